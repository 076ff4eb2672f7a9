"""Petitions walked on after their answer, so that every letter of what follows it has been made."""

from __future__ import annotations

from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.carry_out import CarryOut
from huiyin.law.petition.steps.conclude_help import ConcludeHelp
from huiyin.law.petition.steps.end import End
from huiyin.law.petition.steps.help import Help
from huiyin.law.petition.steps.refile import Refile
from huiyin.law.petition.steps.reopen import Reopen
from huiyin.law.petition.steps.visit_back import Manner, VisitBack
from tests.dossiers import Petition, a_petition, clerk_of


def carried_out() -> Petition:
    """Supported, carried out in part, then wholly."""
    answered = a_petition().registered().later(1).forwarded().later(2).accepted().later(10).heard().later(5).answered()
    part = answered.later(1).delivered().later(9).did(
        CarryOut(done="东街两盏路灯已更换灯头", evidence="现场照片两张，社区主任签字"), clerk_of("H-ZJ")
    )  # fmt: skip
    return part.later(5).did(
        CarryOut(done="第三盏路灯的电缆已更换", is_complete=True, evidence="验收单一份"), clerk_of("H-ZJ")
    )


def helped_and_visited() -> Petition:
    """Helped while it was handled, ended, the result told, visited, brought again and taken up anew."""
    accepted = a_petition().registered().later(1).forwarded().later(2).accepted().later(5)
    helped = accepted.did(
        Help(body="回县民政局，人民路3号，0300-1113333", what="临时救助，凭本单和户口簿申请", days=60), clerk_of("H-ZJ")
    )
    ended = helped.heard().later(2).answered().later(1).delivered().later(40).did(End(), clerk_of("H-ZJ"))
    told = ended.later(1).did(ConcludeHelp(is_given=True, result="已发放临时救助金"), clerk_of("H-ZJ")).later(9)
    seen = VisitBack(
        visited_on=told.day, manner=Manner.IN_PERSON, said="灯亮了，走路放心", remains="还差一盏", next_in_days=20
    )
    again = told.did(seen, clerk_of("H-ZJ")).later(6)
    brought = again.did(Refile(received_on=again.day, news="第三盏灯又坏了", request="请更换电缆"), PETITIONER)
    return brought.later(3).did(Reopen(reasons="新出现的故障，原处理意见没有涉及"), clerk_of("H-XF"))


AFTERWARDS = (carried_out, helped_and_visited)

"""Petitions that together send every letter that follows an answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.afterwards.carry_out import CarryOut
from huiyin.law.petition.steps.afterwards.conclude_help import ConcludeHelp
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.afterwards.help import Help
from huiyin.law.petition.steps.afterwards.refile import Refile
from huiyin.law.petition.steps.afterwards.reopen import Reopen
from huiyin.law.petition.steps.afterwards.visit_back import Manner, VisitBack
from huiyin.law.petition.steps.hearing.ask_hearing import AskHearing
from huiyin.law.petition.steps.hearing.call_hearing import CallHearing
from huiyin.law.petition.steps.hearing.hold_hearing import HoldHearing
from huiyin.law.petition.steps.hearing.refuse_hearing import RefuseHearing
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


def heard_before_others() -> Petition:
    """A hearing refused at the first level, called, put off and held at the third."""
    asked = a_petition().registered().later(1).forwarded().later(2).accepted().later(3).did(
        AskHearing(reasons="施工队与村里说法不一"), PETITIONER
    )  # fmt: skip
    refused = asked.later(2).did(RefuseHearing(reasons="双方对事实没有争议"), clerk_of("H-ZJ")).heard().later(5)
    reviewed = refused.answered().later(1).delivered().later(5).review_asked().later(9).reviewed().later(1)
    rechecked = reviewed.delivered(by="H-GOV").later(4).recheck_asked().later(2)
    said: dict[str, Any] = {
        "place": "市政务服务中心二楼听证室，上午九时三十分",
        "host": clerk_of("C-GOV").staff,
        "panel": ("律师甲", "人大代表乙"),
        "recorder": "工作人员丙",
        "invited": "信访人及其代理人、县住建局、县政府",
    }
    called = rechecked.did(CallHearing(set_for=day_after(rechecked, 9), **said), clerk_of("C-GOV"))
    put_off = called.later(2).did(CallHearing(set_for=day_after(called, 12), **said), clerk_of("C-GOV")).later(10)
    record = HoldHearing(
        held_on=put_off.day,
        present="信访人、县住建局代表；县政府代表未到场",
        minutes="信访人陈述经过，住建局说明原因",
        opinions="三人一致认为应当限期修复",
        conclusion="建议维持并督促执行",
    )
    return put_off.did(record, clerk_of("C-GOV")).later(1).rechecked()


def day_after(petition: Petition, days: int) -> date:
    """The day so many days later."""
    return petition.later(days).day


AFTERWARDS = (carried_out, helped_and_visited, heard_before_others)

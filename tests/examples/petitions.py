"""Petitions that stand where a step can be taken; each is recorded through the journal."""

from __future__ import annotations

from datetime import date
from typing import Any

from huiyin.law.actors import PETITIONER, Role
from huiyin.law.limits import Limit
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.afterwards.help import Help
from huiyin.law.petition.steps.afterwards.refile import Refile
from huiyin.law.petition.steps.handling.adopt import Adopt
from huiyin.law.petition.steps.handling.enlist import Enlist
from huiyin.law.petition.steps.hearing.ask_hearing import AskHearing
from huiyin.law.petition.steps.hearing.call_hearing import CallHearing
from huiyin.law.petition.steps.keeping_out.ask_recusal import AskRecusal
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent, Relation
from huiyin.law.petition.steps.passing_on.assign import Assign
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from huiyin.law.petition.steps.settling.mediate import Kind, Mediate
from huiyin.law.petition.steps.settling.settle import Settle
from huiyin.law.petition.steps.taking_up import simplify
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.petition.steps.urging.urge import Ground, Urge
from huiyin.law.petition.values import Adoption, Branch, Purpose
from tests.dossiers import Petition, a_petition, clerk_of, head_of, spoken
from tests.examples.petition import EXAMPLES
from tests.reports import a_report

LONG_AGO = date(2025, 9, 1)


def registered() -> Petition:
    return a_petition().registered()


def with_agent() -> Petition:
    said: dict[str, Any] = {"relation": Relation.LAWYER, "name": "代理乙", "scope": "全部程序", "mandate": "委托书"}
    return registered().did(AppointAgent(**said), clerk_of("H-XF"))


def handed() -> Petition:
    return registered().forwarded("H-ZJ")


def simple() -> Petition:
    return handed().did(simplify.Simplify(ground=simplify.Ground.CLEAR, reasons="事实清楚"), clerk_of("H-ZJ"))


def recusal_asked() -> Petition:
    return accepted().did(AskRecusal(whom="城建股张某", reasons="与施工单位负责人是夫妻"), PETITIONER)


def spoken_in() -> Petition:
    return spoken().registered()


def urgent() -> Petition:
    return a_petition().registered(is_urgent=True)


def disputed() -> Petition:
    return handed().did(RaiseDispute(target="H-RS", reasons="属人社部门职责"), clerk_of("H-ZJ"))


def enlisted() -> Petition:
    return accepted().did(Enlist(target="H-RS", days=10, points="请就用工情况提出意见"), clerk_of("H-ZJ"))


def referred() -> Petition:
    slip = Refer(
        branch=Branch.ARBITRATION,
        body="仲裁委",
        address="回县城关",
        limit=Limit.NONE,
        copied="来信复印件",
        reasons="属劳动争议",
    )
    return handed().did(slip, clerk_of("H-ZJ"))


def suggested() -> Petition:
    return a_petition().registered(purpose=Purpose.SUGGESTION).forwarded("H-ZJ").accepted()


def adopted() -> Petition:
    reply = Adopt(adoption=Adoption.WHOLLY, reply="全部安装", measures="四月底前", reasons="群众需要")
    return suggested().did(reply, head_of("H-ZJ")).delivered()


def accepted() -> Petition:
    return handed().accepted()


def heard() -> Petition:
    return accepted().heard()


def answered() -> Petition:
    return heard().answered()


def delivered() -> Petition:
    return answered().delivered()


def helped() -> Petition:
    return accepted().did(Help(body="回县民政局", what="临时救助", days=30), clerk_of("H-ZJ"))


def ended() -> Petition:
    early = a_petition(LONG_AGO).registered().forwarded("H-ZJ").accepted().heard().answered().delivered()
    return early.later(60).did(End(), clerk_of("H-ZJ"))


def refiled() -> Petition:
    over = ended().later(20)
    return over.did(Refile(received_on=over.day, news="又坏了一盏"), PETITIONER)


def hearing_asked() -> Petition:
    return accepted().did(AskHearing(reasons="各方说法不一"), PETITIONER)


def hearing_called() -> Petition:
    early = a_petition(date(2026, 2, 20)).registered().forwarded("H-ZJ").accepted()
    said = {"place": "县政务大厅301室", "host": clerk_of("H-GOV").staff, "recorder": "丙", "invited": "信访人"}
    return early.did(CallHearing(set_for=date(2026, 3, 2), **said), clerk_of("H-ZJ"))


def mediated() -> Petition:
    talks = Mediate(
        kind=Kind.MEDIATION,
        other_side="施工队",
        mediator="镇调解员",
        consented_on=date(2026, 3, 6),
        consent="书面同意",
        other_consent="书面同意",
    )
    return accepted().did(talks, clerk_of("H-ZJ"))


def settled() -> Petition:
    agreement = Settle(
        sides="何某与施工队",
        dispute="路灯损坏",
        content="限期修复",
        performance="一次修好",
        perform_by=date(2026, 4, 10),
        signed_on=date(2026, 3, 6),
        signature="本人签字",
        other_signature="盖章",
    )
    return mediated().did(agreement, clerk_of("H-ZJ"))


def objected() -> Petition:
    return handed().did(Object(reasons="不属本单位职责"), clerk_of("H-ZJ"))


def urged() -> Petition:
    urging = Urge(ground=Ground.OVERDUE, problem="逾期未办", action="尽快办理", days=10)
    return handed().did(urging, clerk_of("H-XF"))


def assigned() -> Petition:
    sent = registered().did(Assign(target="H-ZJ", days=60, points="修好路灯"), clerk_of("H-XF"))
    return Petition(sent.recorded, sent.day, "H-ZJ").accepted().heard().answered().delivered()


def review_asked() -> Petition:
    return delivered().review_asked()


def asked_in_shandong() -> Petition:
    return asked_in("370102")


def asked_in_beijing() -> Petition:
    return asked_in("110101")


def asked_in(region: str) -> Petition:
    """Under the rules of the province in which the problem is."""
    registered = a_petition(region=region).registered(region=region)
    return registered.forwarded("H-ZJ").accepted().heard().answered().delivered().review_asked()


def review_delivered() -> Petition:
    return review_asked().reviewed().delivered(by="H-GOV")


def recheck_asked() -> Petition:
    return review_delivered().recheck_asked()


def over() -> Petition:
    early = a_petition(LONG_AGO).registered().forwarded("H-ZJ").accepted().heard().answered().delivered()
    asked = early.later(5).review_asked().reviewed().delivered(by="H-GOV").later(5).recheck_asked()
    return asked.rechecked().delivered(by="C-GOV")


def taken_up() -> Petition:
    return a_report().sent().taken_up()


def filled(verb: str) -> tuple[Petition, tuple[str, Role], dict[str, Any]]:
    """A petition, who takes the step, and the form; who and what the form names is there."""
    example = EXAMPLES[verb]
    said = dict(example.said)
    if "staff" in said:
        said["staff"] = str(clerk_of("H-ZJ").staff)
    if "host" in said:
        said["host"] = str(clerk_of("H-GOV").staff)
    if verb == "join":
        said["into"] = handed().number
    assert example.make
    return example.make(), example.who, said

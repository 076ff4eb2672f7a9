"""For every step that is taken from the desk: a matter on which it can be taken, by whom, and what they fill in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
from tests.reports import a_report

CLERK, HEAD = ("H-XF", Role.PETITION_CLERK), ("H-XF", Role.PETITION_HEAD)
ZJ, ZJ_HEAD = ("H-ZJ", Role.UNIT_CLERK), ("H-ZJ", Role.UNIT_HEAD)
LONG_AGO = date(2025, 9, 1)
DAY = "2026-03-10"


@dataclass(frozen=True)
class Ready:
    """A matter, who takes the step, and what the form says."""

    make: Callable[[], Petition]
    who: tuple[str, Role]
    said: dict[str, Any]


def _registered() -> Petition:
    return a_petition().registered()


def _with_agent() -> Petition:
    said: dict[str, Any] = {"relation": Relation.LAWYER, "name": "代理乙", "scope": "全部程序", "mandate": "委托书"}
    return _registered().did(AppointAgent(**said), clerk_of("H-XF"))


def _handed() -> Petition:
    return _registered().forwarded("H-ZJ")


def _simple() -> Petition:
    return _handed().did(simplify.Simplify(ground=simplify.Ground.CLEAR, reasons="事实清楚"), clerk_of("H-ZJ"))


def _recusal_asked() -> Petition:
    return _accepted().did(AskRecusal(whom="城建股张某", reasons="与施工单位负责人是夫妻"), PETITIONER)


def _spoken() -> Petition:
    return spoken().registered()


def _urgent() -> Petition:
    return a_petition().registered(is_urgent=True)


def _disputed() -> Petition:
    return _handed().did(RaiseDispute(target="H-RS", reasons="属人社部门职责"), clerk_of("H-ZJ"))


def _enlisted() -> Petition:
    return _accepted().did(Enlist(target="H-RS", days=10, points="请就用工情况提出意见"), clerk_of("H-ZJ"))


def _referred() -> Petition:
    slip = Refer(
        branch=Branch.ARBITRATION,
        body="仲裁委",
        address="回县城关",
        limit=Limit.NONE,
        copied="来信复印件",
        reasons="属劳动争议",
    )
    return _handed().did(slip, clerk_of("H-ZJ"))


def _suggested() -> Petition:
    return a_petition().registered(purpose=Purpose.SUGGESTION).forwarded("H-ZJ").accepted()


def _adopted() -> Petition:
    reply = Adopt(adoption=Adoption.WHOLLY, reply="全部安装", measures="四月底前", reasons="群众需要")
    return _suggested().did(reply, head_of("H-ZJ")).delivered()


def _accepted() -> Petition:
    return _handed().accepted()


def _heard() -> Petition:
    return _accepted().heard()


def _answered() -> Petition:
    return _heard().answered()


def _delivered() -> Petition:
    return _answered().delivered()


def _helped() -> Petition:
    return _accepted().did(Help(body="回县民政局", what="临时救助", days=30), clerk_of("H-ZJ"))


def _ended() -> Petition:
    early = a_petition(LONG_AGO).registered().forwarded("H-ZJ").accepted().heard().answered().delivered()
    return early.later(60).did(End(), clerk_of("H-ZJ"))


def _refiled() -> Petition:
    over = _ended().later(20)
    return over.did(Refile(received_on=over.day, news="又坏了一盏"), PETITIONER)


def _hearing_asked() -> Petition:
    return _accepted().did(AskHearing(reasons="各方说法不一"), PETITIONER)


def _hearing_called() -> Petition:
    early = a_petition(date(2026, 2, 20)).registered().forwarded("H-ZJ").accepted()
    said = {"place": "县政务大厅301室", "host": clerk_of("H-GOV").staff, "recorder": "丙", "invited": "信访人"}
    return early.did(CallHearing(set_for=date(2026, 3, 2), **said), clerk_of("H-ZJ"))


def _mediated() -> Petition:
    talks = Mediate(
        kind=Kind.MEDIATION,
        other_side="施工队",
        mediator="镇调解员",
        consented_on=date(2026, 3, 6),
        consent="书面同意",
        other_consent="书面同意",
    )
    return _accepted().did(talks, clerk_of("H-ZJ"))


def _settled() -> Petition:
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
    return _mediated().did(agreement, clerk_of("H-ZJ"))


def _objected() -> Petition:
    return _handed().did(Object(reasons="不属本单位职责"), clerk_of("H-ZJ"))


def _urged() -> Petition:
    urging = Urge(ground=Ground.OVERDUE, problem="逾期未办", action="尽快办理", days=10)
    return _handed().did(urging, clerk_of("H-XF"))


def _assigned() -> Petition:
    sent = _registered().did(Assign(target="H-ZJ", days=60, points="修好路灯"), clerk_of("H-XF"))
    return Petition(sent.recorded, sent.day, "H-ZJ").accepted().heard().answered().delivered()


def _review_asked() -> Petition:
    return _delivered().review_asked()


def _asked_in_shandong() -> Petition:
    return _asked_in("370102")


def _asked_in_beijing() -> Petition:
    return _asked_in("110101")


def _asked_in(region: str) -> Petition:
    """Under the rules of the province in which the problem is."""
    registered = a_petition(region=region).registered(region=region)
    return registered.forwarded("H-ZJ").accepted().heard().answered().delivered().review_asked()


def _review_delivered() -> Petition:
    return _review_asked().reviewed().delivered(by="H-GOV")


def _recheck_asked() -> Petition:
    return _review_delivered().recheck_asked()


def _over() -> Petition:
    early = a_petition(LONG_AGO).registered().forwarded("H-ZJ").accepted().heard().answered().delivered()
    asked = early.later(5).review_asked().reviewed().delivered(by="H-GOV").later(5).recheck_asked()
    return asked.rechecked().delivered(by="C-GOV")


ENTRIES = {"purpose": "claim", "category": "030900", "region": "990123101"}


def _taken_up() -> Petition:
    return a_report().sent().taken_up()


READY: dict[str, Ready] = {
    "register": Ready(a_petition, CLERK, ENTRIES),
    "join": Ready(_registered, CLERK, {"into": "", "reasons": "同一路段的路灯"}),
    "forward": Ready(_registered, CLERK, {"target": "H-ZJ", "reasons": "属住建部门职责"}),
    "assign": Ready(_registered, CLERK, {"target": "H-ZJ", "days": "30", "points": "修好路灯"}),
    "object": Ready(_handed, ZJ, {"reasons": "路灯由乡镇管理", "suggested": "T-LH"}),
    "settle_objection": Ready(_objected, CLERK, {"is_agreed": "on", "reasons": "同意退回"}),
    "tell_where": Ready(_handed, CLERK, {"contact": "信访局 0300-7654321"}),
    "notify": Ready(_handed, ZJ, {"way": "由本局城建股办理"}),
    "simplify": Ready(_handed, ZJ, {"ground": "clear", "reasons": "事实清楚，容易解决"}),
    "make_ordinary": Ready(_simple, ZJ, {"reasons": "线路改造需要勘察"}),
    "accept": Ready(
        _handed,
        ZJ,
        {
            "understood": "修好路灯",
            "contact": "城建股 0300-1234567",
            "branch": "petition",
            "branch_reasons": "不属诉讼、仲裁、复议事项",
        },
    ),
    "decline": Ready(
        _handed, ZJ, {"ground": "in_court", "reasons": "法院已立案", "basis": "第十九条", "remedy": "回县人民法院"}
    ),
    "no_longer": Ready(
        _handed,
        ZJ,
        {"opinion_number": "复核1号", "opinion_on": "2025-06-01", "claimed_new": "没有新的", "reasons": "事实相同"},
    ),
    "refer": Ready(
        _handed,
        ZJ,
        {
            "branch": "arbitration",
            "body": "仲裁委",
            "address": "回县城关",
            "limit": "labour",
            "runs_from": "2026-01-05",
            "copied": "来信复印件",
            "reasons": "属劳动争议",
        },
    ),
    "enlist": Ready(_accepted, ZJ, {"target": "H-RS", "days": "10", "points": "请就用工情况提出意见"}),
    "contribute": Ready(_enlisted, ("H-RS", Role.UNIT_CLERK), {"opinion": "经查没有欠薪", "basis": "劳动法第五十条"}),
    "reroute": Ready(_referred, ZJ, {"refused_by": "仲裁委，三月十日", "reasons": "不属劳动争议"}),
    "adopt": Ready(
        _suggested,
        ZJ_HEAD,
        {"adoption": "partly", "reply": "东街先装", "measures": "四月底前安装", "reasons": "经费分年安排"},
    ),
    "reward": Ready(_adopted, ZJ_HEAD, {"reward": "奖状一份", "reasons": "东街夜间事故减少"}),
    "recuse": Ready(_accepted, ZJ_HEAD, {"staff": "", "reasons": "与信访人是表亲"}),
    "ask_recusal": Ready(_accepted, ZJ, {"whom": "城建股张某", "reasons": "与被反映的施工单位负责人是夫妻"}),
    "decide_recusal": Ready(
        _recusal_asked, ZJ_HEAD, {"is_granted": "on", "staff": "", "reasons": "经核实确有利害关系"}
    ),
    "inform": Ready(a_report, ("H-XF", Role.CUSTODIAN), {"target": "H-ZZ", "facts": "反映一名干部"}),
    "conclude": Ready(
        _taken_up, ("H-JW", Role.CUSTODIAN), {"finding": "partly", "result": "见附卷", "feedback": "部分属实，已处理"}
    ),
    "read_back": Ready(
        _spoken,
        CLERK,
        {"read_on": DAY, "manner": "on_the_phone", "result": "corrected", "corrections": "是四盏灯，不是三盏"},
    ),
    "report_up": Ready(
        _urgent,
        CLERK,
        {
            "targets": ["H-GOV"],
            "happened_at": "3月6日上午",
            "place": "柳河镇东街",
            "people": "60",
            "request": "要求修好路灯",
            "measures": "已到现场",
            "next_step": "安排抢修",
        },
    ),
    "raise_dispute": Ready(_handed, ZJ, {"target": "H-RS", "reasons": "欠薪问题由人社部门负责，对方认为属工程问题"}),
    "decide_jurisdiction": Ready(
        _disputed, ("H-GOV", Role.UNIT_HEAD), {"target": "H-RS", "reasons": "属劳动报酬，由人社部门牵头"}
    ),
    "hear": Ready(_accepted, ZJ, {"heard_on": DAY, "manner": "phone", "record": "讲述了路灯的情况"}),
    "extend": Ready(_accepted, ZJ_HEAD, {"days": "20", "reasons": "需要采购灯杆"}),
    "answer": Ready(
        _heard,
        ZJ_HEAD,
        {"request": "修灯", "facts": "属实", "outcome": "support", "opinion": "十日内修好", "basis": "城市照明规定"}
        | {"carry_out_days": "10"},
    ),
    "attest": Ready(_delivered, ZJ, {"dimension": "explained", "is_reached": "on", "evidence": "已当面解释"}),
    "help": Ready(_accepted, ZJ, {"body": "回县民政局", "what": "临时救助", "days": "30"}),
    "conclude_help": Ready(_helped, ZJ, {"number": "0", "is_given": "on", "result": "已发放"}),
    "visit_back": Ready(
        _ended, ZJ, {"visited_on": DAY, "manner": "phone", "said": "灯亮了", "remains": "没有", "next_in_days": "0"}
    ),
    "refile": Ready(_ended, CLERK, {"received_on": DAY, "news": "又坏了一盏", "request": "请再修"}),
    "reopen": Ready(_refiled, CLERK, {"reasons": "新出现的故障"}),
    "ask_hearing": Ready(_accepted, ZJ, {"reasons": "各方说法不一"}),
    "refuse_hearing": Ready(_hearing_asked, ZJ, {"reasons": "事实没有争议"}),
    "call_hearing": Ready(
        _accepted,
        ZJ,
        {"set_for": "2026-03-20", "place": "县政务大厅301室，上午九时", "host": "", "panel": "甲\n乙"}
        | {"recorder": "丙", "invited": "信访人、承办股室"},
    ),
    "hold_hearing": Ready(
        _hearing_called,
        ZJ,
        {"held_on": DAY, "present": "双方到场", "minutes": "各自陈述", "opinions": "一致", "conclusion": "应当修复"},
    ),
    "mediate": Ready(
        _accepted,
        ZJ,
        {"kind": "mediation", "other_side": "施工队", "mediator": "镇调解员", "consented_on": DAY, "consenting": "0"}
        | {"consent": "书面同意", "other_consent": "书面同意"},
    ),
    "settle": Ready(
        _mediated,
        ZJ,
        {"sides": "何某与施工队", "dispute": "路灯损坏", "content": "限期修复", "performance": "一次修好"}
        | {"perform_by": "2026-04-10", "signed_on": DAY, "consenting": "0", "signature": "本人签字"}
        | {"other_signature": "盖章"},
    ),
    "check_performance": Ready(_settled, ZJ, {"is_performed": "on", "evidence": "现场查看已修好"}),
    "break_off": Ready(_mediated, ZJ, {"reasons": "对方不再到场"}),
    "confirm_in_court": Ready(_settled, ZJ, {"court": "回县人民法院", "applied_on": DAY}),
    "carry_out": Ready(_delivered, ZJ, {"done": "路灯已修好", "is_complete": "on", "evidence": "现场照片"}),
    "deliver": Ready(_answered, ZJ, {"service": "in_person", "served_on": DAY, "proof": "本人签收"}),
    "report_back": Ready(_assigned, ZJ, {"results": "路灯已修好"}),
    "request_review": Ready(_delivered, ZJ, {"filed_on": DAY, "reasons": "没有修好", "late_reason": ""}),
    "review": Ready(
        _review_asked,
        ("H-GOV", Role.UNIT_HEAD),
        {"verdict": "uphold", "facts": "查明", "opinion": "维持", "basis": "第三十五条", "redo_days": "0"},
    ),
    "request_recheck": Ready(
        _review_delivered, ("H-GOV", Role.UNIT_CLERK), {"filed_on": DAY, "reasons": "仍没有修好", "late_reason": ""}
    ),
    "recheck": Ready(
        _recheck_asked,
        ("C-GOV", Role.UNIT_HEAD),
        {
            "verdict": "uphold",
            "facts": "查明",
            "opinion": "维持",
            "basis": "第三十六条",
            "redo_days": "0",
        },
    ),
    "take_request": Ready(_asked_in_shandong, ("H-GOV", Role.UNIT_CLERK), {"contact": "复查股 0300-1234567"}),
    "extend_review": Ready(
        _asked_in_beijing,
        ("H-GOV", Role.UNIT_HEAD),
        {"days": "20", "approval": "复查复核委员会三月九日批准", "reasons": "需要现场勘验"},
    ),
    "urge": Ready(_handed, CLERK, {"ground": "overdue", "problem": "逾期", "action": "马上办理", "days": "10"}),
    "reply_to_urge": Ready(_urged, ZJ, {"reply": "已安排", "measures": "三日内修好"}),
    "add_material": Ready(_handed, ZJ, {"text": "补充照片说明"}),
    "sign": Ready(_registered, CLERK, {"name": "联名甲", "consent": "在来信上签名"}),
    "appoint_agent": Ready(
        _registered,
        CLERK,
        {"relation": "lawyer", "name": "代理乙", "scope": "全部程序", "mandate": "三月二日委托书"},
    ),
    "end_agency": Ready(_with_agent, CLERK, {"agent": "1"}),
    "correct": Ready(_registered, CLERK, ENTRIES | {"category": "030000", "reasons": "类别登记有误"}),
    "end": Ready(_over, ("C-GOV", Role.UNIT_CLERK), {"note": "继续做好维护"}),
}


def filled(verb: str) -> tuple[Petition, tuple[str, Role], dict[str, Any]]:
    """A matter, who takes the step, and the form; what joins names a matter that is there."""
    ready = READY[verb]
    said = dict(ready.said)
    if "staff" in said:
        said["staff"] = str(clerk_of("H-ZJ").staff)
    if "host" in said:
        said["host"] = str(clerk_of("H-GOV").staff)
    if verb == "join":
        said["into"] = _handed().number
    return ready.make(), ready.who, said

"""For every step of a petition that is taken from the desk: a petition, who takes it, and what they fill in."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from huiyin.law.actors import Role
from tests.examples.example import Example

CLERK, HEAD = ("H-XF", Role.PETITION_CLERK), ("H-XF", Role.PETITION_HEAD)
ZJ, ZJ_HEAD = ("H-ZJ", Role.UNIT_CLERK), ("H-ZJ", Role.UNIT_HEAD)
DAY = "2026-03-10"
ENTRIES = {"purpose": "claim", "category": "030900", "region": "990123101"}


def on(name: str) -> Callable[[], Any]:
    """The petition of that name in petitions.py. It is made when it is asked for: the words need no database."""

    def make() -> Any:
        return getattr(import_module("tests.examples.petitions"), name)()

    return make


EXAMPLES: dict[str, Example] = {
    "register": Example(on("a_petition"), CLERK, ENTRIES),
    "join": Example(on("registered"), CLERK, {"into": "", "reasons": "同一路段的路灯"}),
    "forward": Example(on("registered"), CLERK, {"target": "H-ZJ", "reasons": "属住建部门职责"}),
    "assign": Example(on("registered"), CLERK, {"target": "H-ZJ", "days": "30", "points": "修好路灯"}),
    "object": Example(on("handed"), ZJ, {"reasons": "路灯由乡镇管理", "suggested": "T-LH"}),
    "settle_objection": Example(on("objected"), CLERK, {"is_agreed": "on", "reasons": "同意退回"}),
    "tell_where": Example(on("handed"), CLERK, {"contact": "信访局 0300-7654321"}),
    "notify": Example(on("handed"), ZJ, {"way": "由本局城建股办理"}),
    "simplify": Example(on("handed"), ZJ, {"ground": "clear", "reasons": "事实清楚，容易解决"}),
    "make_ordinary": Example(on("simple"), ZJ, {"reasons": "线路改造需要勘察"}),
    "accept": Example(
        on("handed"),
        ZJ,
        {
            "understood": "修好路灯",
            "contact": "城建股 0300-1234567",
            "branch": "petition",
            "branch_reasons": "不属诉讼、仲裁、复议事项",
        },
    ),
    "decline": Example(
        on("handed"),
        ZJ,
        {"ground": "in_court", "reasons": "法院已立案", "basis": "第十九条", "remedy": "回县人民法院"},
    ),
    "no_longer": Example(
        on("handed"),
        ZJ,
        {"opinion_number": "复核1号", "opinion_on": "2025-06-01", "claimed_new": "没有新的", "reasons": "事实相同"},
    ),
    "refer": Example(
        on("handed"),
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
    "enlist": Example(on("accepted"), ZJ, {"target": "H-RS", "days": "10", "points": "请就用工情况提出意见"}),
    "contribute": Example(
        on("enlisted"), ("H-RS", Role.UNIT_CLERK), {"opinion": "经查没有欠薪", "basis": "劳动法第五十条"}
    ),
    "reroute": Example(on("referred"), ZJ, {"refused_by": "仲裁委，三月十日", "reasons": "不属劳动争议"}),
    "adopt": Example(
        on("suggested"),
        ZJ_HEAD,
        {"adoption": "partly", "reply": "东街先装", "measures": "四月底前安装", "reasons": "经费分年安排"},
    ),
    "reward": Example(on("adopted"), ZJ_HEAD, {"reward": "奖状一份", "reasons": "东街夜间事故减少"}),
    "recuse": Example(on("accepted"), ZJ_HEAD, {"staff": "", "reasons": "与信访人是表亲"}),
    "ask_recusal": Example(on("accepted"), ZJ, {"whom": "城建股张某", "reasons": "与被反映的施工单位负责人是夫妻"}),
    "decide_recusal": Example(
        on("recusal_asked"), ZJ_HEAD, {"is_granted": "on", "staff": "", "reasons": "经核实确有利害关系"}
    ),
    "inform": Example(on("a_report"), ("H-XF", Role.CUSTODIAN), {"target": "H-ZZ", "facts": "反映一名干部"}),
    "conclude": Example(
        on("taken_up"),
        ("H-JW", Role.CUSTODIAN),
        {"finding": "partly", "result": "见附卷", "feedback": "部分属实，已处理"},
    ),
    "read_back": Example(
        on("spoken_in"),
        CLERK,
        {"read_on": DAY, "manner": "on_the_phone", "result": "corrected", "corrections": "是四盏灯，不是三盏"},
    ),
    "report_up": Example(
        on("urgent"),
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
    "raise_dispute": Example(
        on("handed"), ZJ, {"target": "H-RS", "reasons": "欠薪问题由人社部门负责，对方认为属工程问题"}
    ),
    "decide_jurisdiction": Example(
        on("disputed"), ("H-GOV", Role.UNIT_HEAD), {"target": "H-RS", "reasons": "属劳动报酬，由人社部门牵头"}
    ),
    "hear": Example(on("accepted"), ZJ, {"heard_on": DAY, "manner": "phone", "record": "讲述了路灯的情况"}),
    "extend": Example(on("accepted"), ZJ_HEAD, {"days": "20", "reasons": "需要采购灯杆"}),
    "answer": Example(
        on("heard"),
        ZJ_HEAD,
        {"request": "修灯", "facts": "属实", "outcome": "support", "opinion": "十日内修好", "basis": "城市照明规定"}
        | {"carry_out_days": "10"},
    ),
    "attest": Example(on("delivered"), ZJ, {"dimension": "explained", "is_reached": "on", "evidence": "已当面解释"}),
    "help": Example(on("accepted"), ZJ, {"body": "回县民政局", "what": "临时救助", "days": "30"}),
    "conclude_help": Example(on("helped"), ZJ, {"number": "0", "is_given": "on", "result": "已发放"}),
    "visit_back": Example(
        on("ended"),
        ZJ,
        {"visited_on": DAY, "manner": "phone", "said": "灯亮了", "remains": "没有", "next_in_days": "0"},
    ),
    "refile": Example(on("ended"), CLERK, {"received_on": DAY, "news": "又坏了一盏", "request": "请再修"}),
    "reopen": Example(on("refiled"), CLERK, {"reasons": "新出现的故障"}),
    "ask_hearing": Example(on("accepted"), ZJ, {"reasons": "各方说法不一"}),
    "refuse_hearing": Example(on("hearing_asked"), ZJ, {"reasons": "事实没有争议"}),
    "call_hearing": Example(
        on("accepted"),
        ZJ,
        {"set_for": "2026-03-20", "place": "县政务大厅301室，上午九时", "host": "", "panel": "甲\n乙"}
        | {"recorder": "丙", "invited": "信访人、承办股室"},
    ),
    "hold_hearing": Example(
        on("hearing_called"),
        ZJ,
        {"held_on": DAY, "present": "双方到场", "minutes": "各自陈述", "opinions": "一致", "conclusion": "应当修复"},
    ),
    "mediate": Example(
        on("accepted"),
        ZJ,
        {"kind": "mediation", "other_side": "施工队", "mediator": "镇调解员", "consented_on": DAY, "consenting": "0"}
        | {"consent": "书面同意", "other_consent": "书面同意"},
    ),
    "settle": Example(
        on("mediated"),
        ZJ,
        {"sides": "何某与施工队", "dispute": "路灯损坏", "content": "限期修复", "performance": "一次修好"}
        | {"perform_by": "2026-04-10", "signed_on": DAY, "consenting": "0", "signature": "本人签字"}
        | {"other_signature": "盖章"},
    ),
    "check_performance": Example(on("settled"), ZJ, {"is_performed": "on", "evidence": "现场查看已修好"}),
    "break_off": Example(on("mediated"), ZJ, {"reasons": "对方不再到场"}),
    "confirm_in_court": Example(on("settled"), ZJ, {"court": "回县人民法院", "applied_on": DAY}),
    "carry_out": Example(on("delivered"), ZJ, {"done": "路灯已修好", "is_complete": "on", "evidence": "现场照片"}),
    "deliver": Example(on("answered"), ZJ, {"service": "in_person", "served_on": DAY, "proof": "本人签收"}),
    "report_back": Example(on("assigned"), ZJ, {"results": "路灯已修好"}),
    "request_review": Example(on("delivered"), ZJ, {"filed_on": DAY, "reasons": "没有修好", "late_reason": ""}),
    "review": Example(
        on("review_asked"),
        ("H-GOV", Role.UNIT_HEAD),
        {"verdict": "uphold", "facts": "查明", "opinion": "维持", "basis": "第三十五条", "redo_days": "0"},
    ),
    "request_recheck": Example(
        on("review_delivered"),
        ("H-GOV", Role.UNIT_CLERK),
        {"filed_on": DAY, "reasons": "仍没有修好", "late_reason": ""},
    ),
    "recheck": Example(
        on("recheck_asked"),
        ("C-GOV", Role.UNIT_HEAD),
        {
            "verdict": "uphold",
            "facts": "查明",
            "opinion": "维持",
            "basis": "第三十六条",
            "redo_days": "0",
        },
    ),
    "take_request": Example(on("asked_in_shandong"), ("H-GOV", Role.UNIT_CLERK), {"contact": "复查股 0300-1234567"}),
    "extend_review": Example(
        on("asked_in_beijing"),
        ("H-GOV", Role.UNIT_HEAD),
        {"days": "20", "approval": "复查复核委员会三月九日批准", "reasons": "需要现场勘验"},
    ),
    "urge": Example(on("handed"), CLERK, {"ground": "overdue", "problem": "逾期", "action": "马上办理", "days": "10"}),
    "reply_to_urge": Example(on("urged"), ZJ, {"reply": "已安排", "measures": "三日内修好"}),
    "add_material": Example(on("handed"), ZJ, {"text": "补充照片说明"}),
    "sign": Example(on("registered"), CLERK, {"name": "联名甲", "consent": "在来信上签名"}),
    "appoint_agent": Example(
        on("registered"),
        CLERK,
        {"relation": "lawyer", "name": "代理乙", "scope": "全部程序", "mandate": "三月二日委托书"},
    ),
    "end_agency": Example(on("with_agent"), CLERK, {"agent": "1"}),
    "correct": Example(on("registered"), CLERK, ENTRIES | {"category": "030000", "reasons": "类别登记有误"}),
    "end": Example(on("over"), ("C-GOV", Role.UNIT_CLERK), {"note": "继续做好维护"}),
}

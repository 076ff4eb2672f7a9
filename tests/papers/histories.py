"""Dossiers that together send every letter of every step; each is made by recording acts."""

from __future__ import annotations

from datetime import date

from huiyin.law.actors import PETITIONER
from huiyin.law.limits import Limit
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.steps.bringing.read_back import ReadBack, Reading, Result
from huiyin.law.petition.steps.handling.adopt import Adopt
from huiyin.law.petition.steps.handling.contribute import Contribute
from huiyin.law.petition.steps.handling.enlist import Enlist
from huiyin.law.petition.steps.handling.extend import Extend
from huiyin.law.petition.steps.handling.report_back import ReportBack
from huiyin.law.petition.steps.handling.reward import Reward
from huiyin.law.petition.steps.keeping_out.ask_recusal import AskRecusal
from huiyin.law.petition.steps.keeping_out.decide_recusal import DecideRecusal
from huiyin.law.petition.steps.parties.withdraw import Withdraw
from huiyin.law.petition.steps.passing_on.assign import Assign
from huiyin.law.petition.steps.passing_on.decide_jurisdiction import DecideJurisdiction
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from huiyin.law.petition.steps.passing_on.reroute import Reroute
from huiyin.law.petition.steps.passing_on.settle_objection import SettleObjection
from huiyin.law.petition.steps.passing_on.tell_where import TellWhere
from huiyin.law.petition.steps.review.extend_review import ExtendReview
from huiyin.law.petition.steps.review.take_request import TakeRequest
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.steps.taking_up.decline import Decline, Ground
from huiyin.law.petition.steps.taking_up.make_ordinary import MakeOrdinary
from huiyin.law.petition.steps.taking_up.no_longer import NoLonger
from huiyin.law.petition.steps.taking_up.notify import Notify
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.petition.steps.taking_up.simplify import Ground as Plain
from huiyin.law.petition.steps.taking_up.simplify import Simplify
from huiyin.law.petition.steps.urging.reply_to_urge import ReplyToUrge
from huiyin.law.petition.steps.urging.report_up import ReportUp
from huiyin.law.petition.steps.urging.urge import Ground as Breach
from huiyin.law.petition.steps.urging.urge import Urge
from huiyin.law.petition.values import Adoption, Branch, Purpose, Verdict
from tests.dossiers import Petition, a_petition, clerk_of, head_of, spoken
from tests.papers.histories_after import AFTERWARDS
from tests.papers.histories_of_examples import OF_EXAMPLES
from tests.papers.histories_reports import OF_REPORTS
from tests.papers.histories_settled import SETTLED
from tests.papers.histories_together import TOGETHER


def all_three_levels() -> Petition:
    """Assigned, objected to, kept, notified, accepted, urged, extended, answered, reported, reviewed, re-checked."""
    handed = a_petition().registered().later(2).did(
        Assign(target="H-ZJ", days=60, points="一、修好路灯\n二、说明原因"), clerk_of("H-XF")
    )  # fmt: skip
    protested = handed.later(1).did(Object(reasons="路灯由镇里管护", suggested="T-LH"), clerk_of("H-ZJ"))
    kept = protested.later(1).did(SettleObjection(is_agreed=False, reasons="主干道路灯由你局管护"), clerk_of("H-XF"))
    sent = _in_hands_of("H-ZJ", kept).did(TellWhere(contact="信访接待窗口"), clerk_of("H-XF"))
    told = sent.later(1).did(Notify(way="由市政股实地查看后答复"), clerk_of("H-ZJ"))
    accepted = told.later(1).accepted().later(20).heard().later(15)
    urged = accepted.did(
        Urge(ground=Breach.PROCEDURE, problem="一个月没有进展", action="尽快查看并修复", days=10), clerk_of("H-XF")
    )
    replied = urged.later(3).did(ReplyToUrge(reply="已经派人", measures="已采购灯具，十日内安装"), clerk_of("H-ZJ"))
    longer = replied.later(5).did(Extend(days=30, reasons="灯杆地下线路需要改造"), head_of("H-ZJ"))
    answered = longer.later(10).answered().later(1).delivered()
    reported = answered.later(1).did(ReportBack(results="一、已修复三盏\n二、线路老化"), clerk_of("H-ZJ"))
    reviewed = reported.later(10).review_asked().later(20).reviewed().later(1).delivered(by="H-GOV")
    return reviewed.later(5).recheck_asked().later(25).rechecked().later(1).delivered(by="C-GOV")


def forwarded_and_withdrawn() -> Petition:
    """Forwarded, accepted, and withdrawn by the person."""
    return a_petition().registered().later(1).forwarded().later(2).accepted().later(1).did(
        Withdraw(reasons="问题已经解决"), PETITIONER
    )  # fmt: skip


def joined() -> Petition:
    """A repeat that joined a matter which had been accepted."""
    open_matter = a_petition().registered().later(1).forwarded().later(2).accepted()
    again = a_petition(on=date(2026, 3, 20)).registered()
    return again.did(Join(into=open_matter.number, reasons="同一人反映同一路段的同一问题"), clerk_of("H-XF"))


def declined() -> Petition:
    """Declined, with the way that is open, and the notice served."""
    notice = Decline(
        ground=Ground.IN_COURT,
        reasons="该纠纷已由法院立案",
        basis="《信访工作条例》第三十一条",
        remedy="回县人民法院，回县法院路1号，请于开庭前提交",
    )
    return a_petition().registered().later(2).did(notice, clerk_of("H-XF")).later(1).delivered()


def no_longer() -> Petition:
    """No longer accepted after a re-check."""
    notice = NoLonger(
        opinion_number="20250101-AAAAAAAA-22",
        opinion_on=date(2025, 12, 1),
        claimed_new="又摔倒一次",
        reasons="摔倒的事实复核时已经查明",
    )
    return a_petition().registered().later(2).did(notice, clerk_of("H-XF"))


def referred() -> Petition:
    """Sent to labour arbitration, with the last day."""
    notice = Refer(
        branch=Branch.ARBITRATION,
        body="回县劳动人事争议仲裁委员会",
        address="回县人民路8号，0300-1112223",
        limit=Limit.LABOUR,
        runs_from=date(2025, 9, 1),
        copied="来信和工资表复印件",
        reasons="属于劳动争议",
    )
    return a_petition().registered().later(2).did(notice, clerk_of("H-XF"))


def rerouted() -> Petition:
    """Referred to a body that said no, and taken back."""
    sent = referred().later(1).delivered().later(20)
    notice = Reroute(refused_by="回县劳动人事争议仲裁委员会，三月二十五日", reasons="双方没有劳动关系，不属仲裁范围")
    return sent.did(notice, clerk_of("H-XF")).later(1).forwarded()


def suggested() -> Petition:
    """A suggestion that was taken up in part, replied to and rewarded."""
    accepted = a_petition().registered(purpose=Purpose.SUGGESTION).later(2).forwarded().later(3).accepted()
    reply = Adopt(adoption=Adoption.PARTLY, reply="东街先行安装", measures="六月底前装完三十盏", reasons="经费分年安排")
    served = accepted.later(12).did(reply, head_of("H-ZJ")).later(1).delivered()
    return served.later(90).did(Reward(reward="荣誉证书", reasons="东街夜间事故明显减少"), head_of("H-ZJ"))


def suggested_in_vain() -> Petition:
    """A suggestion that was not taken up."""
    accepted = a_petition().registered(purpose=Purpose.SUGGESTION).later(2).forwarded().later(3).accepted()
    reply = Adopt(adoption=Adoption.NOT, reply="该路段已列入改造", reasons="改造工程年内开工，单独安装将重复投资")
    return accepted.later(12).did(reply, head_of("H-ZJ")).later(1).delivered()


def taken_up_in_shandong() -> Petition:
    """A request for review that is taken up within three working days, and a re-check too."""
    taken = _asked_in("370102").later(2).did(TakeRequest(contact="复查股"), clerk_of("H-GOV"))
    reviewed = taken.later(10).reviewed().later(1).delivered(by="H-GOV").later(3).recheck_asked()
    return reviewed.later(2).did(TakeRequest(contact="复核处"), clerk_of("C-GOV"))


def extended_in_beijing() -> Petition:
    """A review that needs more time than thirty days, and a re-check too."""
    longer = ExtendReview(days=20, approval="复查复核委员会批准〔7〕号", reasons="需要现场勘验")
    extended = _asked_in("110101").later(20).did(longer, head_of("H-GOV"))
    asked = extended.later(20).reviewed().later(1).delivered(by="H-GOV").later(3).recheck_asked()
    return asked.later(20).did(longer, head_of("C-GOV"))


def _asked_in(region: str) -> Petition:
    handed = a_petition(region=region).registered(region=region).later(2).forwarded()
    served = handed.later(1).accepted().later(5).heard().later(20).answered().later(1).delivered()
    return served.later(3).review_asked()


def did_its_duty() -> Petition:
    """A request that an office do its duty, accepted as such and answered."""
    handed = a_petition().registered().later(2).forwarded()
    taken = Accept(
        understood="请求查处违法占道经营", contact="执法股", branch=Branch.DUTY, branch_reasons="属本局法定职责"
    )
    return handed.later(1).did(taken, clerk_of("H-ZJ")).later(5).heard().later(20).answered().later(1).delivered()


def sent_back() -> Petition:
    """A review that orders a new decision."""
    delivered = (
        a_petition().registered().later(2).forwarded().later(3).accepted().later(10).heard().later(5).answered()
    ).later(1).delivered()  # fmt: skip
    return delivered.later(3).review_asked().later(10).reviewed(Verdict.REDO, redo_days=20).later(1).delivered("H-GOV")


def made_ordinary() -> Petition:
    """Taken up in the simple procedure and moved to the ordinary one."""
    plain = a_petition().registered().forwarded().did(
        Simplify(ground=Plain.CLEAR, reasons="事实清楚，容易解决"), clerk_of("H-ZJ")
    )  # fmt: skip
    accepted = plain.later(1).accepted()
    return accepted.later(2).did(MakeOrdinary(reasons="地下线路老化，需要勘察"), clerk_of("H-ZJ"))


def assisted() -> Petition:
    """Another office was asked to assist and gave its opinion."""
    asked = a_petition().registered().forwarded().later(1).accepted().later(2).did(
        Enlist(target="H-RS", days=10, points="请就工人工资情况提出意见"), clerk_of("H-ZJ")
    )  # fmt: skip
    return asked.later(3).did(Contribute(opinion="经查工资已经付清", basis="《劳动法》第五十条"), clerk_of("H-RS"))


def recusal_decided() -> Petition:
    """The person asked that the clerk keep out, and was granted it."""
    asked = a_petition().registered().forwarded().later(1).accepted().later(2).did(
        AskRecusal(whom="城建股张某", reasons="与施工单位负责人是夫妻"), PETITIONER
    )  # fmt: skip
    granted = DecideRecusal(is_granted=True, staff=clerk_of("H-ZJ").staff, reasons="经核实确有利害关系")
    return asked.later(1).did(granted, head_of("H-ZJ"))


def said_and_read_back() -> Petition:
    """Said on the phone, taken down, and corrected when it was read back."""
    read = ReadBack(
        read_on=date(2026, 3, 6), manner=Reading.ON_THE_PHONE, result=Result.CORRECTED, corrections="是四盏灯，不是三盏"
    )
    return spoken().did(read, clerk_of("H-XF"))


def reported_up() -> Petition:
    """A major matter, reported up, and reported further by the government that got it."""
    told = {"happened_at": "3月6日上午九时", "place": "柳河镇东街", "people": 60, "request": "要求修好路灯"}
    done = {"measures": "已派人到现场疏导", "next_step": "连夜抢修"}
    first = ReportUp(targets=("H-GOV", "H-ZJ"), **told, **done)  # type: ignore[arg-type]
    second = ReportUp(targets=("C-GOV",), **told, **done)  # type: ignore[arg-type]
    return a_petition().registered(is_urgent=True).did(first, clerk_of("H-XF")).did(second, clerk_of("H-GOV"))


def disputed_and_decided() -> Petition:
    """Two bureaux hold each other competent; the county government decides."""
    handed = a_petition().registered().forwarded().later(2)
    raised = handed.did(RaiseDispute(target="H-RS", reasons="欠薪由人社部门负责"), clerk_of("H-ZJ"))
    named = DecideJurisdiction(target="H-RS", reasons="以劳动报酬为主，由人社部门办理")
    return raised.later(3).did(named, head_of("H-GOV"))


def _in_hands_of(office: str, petition: Petition) -> Petition:
    return Petition(petition.recorded, petition.day, office)


HISTORIES = (
    all_three_levels,
    forwarded_and_withdrawn,
    joined,
    declined,
    no_longer,
    referred,
    sent_back,
    *AFTERWARDS,
    *SETTLED,
    *OF_REPORTS,
    *TOGETHER,
    made_ordinary,
    assisted,
    disputed_and_decided,
    reported_up,
    said_and_read_back,
    recusal_decided,
    suggested,
    suggested_in_vain,
    rerouted,
    did_its_duty,
    taken_up_in_shandong,
    extended_in_beijing,
    *OF_EXAMPLES,
)

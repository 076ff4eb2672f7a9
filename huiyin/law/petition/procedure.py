"""The order of steps of a petition: the table of contents of this folder.

``NEXT`` says which steps may follow each stage, ``ORDER`` puts the questions in their order (law/order.py).
"""

from __future__ import annotations

from huiyin.law.act import Act, Scene
from huiyin.law.order import Order
from huiyin.law.petition import reports
from huiyin.law.petition.passing_on import is_accused
from huiyin.law.petition.stages import STAGES, Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.afterwards.attest import Attest
from huiyin.law.petition.steps.afterwards.carry_out import CarryOut
from huiyin.law.petition.steps.afterwards.conclude_help import ConcludeHelp
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.afterwards.help import Help
from huiyin.law.petition.steps.afterwards.rate import Rate
from huiyin.law.petition.steps.afterwards.refile import Refile
from huiyin.law.petition.steps.afterwards.reopen import Reopen
from huiyin.law.petition.steps.afterwards.visit_back import VisitBack
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.bringing.correct import Correct
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.steps.bringing.read_back import ReadBack
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.bringing.report_retaliation import ReportRetaliation
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.law.petition.steps.bringing.take_repeat import TakeRepeat
from huiyin.law.petition.steps.handling.adopt import Adopt
from huiyin.law.petition.steps.handling.answer import Answer
from huiyin.law.petition.steps.handling.conclude import Conclude
from huiyin.law.petition.steps.handling.contribute import Contribute
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.handling.enlist import Enlist
from huiyin.law.petition.steps.handling.extend import Extend
from huiyin.law.petition.steps.handling.hear import Hear
from huiyin.law.petition.steps.handling.report_back import ReportBack
from huiyin.law.petition.steps.handling.reward import Reward
from huiyin.law.petition.steps.hearing.ask_hearing import AskHearing
from huiyin.law.petition.steps.hearing.call_hearing import CallHearing
from huiyin.law.petition.steps.hearing.hold_hearing import HoldHearing
from huiyin.law.petition.steps.hearing.refuse_hearing import RefuseHearing
from huiyin.law.petition.steps.keeping_out.ask_recusal import AskRecusal
from huiyin.law.petition.steps.keeping_out.decide_recusal import DecideRecusal
from huiyin.law.petition.steps.keeping_out.recuse import Recuse
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent
from huiyin.law.petition.steps.parties.end_agency import EndAgency
from huiyin.law.petition.steps.parties.leave import Leave
from huiyin.law.petition.steps.parties.reconsider import Reconsider
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.law.petition.steps.parties.withdraw import Withdraw
from huiyin.law.petition.steps.passing_on.assign import Assign
from huiyin.law.petition.steps.passing_on.decide_jurisdiction import DecideJurisdiction
from huiyin.law.petition.steps.passing_on.forward import Forward
from huiyin.law.petition.steps.passing_on.inform import Inform
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from huiyin.law.petition.steps.passing_on.reroute import Reroute
from huiyin.law.petition.steps.passing_on.settle_objection import SettleObjection
from huiyin.law.petition.steps.passing_on.tell_where import TellWhere
from huiyin.law.petition.steps.review.extend_review import ExtendReview
from huiyin.law.petition.steps.review.recheck import Recheck
from huiyin.law.petition.steps.review.request_recheck import RequestRecheck
from huiyin.law.petition.steps.review.request_review import RequestReview
from huiyin.law.petition.steps.review.review import Review
from huiyin.law.petition.steps.review.take_request import TakeRequest
from huiyin.law.petition.steps.settling.break_off import BreakOff
from huiyin.law.petition.steps.settling.check_performance import CheckPerformance
from huiyin.law.petition.steps.settling.confirm_in_court import ConfirmInCourt
from huiyin.law.petition.steps.settling.mediate import Mediate
from huiyin.law.petition.steps.settling.settle import Settle
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.steps.taking_up.decline import Decline
from huiyin.law.petition.steps.taking_up.make_ordinary import MakeOrdinary
from huiyin.law.petition.steps.taking_up.no_longer import NoLonger
from huiyin.law.petition.steps.taking_up.notify import Notify
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.petition.steps.taking_up.simplify import Simplify
from huiyin.law.petition.steps.urging.reply_to_urge import ReplyToUrge
from huiyin.law.petition.steps.urging.report_up import ReportUp
from huiyin.law.petition.steps.urging.urge import Urge
from huiyin.law.petition.what_changes import what_changes
from huiyin.law.refusals import NotCompetent
from huiyin.law.words import say

Step = type[Act[Standing]]

#: Every step by chapter, in the order in which a matter usually meets them. A chapter can come more than once: a matter
#: is heard and perhaps settled before it is answered.
STEPS: tuple[Step, ...] = (
    # bringing
    Submit, ReportRetaliation, ReadBack, Register, Join, TakeRepeat,
    # passing_on
    Forward, Assign, Inform, TellWhere, Object, SettleObjection, RaiseDispute, DecideJurisdiction,
    # taking_up, and passing_on where the route was wrong
    Notify, Simplify, MakeOrdinary, Accept, Decline, NoLonger, Refer,
    Reroute,
    # handling, before the answer
    Enlist, Contribute, Hear, Extend,
    # hearing
    AskHearing, RefuseHearing, CallHearing, HoldHearing,
    # settling
    Mediate, Settle, CheckPerformance, BreakOff, ConfirmInCourt,
    # handling, the answer
    Answer, Adopt, Reward, Conclude, Deliver,
    # afterwards, what is owed; and handling, what is owed to the office that assigned the matter
    CarryOut, Attest, Help, ConcludeHelp, VisitBack,
    ReportBack,
    # review
    RequestReview, Review, RequestRecheck, Recheck, TakeRequest, ExtendReview,
    # at almost any stage: afterwards, urging, bringing
    Rate, Urge, ReplyToUrge, AddMaterial, ReportUp,
    # keeping_out
    Recuse, AskRecusal, DecideRecusal,
    # parties, and bringing where the registration was wrong
    Sign, Leave, AppointAgent, EndAgency,
    Correct,
    Withdraw, Reconsider,
    # afterwards, the end and a new beginning
    End, Refile, Reopen,
)  # fmt: skip

_PASS_ON: tuple[Step, ...] = (Forward, Assign, Inform)
_TAKE_UP_OR_TELL: tuple[Step, ...] = (Notify, Simplify, MakeOrdinary, Accept, Decline, NoLonger, Refer, Join)
_TOGETHER: tuple[Step, ...] = (MakeOrdinary, Enlist, Contribute)
_WHILE_OPEN: tuple[Step, ...] = (TakeRepeat, AddMaterial, Leave, AppointAgent, EndAgency, Withdraw, Reconsider, End)
_RECUSAL: tuple[Step, ...] = (Recuse, AskRecusal, DecideRecusal)
_WHILE_HELD: tuple[Step, ...] = (*_WHILE_OPEN, Urge, ReplyToUrge, ReportUp, *_RECUSAL)
#: What is owed from before, and told whatever the stage and after the end (law.md 4, rule 11).
_OWED: tuple[Step, ...] = (CarryOut, ConcludeHelp, CheckPerformance, ConfirmInCourt, ReportBack)
_IN_HAND: tuple[Step, ...] = (*_WHILE_HELD, *_OWED)
_BESIDE: tuple[Step, ...] = (Attest, Help)
_HEARING: tuple[Step, ...] = (AskHearing, RefuseHearing, CallHearing, HoldHearing)
_SETTLING: tuple[Step, ...] = (Mediate, Settle, BreakOff)
_AFTER_ANSWER: tuple[Step, ...] = (*_IN_HAND, Rate, *_BESIDE)
_AFTER_THE_END: tuple[Step, ...] = (*_OWED, *_BESIDE, VisitBack, RequestReview, RequestRecheck, Refile)

NEXT: dict[Stage, tuple[Step, ...]] = {
    Stage.NEW: (Submit, ReportRetaliation),
    Stage.RECEIVED: (ReadBack, Register, Sign, *_WHILE_HELD),
    Stage.REGISTERED: (ReadBack, RaiseDispute, *_PASS_ON, Sign, *_TAKE_UP_OR_TELL, Correct, *_IN_HAND),
    Stage.HANDED: (ReadBack, TellWhere, RaiseDispute, *_PASS_ON, Sign, *_TAKE_UP_OR_TELL, Object, Correct, *_IN_HAND),
    Stage.OBJECTED: (ReadBack, SettleObjection, Sign, Correct, *_IN_HAND),
    Stage.DISPUTED: (DecideJurisdiction, ReadBack, Sign, Correct, *_IN_HAND),
    Stage.ACCEPTED: (
        *_TOGETHER,
        Sign,
        Hear,
        Extend,
        Answer,
        Adopt,
        Conclude,
        Inform,
        Correct,
        Deliver,
        *_HEARING,
        *_SETTLING,
        *_IN_HAND,
        Help,
    ),
    Stage.ANSWERED: (Deliver, *_IN_HAND, Attest, Help, *_SETTLING),
    Stage.DELIVERED: (Deliver, RequestReview, Reward, *_AFTER_ANSWER, *_SETTLING),
    Stage.REVIEW_ASKED: (
        Deliver,
        RequestReview,
        TakeRequest,
        ExtendReview,
        Review,
        *_HEARING,
        *_AFTER_ANSWER,
        *_SETTLING,
    ),
    Stage.REVIEWED: (Deliver, *_AFTER_ANSWER, *_SETTLING),
    Stage.REVIEW_DELIVERED: (Deliver, RequestRecheck, *_AFTER_ANSWER, *_SETTLING),
    Stage.RECHECK_ASKED: (
        Deliver,
        RequestRecheck,
        TakeRequest,
        ExtendReview,
        Recheck,
        *_HEARING,
        *_AFTER_ANSWER,
        *_SETTLING,
    ),
    Stage.RECHECKED: (Deliver, *_AFTER_ANSWER, *_SETTLING),
    Stage.RECHECK_DELIVERED: (Deliver, *_AFTER_ANSWER, *_SETTLING),
    Stage.DECLINED: (ReadBack, Deliver, Accept, *_AFTER_ANSWER),
    Stage.NO_LONGER: (ReadBack, Deliver, Accept, *_AFTER_ANSWER),
    Stage.REFERRED: (ReadBack, Deliver, Accept, Reroute, *_AFTER_ANSWER),
    Stage.JOINED: (),
    Stage.ENDED: (Rate, Reward, EndAgency, Urge, ReplyToUrge, *_AFTER_THE_END),
    Stage.REFILED: (Reopen, Decline, NoLonger, *_AFTER_ANSWER),
}


def _shut_out(standing: Standing, scene: Scene) -> None:
    """Refuse who is complained of, as a person or as an office."""
    if scene.by.staff and scene.by.staff in standing.accused_staff:
        raise NotCompetent(say("You are complained of in this matter and must keep out of it (A28)."), article="A28")
    if scene.by.staff and scene.by.staff in standing.recused:
        raise NotCompetent(say("You are recused from this matter (A28)."), article="A28")
    if _is_complained_of(standing, scene) or _stands_under_them(standing, scene):
        raise NotCompetent(
            say("Your office is complained of in this matter and must keep out of it (A30)."), article="A30"
        )


def _is_complained_of(standing: Standing, scene: Scene) -> bool:
    """Whether the office at work is complained of, and not left with the matter for want of an organ above it."""
    mine = scene.by.office
    is_left = not standing.is_sealed and scene.offices.are_one(mine, standing.holder)
    return is_accused(scene.offices, mine, standing.accused) and not is_left


def _stands_under_them(standing: Standing, scene: Scene) -> bool:
    """Whether a report is on an organ over this office, which does not have it for want of any other."""
    mine = scene.by.office
    is_left = scene.offices.are_one(mine, standing.holder)
    return standing.is_sealed and not is_left and reports.is_theirs(scene.offices, mine, standing.accused)


def _known(step: Step, standing: Standing, scene: Scene) -> None:
    """Refuse what a sealed report does not know (A30)."""
    reports.check_open(step.verb, step.title, standing, scene)


ORDER = Order(steps=STEPS, following=NEXT, stages=STAGES, shut_out=_shut_out, known=_known, what_changes=what_changes)
BY_VERB = ORDER.by_verb
check_ready, check, apply = ORDER.check_ready, ORDER.check, ORDER.apply
possible, preview, table = ORDER.possible, ORDER.preview, ORDER.table

"""The order of steps of a petition: the table of contents of this folder.

``NEXT`` says which steps may follow each stage. ``check`` asks, in this order: is it the turn of this step, may this
person do it, is the way open, is everything said that must be said. ``apply`` never refuses.
"""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene, require_contents
from huiyin.law.petition.handing import is_accused
from huiyin.law.petition.stages import STAGES
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.petition.steps.accept import Accept
from huiyin.law.petition.steps.add_material import AddMaterial
from huiyin.law.petition.steps.answer import Answer
from huiyin.law.petition.steps.assign import Assign
from huiyin.law.petition.steps.correct import Correct
from huiyin.law.petition.steps.decline import Decline
from huiyin.law.petition.steps.deliver import Deliver
from huiyin.law.petition.steps.end import End
from huiyin.law.petition.steps.extend import Extend
from huiyin.law.petition.steps.forward import Forward
from huiyin.law.petition.steps.hear import Hear
from huiyin.law.petition.steps.join import Join
from huiyin.law.petition.steps.no_longer import NoLonger
from huiyin.law.petition.steps.notify import Notify
from huiyin.law.petition.steps.object import Object
from huiyin.law.petition.steps.rate import Rate
from huiyin.law.petition.steps.recheck import Recheck
from huiyin.law.petition.steps.reconsider import Reconsider
from huiyin.law.petition.steps.refer import Refer
from huiyin.law.petition.steps.register import Register
from huiyin.law.petition.steps.reply_to_urge import ReplyToUrge
from huiyin.law.petition.steps.report_back import ReportBack
from huiyin.law.petition.steps.request_recheck import RequestRecheck
from huiyin.law.petition.steps.request_review import RequestReview
from huiyin.law.petition.steps.review import Review
from huiyin.law.petition.steps.settle_objection import SettleObjection
from huiyin.law.petition.steps.submit import Submit
from huiyin.law.petition.steps.take_repeat import TakeRepeat
from huiyin.law.petition.steps.urge import Urge
from huiyin.law.petition.steps.withdraw import Withdraw
from huiyin.law.refusals import NotCompetent, OutOfTurn, Refused
from huiyin.law.running import Clock, Fate
from huiyin.law.words import Phrase, say

Step = type[Act[Standing]]

#: Every step, in the order in which a matter usually meets them.
STEPS: tuple[Step, ...] = (
    Submit, Register, Join, TakeRepeat, Forward, Assign, Object, SettleObjection, Notify, Accept, Decline, NoLonger,
    Refer, Hear, Extend, Answer, Deliver, ReportBack, RequestReview, Review, RequestRecheck, Recheck, Rate, Urge,
    ReplyToUrge, AddMaterial, Correct, Withdraw, Reconsider, End,
)  # fmt: skip
BY_VERB: dict[str, Step] = {step.verb: step for step in STEPS}

_PASS_ON: tuple[Step, ...] = (Forward, Assign)
_TAKE_UP_OR_TELL: tuple[Step, ...] = (Notify, Accept, Decline, NoLonger, Refer, Join)
_WHILE_OPEN: tuple[Step, ...] = (TakeRepeat, AddMaterial, Withdraw, Reconsider, End)
_WHILE_HELD: tuple[Step, ...] = (*_WHILE_OPEN, Urge, ReplyToUrge)
_AFTER_ANSWER: tuple[Step, ...] = (*_WHILE_HELD, Rate, ReportBack)

NEXT: dict[Stage, tuple[Step, ...]] = {
    Stage.NEW: (Submit,),
    Stage.RECEIVED: (Register, *_WHILE_HELD),
    Stage.REGISTERED: (*_PASS_ON, *_TAKE_UP_OR_TELL, Correct, *_WHILE_HELD),
    Stage.HANDED: (*_PASS_ON, *_TAKE_UP_OR_TELL, Object, Correct, *_WHILE_HELD),
    Stage.OBJECTED: (SettleObjection, Correct, *_WHILE_HELD),
    Stage.ACCEPTED: (Hear, Extend, Answer, Correct, *_WHILE_HELD),
    Stage.ANSWERED: (Deliver, *_WHILE_HELD),
    Stage.DELIVERED: (RequestReview, *_AFTER_ANSWER),
    Stage.REVIEW_ASKED: (Review, *_AFTER_ANSWER),
    Stage.REVIEWED: (Deliver, *_AFTER_ANSWER),
    Stage.REVIEW_DELIVERED: (RequestRecheck, *_AFTER_ANSWER),
    Stage.RECHECK_ASKED: (Recheck, *_AFTER_ANSWER),
    Stage.RECHECKED: (Deliver, *_AFTER_ANSWER),
    Stage.RECHECK_DELIVERED: _AFTER_ANSWER,
    Stage.DECLINED: (Deliver, Accept, *_AFTER_ANSWER),
    Stage.NO_LONGER: (Deliver, Accept, *_AFTER_ANSWER),
    Stage.REFERRED: (Deliver, Accept, *_AFTER_ANSWER),
    Stage.JOINED: (),
    Stage.ENDED: (Rate, ReportBack, ReplyToUrge),
}


def check_ready(step: Step, standing: Standing, scene: Scene) -> None:
    """Raise :class:`Refused` unless this person may take this step now, whatever its fields will say."""
    if step not in NEXT[standing.stage]:
        raise OutOfTurn(
            say(
                "“{step}” is not possible while the matter is “{stage}”.", step=step.title, stage=STAGES[standing.stage]
            ),
            article=step.article,
        )
    if scene.by.staff and scene.by.staff in standing.accused_staff:
        raise NotCompetent(say("You are complained of in this matter and must keep out of it (A28)."), article="A28")
    if _is_complained_of(standing, scene):
        raise NotCompetent(
            say("Your office is complained of in this matter and must keep out of it (A30)."), article="A30"
        )
    if not step.who.may(standing, scene):
        raise NotCompetent(say("Only {who} may do this.", who=step.who.title), article=step.article)
    step.ready(standing, scene)


def _is_complained_of(standing: Standing, scene: Scene) -> bool:
    """Whether the office at work is complained of, and not left with the matter for want of an organ above it."""
    mine = scene.by.office
    return is_accused(scene.offices, mine, standing.accused) and not scene.offices.are_one(mine, standing.holder)


def check(act: Act[Standing], standing: Standing, scene: Scene) -> None:
    """Raise :class:`Refused` unless the law allows this act, as written, by this person, now."""
    check_ready(type(act), standing, scene)
    require_contents(act, article=act.article)
    act.check(standing, scene)


def apply(act: Act[Standing], standing: Standing, scene: Scene) -> Standing:
    """The standing after the act; asks nothing, so that a journal can always be read again."""
    return act.apply(standing, scene)


@dataclass(frozen=True, kw_only=True)
class Possible:
    """A step that belongs to the stage, and why this person may not take it (None: they may)."""

    step: Step
    refusal: Refused | None


def possible(standing: Standing, scene: Scene) -> tuple[Possible, ...]:
    """What can be done now: the steps of the stage, each open to the person asking or not, with why."""

    def refusal(step: Step) -> Refused | None:
        try:
            check_ready(step, standing, scene)
        except Refused as refused:
            return refused
        return None

    return tuple(Possible(step=step, refusal=refusal(step)) for step in STEPS if step in NEXT[standing.stage])


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What an act would set in motion: its letter, and the clocks that start and stop."""

    letter: Phrase | None
    starts: tuple[Clock, ...]
    stops: tuple[Clock, ...]
    holder: str


def preview(act: Act[Standing], standing: Standing, scene: Scene) -> Preview:
    """What follows if ``act`` is done; raises :class:`Refused` as ``check`` does."""
    check(act, standing, scene)
    after = apply(act, standing, scene)
    before = len(standing.clocks)
    stops = tuple(
        new for old, new in zip(standing.clocks, after.clocks, strict=False)
        if old.fate is Fate.RUNNING and new.fate is not Fate.RUNNING
    )  # fmt: skip
    return Preview(letter=act.letter, starts=after.clocks[before:], stops=stops, holder=after.holder)


def table() -> str:
    """Stage × step as text that a lawyer can read: one line a step, who may, and at which stages."""
    lines = []
    for step in STEPS:
        stages = [stage.value for stage in Stage if step in NEXT[stage]]
        lines.append(f"{step.verb:<17} {step.article:<4} {step.who.title!s}\n{'':<22} {', '.join(stages)}")
    return "\n".join(lines) + "\n"

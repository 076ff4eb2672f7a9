"""Extend an assignment (延长交办期限): who assigned the matter sets a later day for the completion report (A22(1)③)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene
from huiyin.law.clocks import due
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, OutOfTurn, TooLate
from huiyin.law.running import Clock
from huiyin.law.words import say

_MOST_DAYS = 365


@dataclass(frozen=True, kw_only=True)
class ExtendAssignment(Act[Standing]):
    """Before the day is over; the person's own period for the answer is not touched by it."""

    verb = "extend_assignment"
    title = say("Extend the period of the assignment")
    sentence = say("{office} set a later day for the completion report.")
    article = "A22"
    letter = say("Notice of a later day for the completion report")
    is_told = False
    who = who.SENDER

    days: int = ask("Days more")
    reasons: str = ask("Why more time is needed", sealed=True, lines=4, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """A report must be owed, and its day not be over."""
        clock = standing.running("completion_report")
        if clock is None:
            raise OutOfTurn(say("No completion report is owed here."), article=cls.article)
        end = _end(clock, scene)
        if scene.today > end:
            raise TooLate(
                say("The period ended on {day}; it could be extended only before.", day=end), article=cls.article
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """A year in all at most, as for an assignment."""
        clock = standing.running("completion_report")
        assert clock is not None
        if not (self.days >= 1 and clock.days + self.days <= _MOST_DAYS):
            raise Incomplete(
                say("Please set at least 1 day, and {most} in all at most.", most=_MOST_DAYS),
                article=self.article,
                field="days",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Move the day; the first one stays known."""
        clock = standing.running("completion_report")
        if clock is None:
            return standing
        place = standing.clocks.index(clock)
        return standing.move_at(place, days=clock.days + self.days, first_due=_end(clock, scene))


def _end(clock: Clock, scene: Scene) -> date:
    period = scene.pack.period("completion_report")
    return due(period, clock.since, scene.calendar, length=clock.days).binding

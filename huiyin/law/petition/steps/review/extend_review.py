"""Extend a review or re-check (延长复查、复核期限): only where local rules let the committee approve it (北京50)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.clocks import due
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.reviewing import judging
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, Incomplete, OutOfTurn, TooLate
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ExtendReview(Act[Standing]):
    """By the head of the reviewing organ, once, before the period is over; the person is told why."""

    verb = "extend_review"
    title = say("Extend the review or re-check")
    sentence = say("The head of {office} extended the period for the decision.")
    article = "A35"
    letter = say("Notice of extension of a review or re-check")
    who = who.HEAD_OF_REVIEWER

    days: int = ask("Days more", help="The rules of the place say how many at most.")
    approval: str = ask("Approval of the review committee", help="Its number and day.", limit=200)
    reasons: str = ask("Why the period does not suffice", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """The rules must allow it; once in a round; only before the period is over."""
        if not scene.pack.term("review_extension_max"):
            raise OutOfTurn(say("The rules here do not let a review or re-check be extended."), article=cls.article)
        found, clock = judging.in_hand(standing), judging.running(standing)
        if clock is None or (found and found.extended_by):
            raise AlreadyDone(
                say("The period has been extended once; it cannot be extended again."), article=cls.article
            )
        end = due(scene.pack.period(clock.name), clock.since, scene.calendar, excluded=clock.excluded).binding
        if scene.today > end:
            raise TooLate(
                say("The period ended on {day}; it could be extended only before.", day=end), article=cls.article
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """At least a day, at most what the pack allows."""
        term = scene.pack.terms["review_extension_max"]
        if not 1 <= self.days <= term.value:
            raise Incomplete(
                say("The extension is 1 to {most} days.", most=term.value), article=term.article, field="days"
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the clock of the extension from the last day of the period, if the rules have one."""
        extended = judging.with_round(standing, extended_by=self.days)
        clock = judging.running(standing)
        if clock is None or f"extended_{clock.name}" not in scene.pack.periods:
            return extended
        end = due(scene.pack.period(clock.name), clock.since, scene.calendar, excluded=clock.excluded).last
        stopped = extended.stop(clock.name, on=scene.today, fate=Fate.MOOT)
        return stopped.start(f"extended_{clock.name}", bearer=clock.bearer, since=end, days=self.days)

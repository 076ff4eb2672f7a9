"""Extend (延长办理期限): a complex matter gets thirty more days at most, once, by the head, with reasons told (A34)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.clocks import due
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, Incomplete, OutOfTurn, TooLate
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Extend(Act[Standing]):
    """Only before the period is over."""

    verb = "extend"
    title = say("Extend the period")
    sentence = say("The head of {office} extended the period.")
    article = "A34"
    is_shown_open = True
    is_counted = True
    letter = say("Notice of extension")
    who = who.HEAD_OF_HOLDER

    days: int = ask("Days more", help="The rules of the place say how many at most.")
    reasons: str = ask("Why the matter is complex", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse a second extension, a clock other than ``answer``, and a period that is over."""
        if standing.handling.extended_by:
            raise AlreadyDone(
                say("The period has been extended once; it cannot be extended again."), article=cls.article
            )
        if standing.handling.is_simple:
            raise OutOfTurn(
                say("What is complex is not simple: please move it to the ordinary procedure first."),
                article=cls.article,
            )
        clock = standing.running("answer")
        if clock is None:
            raise OutOfTurn(
                say("No period for the answer to a claim runs here, so there is nothing to extend."),
                article=cls.article,
            )
        end = due(scene.pack.periods["answer"], clock.since, scene.calendar).binding
        if scene.today > end:
            raise TooLate(
                say("The period ended on {day}; it could be extended only before.", day=end), article=cls.article
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """At least a day, at most what the pack allows."""
        most = scene.pack.terms["extension_max"].value
        if not 1 <= self.days <= most:
            raise Incomplete(say("The extension is 1 to {most} days.", most=most), article=self.article, field="days")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start ``extended_answer`` from the last day of the period."""
        clock = standing.running("answer")
        if clock is None:  # replayed by rules under which no period runs for this matter
            return standing.handle(extended_by=self.days)
        end = due(scene.pack.periods["answer"], clock.since, scene.calendar).last
        extended = standing.stop("answer", on=scene.today, fate=Fate.MOOT).handle(extended_by=self.days)
        return extended.start("extended_answer", bearer=standing.holder, since=end, days=self.days)

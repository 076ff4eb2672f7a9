"""Simplify (适用简易程序): a plain matter is passed on, accepted and answered within working days (简易办法)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.choice import Choice
from huiyin.law.clocks import due
from huiyin.law.fields import ask
from huiyin.law.petition import simple, who
from huiyin.law.petition.parties import signers
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, OutOfTurn, TooLate
from huiyin.law.words import Phrase, say


class Ground(Choice):
    """简易办理的情形 (law.md 4, rule 14)."""

    CLEAR = "clear", say("Facts and responsibility are clear, there is little dispute, and it is easy to solve")
    AT_ONCE = "at_once", say("A suggestion, a question or thanks that can be answered at once")
    DAILY_LIFE = "daily_life", say("A pressing need of daily life or work")
    PROMISED = "promised", say("There is a clear promise or conclusion already")
    OTHER = "other_simple", say("Another matter that is fit for it")


def _why_not(standing: Standing) -> Phrase | None:
    """The first reason found against the simple procedure."""
    found = (
        (standing.was_simple, say("It was moved to the ordinary procedure before and stays there.")),
        (
            standing.refiled_on is not None,
            say("It was brought again after its end: the ordinary procedure holds."),
        ),
        (
            standing.handling.is_assigned,
            say("It was assigned from above, with a period and a report: the ordinary procedure holds."),
        ),
        (
            standing.people > 1 or bool(signers(standing)),
            say("Several people brought it together: the ordinary procedure holds."),
        ),
        (
            standing.repeats > 0,
            say("It was brought more than once: the simple procedure is for what is brought for the first time."),
        ),
        # Our reading of A25: a major or urgent matter is not plain.
        (standing.is_urgent, say("It is major or urgent (A25): the ordinary procedure holds.")),
    )
    return next((why for holds, why in found if holds), None)


@dataclass(frozen=True, kw_only=True)
class Simplify(Act[Standing]):
    """Keeps every right: hearing, written answer, review."""

    verb = "simplify"
    title = say("Use the simple procedure")
    sentence = say("{office} took the simple procedure for it.")
    article = "简易办法"
    who = who.HOLDER

    ground: Ground = ask("Why it is fit for the simple procedure")
    reasons: str = ask("Reasons", sealed=True, lines=3, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse where something speaks against it, and once its first short period is over."""
        if standing.handling.is_simple:
            raise AlreadyDone(say("It is in the simple procedure already."), article=cls.article)
        why_not = _why_not(standing)
        if why_not:
            raise OutOfTurn(why_not, article=cls.article)
        period = scene.pack.period(simple.first_clock(standing, scene))
        end = due(period, simple.arrived_on(standing, scene), scene.calendar).binding
        if scene.today > end:
            raise TooLate(
                say("The short period of the simple procedure ended on {day}: the ordinary one holds.", day=end),
                article=cls.article,
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the short clock; the ordinary ones run on beside it."""
        return simple.begun(standing, scene)

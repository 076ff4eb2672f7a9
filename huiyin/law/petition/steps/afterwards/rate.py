"""Rate (满意度评价): only the person rates; silence is “not rated”, never “satisfied” (A21, law.md 2.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.parties import changed, party, principal, reached_on
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, OutOfTurn, TooLate
from huiyin.law.words import say


class Rating(Choice):
    """满意、基本满意、不满意."""

    SATISFIED = "satisfied", say("Satisfied")
    MOSTLY = "mostly", say("Mostly satisfied")
    DISSATISFIED = "dissatisfied", say("Dissatisfied")


@dataclass(frozen=True, kw_only=True)
class Rate(Act[Standing]):
    """Rates the petition office and the office that answered separately."""

    verb = "rate"
    title = say("Rate the handling")
    sentence = say("The person rated the handling.")
    article = "A21"
    from_desk = False
    from_portal = True
    offer = Offer(
        lead=say("Only you rate how your matter was handled; no member of staff can do it or change it."),
        follows=say("You can rate once. If you do not, it counts as “not rated”, never as “satisfied”."),
        done=say("Thank you. Your rating was recorded."),
    )
    who = who.PETITIONER

    petition_office: Rating = ask("The office that received it")
    handling_office: Rating = ask("The office that answered")
    comment: str = ask("Why", sealed=True, own=True, lines=4, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once each, after a paper has reached the person, within the window of the pack."""
        whose = principal(standing, scene.by.party)
        if rated := _rated_on(standing, whose):
            raise AlreadyDone(say("You rated on {day}.", day=rated), article=cls.article)
        served = reached_on(standing, whose)
        if served is None:
            raise OutOfTurn(say("You can rate once a written answer has reached you."), article=cls.article)
        end = served + timedelta(days=scene.pack.terms["rating_window"].value)
        if scene.today > end:
            raise TooLate(say("The time to rate ended on {day}.", day=end), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day; no clock depends on it."""
        whose = principal(standing, scene.by.party)
        return changed(standing, whose, rated_on=scene.today) if whose else standing.handle(rated_on=scene.today)


def _rated_on(standing: Standing, number: int) -> date | None:
    signer = party(standing, number)
    return signer.rated_on if signer else standing.handling.rated_on

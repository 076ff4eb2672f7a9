"""Help (帮扶救助): a person in hardship is told of help, or helped to apply for it (A37), also after the end."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.parties import check_named
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Help as Track
from huiyin.law.refusals import Incomplete
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Help(Act[Standing]):
    """Independent of the outcome. The kind of help reveals something about the person, so all of it is sealed."""

    verb = "help"
    title = say("Refer for help")
    sentence = say("{office} referred the person for help.")
    article = "A37"
    letter = say("Referral for help")
    who = who.HOLDER_HANDLER_OR_RECEIVER

    party: int = ask("For whom", choices="parties", default=FIRST)
    body: str = ask("Which body helps", help="With address and phone.", sealed=True, own=True, lines=2, limit=500)
    what: str = ask(
        "What help",
        help="Social or judicial relief, legal aid, medical care, counselling or another, and how to get it.",
        sealed=True,
        own=True,
        lines=4,
        limit=5_000,
    )
    days: int = ask("Days until the result is told")

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse somebody who does not petition, and a period outside 1 to 365 days."""
        check_named(standing, self.party, article=self.article)
        if not 1 <= self.days <= 365:
            raise Incomplete(say("Please set a period between 1 and 365 days."), article=self.article, field="days")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the clock for telling the result."""
        place, office = len(standing.clocks), scene.by.office
        given = Track(number=len(standing.helps) + 1, by_office=office, on=scene.today, place=place)
        return standing.start("help", bearer=office, since=scene.today, days=self.days).but(
            helps=(*standing.helps, given)
        )

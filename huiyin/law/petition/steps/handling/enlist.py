"""Enlist (确定协办单位): another office is asked for its part by a day; one office answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import assisting, who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Unit
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say

MOST = 60


@dataclass(frozen=True, kw_only=True)
class Enlist(Act[Standing]):
    """谁主管、谁负责 (A5): the matter and its clocks stay with the office that has it."""

    verb = "enlist"
    title = say("Ask an office to assist")
    sentence = say("{office} asked {target} to assist.")
    article = "A24"
    letter = say("Request to assist")
    is_told = False
    who = who.HOLDER

    target: str = ask("Which office", choices="offices")
    days: int = ask("Days until its opinion is wanted", help="Sixty at most, and before your own answer is due.")
    points: str = ask("What it is asked for", sealed=True, lines=5)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse an office that cannot be asked; the form offers the others."""
        assisting.check_assistant(standing, scene, office, article=cls.article)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse in the simple procedure (law.md 4, rule 14)."""
        if standing.handling.is_simple:
            raise OutOfTurn(
                say("What several offices work on is not simple: please move it to the ordinary procedure first."),
                article="简易办法",
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """An office that can be asked, and a day before one's own."""
        self.receives(standing, scene, self.target)
        if not 1 <= self.days <= MOST:
            raise Incomplete(say("Please set 1 to 60 days."), article=self.article, field="days")
        end = assisting.answer_due(standing, scene)
        if end and scene.today <= end < scene.today + timedelta(days=self.days):
            raise Incomplete(
                say("Your own answer is due on {day}: please ask for the opinion before.", day=end),
                article="A34",
                field="days",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Let the office read the matter and start its clock."""
        unit = Unit(office=self.target, asked_on=scene.today, days=self.days)
        known = standing.offices if self.target in standing.offices else (*standing.offices, self.target)
        asked = standing.but(units=(*standing.units, unit), offices=known)
        return asked.start(assisting.CLOCK, bearer=self.target, since=scene.today, days=self.days)

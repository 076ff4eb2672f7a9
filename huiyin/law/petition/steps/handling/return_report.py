"""Return a completion report (退回办结报告): who assigned the matter wants open points settled (A22(1)③)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say

_MOST_DAYS = 180


@dataclass(frozen=True, kw_only=True)
class ReturnReport(Act[Standing]):
    """A new report is owed, within days that the return sets; the first one stays on record as it was."""

    verb = "return_report"
    title = say("Return the completion report")
    sentence = say("{office} returned the completion report: points are still open.")
    article = "A22"
    letter = say("Return of a completion report")
    is_told = False
    who = who.SENDER

    days: int = ask("Days until the new report")
    points: str = ask("What is not settled yet", sealed=True, lines=6)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There must be a report that was not returned."""
        if not standing.handling.reported_by:
            raise OutOfTurn(say("No completion report is there to be returned."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """A real period."""
        if not 1 <= self.days <= _MOST_DAYS:
            raise Incomplete(say("Please set 1 to {most} days.", most=_MOST_DAYS), article=self.article, field="days")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the clock of the new report for the office that reported."""
        office = standing.handling.reported_by
        returned = standing.handle(reported_by="")
        return returned.start("completion_report", bearer=office, since=scene.today, days=self.days)

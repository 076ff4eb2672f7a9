"""Report back (办结报告): the office that was assigned the matter tells the assigning office how it ended (A22(1)③)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene, ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ReportBack(Act[Standing]):
    """Point by point, against what was to be settled."""

    verb = "report_back"
    title = say("Report completion")
    article = "A22"
    letter = say("Completion report")
    is_told = False
    who = who.ANSWERING_OFFICE

    results: str = ask("The result on each point", sealed=True, lines=8)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Only where a report is wanted."""
        if not (standing.is_assigned and standing.running("K11")):
            raise OutOfTurn(say("No completion report is wanted here."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The set period is met."""
        return standing.stop("K11", on=scene.today)

"""Urge (督办): a petition office or supervisor urges an office that has the matter or still owes something (A40)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Urging
from huiyin.law.petition.urging import urged_office
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say


class Ground(Choice):
    """督办情形 (A40(1))."""

    NOT_ACCEPTED = "not_accepted", say("Not accepted although it should be")
    OVERDUE = "overdue", say("Not handled within the period")
    PROCEDURE = "procedure", say("Not handled by the procedure")
    REPORT_MISSING = "report_missing", say("Result not reported as required")
    PRETENCE = "pretence", say("Shifted, delayed or only pretended to be handled")
    NOT_CARRIED_OUT = "not_carried_out", say("Supported but not carried out")
    OTHER = "other", say("Something else that needs urging")


@dataclass(frozen=True, kw_only=True)
class Urge(Act[Standing]):
    """States the breach, what is to be done, and when a reply is due."""

    verb = "urge"
    title = say("Urge")
    sentence = say("{office} urged the office that has the matter.")
    article = "A40"
    right = "urge"
    is_counted = True
    letter = say("Urging letter")
    is_told = False
    who = who.SUPERVISOR

    ground: Ground = ask("Ground")
    problem: str = ask("What is wrong", sealed=True, lines=4)
    action: str = ask("What is to be done", sealed=True, lines=4)
    days: int = ask("Days until an answer is wanted")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse after the end where nobody owes anything (A32, A37)."""
        if not urged_office(standing, scene):
            raise OutOfTurn(
                say("The procedure has ended, and no office that you may urge owes anything any more."),
                article=cls.article,
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a period outside 1 to 60 days."""
        if not 1 <= self.days <= 60:
            raise Incomplete(say("Please set 1 to 60 days."), article=self.article, field="days")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the clock of the reply; the others run on."""
        urged_one = urged_office(standing, scene) or standing.holder
        urging = Urging(by_office=scene.by.office, to_office=urged_one, on=scene.today, days=self.days)
        offices = standing.offices if scene.by.office in standing.offices else (*standing.offices, scene.by.office)
        urged = standing.but(urgings=(*standing.urgings, urging), offices=offices)
        return urged.start("urging", bearer=urged_one, since=scene.today, days=self.days)

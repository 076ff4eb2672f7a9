"""Assign (交办): pass the matter on with a set period and a report wanted at the end (A22(1)③)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import reports, simple, who
from huiyin.law.petition.passing_on import check_target, hand_over
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Assign(Act[Standing]):
    """As forwarding, with points to settle and a day for the completion report."""

    verb = "assign"
    title = say("Assign")
    sentence = say("{office} assigned it to {target}, with a period and a report.")
    article = "A22"
    is_counted = True
    letter = say("Assignment letter")
    is_told = False
    who = who.HOLDER

    target: str = ask("To which office", choices="offices")
    days: int = ask("Days until the completion report")
    points: str = ask("What is to be settled", sealed=True, lines=6)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse an office to which it cannot be passed on."""
        check_target(standing, scene, office, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a wrong target, and a period outside the allowed days."""
        self.receives(standing, scene, self.target)
        if not 1 <= self.days <= 365:
            raise Incomplete(say("Please set a period between 1 and 365 days."), article=self.article, field="days")

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """As forwarding, with the clock ``completion_report`` as well."""
        ordinary = simple.made_ordinary(standing, on=scene.today)
        handed = hand_over(ordinary, self.target, on=scene.today, assigned=True)
        handed = reports.begun(handed, scene) if handed.is_sealed else handed
        return handed.start("completion_report", bearer=self.target, since=scene.today, days=self.days)

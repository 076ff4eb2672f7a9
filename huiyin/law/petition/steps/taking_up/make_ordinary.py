"""Make ordinary (转为普通程序): a matter that is not plain is handled in full, without losing days (law.md 4)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import simple, who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class MakeOrdinary(Act[Standing]):
    """Also needed before a refusal, which the simple procedure does not allow."""

    verb = "make_ordinary"
    title = say("Move to the ordinary procedure")
    sentence = say("{office} moved it from the simple to the ordinary procedure; no day is lost.")
    article = "简易办法"
    is_shown_open = True
    letter = say("Notice of the ordinary procedure")
    who = who.HOLDER

    reasons: str = ask("Why it is not plain", sealed=True, lines=4, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse outside the simple procedure."""
        if not standing.handling.is_simple:
            raise OutOfTurn(say("It is in the ordinary procedure."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Drop the short clocks; all others run on."""
        return simple.made_ordinary(standing, on=scene.today)

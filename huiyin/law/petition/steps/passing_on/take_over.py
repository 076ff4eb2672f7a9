"""Take over (提级办理): an organ above handles itself what an office under it has (A24, A28(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import leaving, who
from huiyin.law.petition.passing_on import sent_back, taken_over
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class TakeOver(Act[Standing]):
    """By its head. The person gets the answer in the same period, and is heard again by who answers."""

    verb = "take_over"
    title = say("Take the matter over")
    sentence = say("{office} took the matter over from the office under it.")
    article = "A24"
    is_shown_open = True
    letter = say("Decision to take the matter over")
    who = who.HEAD_ABOVE_HOLDER

    reasons: str = ask("Why it is handled here", sealed=True, lines=4, limit=5_000)
    contact: str = ask("Who the person can ask", help="Post and phone number.", limit=200)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Not while a new decision is ordered or an agreement performed."""
        leaving.check_may_leave(standing, article=cls.article)

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The period of an accepted matter stays; before that it is passed on or taken up here."""
        office = scene.by.office
        if standing.stage is Stage.ACCEPTED:
            return taken_over(standing, office, scene.today)
        return sent_back(standing, office, on=scene.today)

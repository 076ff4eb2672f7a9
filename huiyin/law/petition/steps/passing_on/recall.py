"""Recall (收回转送、交办): who passed it on wrongly takes it back, before that office has accepted it (A22, A24)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.passing_on import sent_back
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Recall(Act[Standing]):
    """Gains the sender no time: its own period runs on from its first day."""

    verb = "recall"
    title = say("Recall what was passed on")
    sentence = say("{office} took back what it had passed on.")
    article = "A22"
    letter = say("Notice of recall")
    is_told = False
    who = who.SENDER

    reasons: str = ask("Why it was passed on wrongly", sealed=True, lines=4, limit=5_000)

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """As a return that was agreed."""
        return sent_back(standing, standing.handling.sender, on=scene.today)

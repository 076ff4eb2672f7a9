"""Carry out (执行支持意见): what the office has done of what its answer promised (A32), also after the end."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.owed import met
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class CarryOut(Act[Standing]):
    """May be reported in parts; the clock is met when all of it is done."""

    verb = "carry_out"
    title = say("Report carrying out")
    sentence = say("{office} told how the answer was carried out.")
    article = "A32"
    letter = say("Notice on carrying out the answer")
    who = who.ENFORCER

    done: str = ask("What was carried out", help="Each point of the answer, with day and place.", sealed=True, lines=6)
    is_complete: bool = ask("All of it is done", default=False)
    evidence: str = ask("Evidence", help="Who checked it, photos, receipts.", sealed=True, lines=3, limit=5_000)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock of this office if all of it is done, else leave it running."""
        return met(standing, scene, "carry_out") if self.is_complete else standing

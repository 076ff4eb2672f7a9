"""Settle an objection (核实异议): the sender agrees to the return, or the matter stays (A23(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.passing_on import sent_back, stage_before
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class SettleObjection(Act[Standing]):
    """Only the office that passed the matter on decides, with reasons."""

    verb = "settle_objection"
    title = say("Decide on the objection")
    sentence = say("{office} decided on the objection.")
    article = "A23"
    letter = say("Decision on the objection")
    is_told = False
    who = who.SENDER

    is_agreed: bool = ask("The return is agreed", default=False)
    reasons: str = ask("Reasons", sealed=True, lines=4, limit=5_000)

    def moves(self) -> bool:
        return self.is_agreed

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """If agreed, return it to the sender, whose own clock runs on from its first day; else leave it."""
        if not self.is_agreed:
            return standing.but(stage=stage_before(standing))
        return sent_back(standing, standing.handling.sender, on=scene.today)

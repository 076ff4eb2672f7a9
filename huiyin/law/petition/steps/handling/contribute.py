"""Contribute (出具协办意见): an office that was asked to assist gives its part of the answer."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import assisting, who
from huiyin.law.petition.owed import met
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Contribute(Act[Standing]):
    """Goes to the office that answers; the person gets one answer."""

    verb = "contribute"
    title = say("Give the opinion asked for")
    sentence = say("{office} gave its opinion to the office that answers.")
    article = "A24"
    letter = say("Opinion of an assisting office")
    is_told = False
    who = who.ASSISTANT

    opinion: str = ask("Opinion on what was asked", sealed=True, lines=8)
    basis: str = ask("Legal basis", help="Name the law and its article.", lines=3, limit=5_000)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock of this office for all requests to it."""
        return met(assisting.given(standing, scene), scene, assisting.CLOCK)

"""Refuse a hearing (不予听证): the reasons are told, and the matter goes on (charter R-10)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.hearings import begun, waits_for_decision
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RefuseHearing(Act[Standing]):
    """A hearing is optional (A31(6)), so it may be refused with reasons."""

    verb = "refuse_hearing"
    title = say("Refuse the hearing")
    sentence = say("{office} holds no hearing, and said why.")
    article = "A31"
    letter = say("Notice that no hearing is held")
    who = who.HOLDER

    reasons: str = ask("Reasons", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Only what was asked for."""
        if not waits_for_decision(standing):
            raise OutOfTurn(say("No request for a hearing is open."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the refusal; the office may still call one on its own motion."""
        return standing.handle(hearing=dataclasses.replace(begun(standing), refused_on=scene.today))

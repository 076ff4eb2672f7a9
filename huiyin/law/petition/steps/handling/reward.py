"""Reward (奖励): who brought a suggestion that was taken up may be rewarded for it (A29)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Adoption
from huiyin.law.refusals import AlreadyDone, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Reward(Act[Standing]):
    """Once, from delivery of the reply, also after the end."""

    verb = "reward"
    title = say("Reward the suggestion")
    sentence = say("{office} rewarded the suggestion.")
    article = "A29"
    letter = say("Notice of a reward")
    who = who.HEAD_OF_HANDLER

    reward: str = ask("Which reward", sealed=True, lines=3, limit=2_000)
    reasons: str = ask("What the suggestion has brought about", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Only what was taken up, at least in part, and once."""
        if standing.handling.adopted not in {Adoption.WHOLLY, Adoption.PARTLY}:
            raise OutOfTurn(say("Only a suggestion that was taken up is rewarded."), article=cls.article)
        if standing.rewarded_on:
            raise AlreadyDone(say("It was rewarded on {day}.", day=standing.rewarded_on), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day."""
        return standing.but(rewarded_on=scene.today)

"""Adopt (采纳建议): a suggestion is studied, taken up wholly, partly or not, and replied to (A29)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import assisting, recusal, who
from huiyin.law.petition.answering import is_divided
from huiyin.law.petition.hearings import check_none_open
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Adoption, Purpose
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Adopt(Act[Standing]):
    """The answer to a suggestion. No review follows, as there is no claim."""

    verb = "adopt"
    title = say("Reply to the suggestion")
    sentence = say("{office} replied to the suggestion.")
    article = "A29"
    is_shown_open = True
    is_served = True
    letter = say("Reply to a suggestion")
    who = who.HEAD_OF_HOLDER

    adoption: Adoption = ask("Whether it is taken up")
    reply: str = ask("Reply on each point", sealed=True, lines=8)
    measures: str = ask(
        "What is done, and by when", help="Needed where any of it is taken up.", sealed=True, lines=4, default=""
    )
    reasons: str = ask("Reasons", help="What was studied, and why it is taken up or not.", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse for claims and reports, and while an assisting office still has time."""
        if standing.purpose is not Purpose.SUGGESTION or not is_divided(scene.pack):
            raise OutOfTurn(say("Only a suggestion is replied to in this way."), article=cls.article)
        recusal.check_decided(standing, article=cls.article)
        assisting.check_heard_from_all(standing, scene, article=cls.article)
        check_none_open(standing, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """What is taken up needs measures and a day."""
        if self.adoption is not Adoption.NOT and not self.measures.strip():
            raise Incomplete(say("Please say what is done, and by when."), article=self.article, field="measures")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the reply; the clock stops when it is served."""
        replied = standing.but(stage=Stage.ANSWERED, signed_by=(scene.by.staff,))
        replied = replied.handle(adopted=self.adoption, answered_on=scene.today, handler=standing.holder)
        return assisting.no_longer_awaited(replied, on=scene.today)

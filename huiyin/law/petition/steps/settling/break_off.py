"""Break off a mediation (终止调解): either side may stop at any time; the procedure goes on as it did (A33)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.settling import under_way
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class BreakOff(Act[Standing]):
    """By the person or the office; not agreeing has no consequence for either."""

    verb = "break_off"
    title = say("End the mediation")
    sentence = say("The mediation was broken off; the procedure goes on.")
    article = "A33"
    letter = say("Notice that the mediation has ended")
    from_portal = True
    offer = Offer(
        lead=say("You may end the talks about a settlement at any time. You need not say why."),
        follows=say("The office goes on with your matter. No period had stopped, and nothing is held against you."),
        done=say("The talks are ended. Your matter goes on."),
    )
    who = who.PETITIONER_OR_HOLDER

    reasons: str = ask("Why", sealed=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse where no talks are under way."""
        if under_way(standing) is None:
            raise OutOfTurn(say("No mediation is under way."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day; no clock had stopped."""
        assert standing.mediation is not None
        return standing.but(mediation=dataclasses.replace(standing.mediation, broken_off_on=scene.today))

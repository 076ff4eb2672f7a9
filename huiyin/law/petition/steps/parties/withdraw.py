"""Withdraw (撤回): only the person's own act; it takes effect after a cooling-off of three days (charter R-12)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.parties import check_may_settle
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Withdraw(Act[Standing]):
    """No reason is needed. Until the three days are over the matter goes on and every clock runs.

    Signers are not bound by it: each may leave or go on.
    """

    verb = "withdraw"
    title = say("Withdraw")
    sentence = say("The person withdrew it; three days remain to think it over.")
    article = "A33"
    letter = say("Receipt of the withdrawal")
    from_desk = False
    from_portal = True
    offer = Offer(
        lead=say("You may withdraw your matter. Nobody may press you to do so, and you need not say why."),
        follows=say(
            "For three days it goes on as before, and you can take the withdrawal back here. "
            "After that the office may end it. You may bring it again at any time."
        ),
        done=say("Your withdrawal was recorded. For three days you can take it back here."),
        asks_twice=True,
    )
    who = who.BROUGHT_IT

    reasons: str = ask("Why, if you want to say", sealed=True, own=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once at a time; an agent needs a mandate for it."""
        check_may_settle(standing, scene, article=cls.article)
        if standing.withdrawn_on:
            raise AlreadyDone(say("You asked to withdraw on {day}.", day=standing.withdrawn_on), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day, from which the cooling-off counts."""
        return standing.but(withdrawn_on=scene.today)

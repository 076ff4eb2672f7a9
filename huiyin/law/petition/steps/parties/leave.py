"""Leave (退出联名): a signer leaves; only by their own act, and revocable for three days (charter R-12)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.parties import changed, check_may_settle, principal, unserved
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say

#: Stages at which an answer may have reached some of the parties.
_BEING_SERVED = frozenset({Stage.DELIVERED, Stage.REVIEW_ASKED})


@dataclass(frozen=True, kw_only=True)
class Leave(Act[Standing]):
    """No reason is needed. The matter goes on for who brought it and for all others who signed."""

    verb = "leave"
    title = say("Leave the petition")
    sentence = say("One who had signed the petition left it.")
    article = "A20"
    letter = say("Receipt for one who left")
    from_desk = False
    from_portal = True
    offer = Offer(
        lead=say("You signed this petition and may leave it. Nobody may press you to, and you need not say why."),
        follows=say(
            "The matter goes on for the others. For three days you can take this back here; "
            "after that your query code opens nothing any more."
        ),
        done=say("You have left. For three days you can take it back here."),
        asks_twice=True,
    )
    who = who.SIGNED_IT

    reasons: str = ask("Why, if you want to say", sealed=True, own=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """An agent needs a mandate for it."""
        check_may_settle(standing, scene, article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day; an answer that all others have is then delivered."""
        left = changed(standing, principal(standing, scene.by.party), left_on=scene.today)
        if left.stage in _BEING_SERVED and left.handling.served and not unserved(left, scene):
            # Today, not the day on which the others had it: what was late stays late (T-12).
            return left.stop(*ANSWER_CLOCKS, on=scene.today)
        return left

"""Reconsider (撤销撤回): the person takes a withdrawal back before it has ended the matter (charter R-12)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.petition import who
from huiyin.law.petition.parties import changed, party
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Reconsider(Act[Standing]):
    """Cancels the withdrawal; no clock has stopped meanwhile."""

    verb = "reconsider"
    title = say("Take the withdrawal back")
    sentence = say("The person took the withdrawal back.")
    article = "A33"
    from_desk = False
    from_portal = True
    offer = Offer(
        lead=say("You withdrew this matter. You can take that back as long as it has not been ended."),
        follows=say("It goes on as if it had never been withdrawn. No period was lost."),
        done=say("Your withdrawal is taken back. The matter goes on."),
    )
    who = who.THINKS_AGAIN

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There must be a withdrawal, or a leaving, to take back."""
        left = party(standing, scene.by.party)
        if (left.left_on if left else standing.withdrawn_on) is None:
            raise OutOfTurn(say("Nothing has been withdrawn."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Cancel the withdrawal; a signer who left returns with the window they had."""
        left = party(standing, scene.by.party)
        return changed(standing, left.number, left_on=None) if left else standing.but(withdrawn_on=None)

"""Withdraw a request (撤回复查、复核请求): for review or re-check only; the matter itself goes on (A35, A36)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.parties import asker, check_may_settle
from huiyin.law.petition.reviewing.levels import AWAITED, RECHECK
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate, bearer_of
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class WithdrawRequest(Act[Standing]):
    """The opinion before stands as it is; within its days the window is open again."""

    verb = "withdraw_request"
    title = say("Withdraw the request")
    sentence = say("The person withdrew the request for review or re-check.")
    article = "A35"
    letter = say("Receipt of the withdrawal of a request")
    from_portal = True
    offer = Offer(
        lead=say("You may withdraw your request for review or re-check. The answer that you have then stands."),
        follows=say("While the time to ask has not passed you can ask again. Others who asked are not bound by it."),
        done=say("Your request is withdrawn."),
        asks_twice=True,
    )
    who = who.PETITIONER_OR_HOLDER_OR_REVIEWER

    party: int = ask("Who withdraws it", choices="parties", default=FIRST)
    reasons: str = ask("Why, if they want to say", sealed=True, own=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """An agent needs a mandate for it."""
        check_may_settle(standing, scene, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Only by somebody who asked."""
        judged = AWAITED[standing.stage].round_of(standing)
        asked_by = judged.asked_by if judged else ()
        if asker(standing, scene, self.party) not in asked_by:
            raise OutOfTurn(say("No request of theirs is being decided."), article=self.article, field="party")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Open that party's window as it was; where nobody asks any more, end the round."""
        level, party = AWAITED[standing.stage], asker(standing, scene, self.party)
        judged = level.round_of(standing)
        assert judged is not None
        left = tuple(one for one in judged.asked_by if one != party)
        own = [n for n, c in enumerate(standing.clocks) if (c.name, c.bearer) == (level.window, bearer_of(party))]
        back = standing.rerun_at(own[-1]) if own and standing.clocks[own[-1]].fate is not Fate.RUNNING else standing
        if left:
            return level.with_round(back, dataclasses.replace(judged, asked_by=left))
        names = (level.clock, f"take_{level.clock}", f"extended_{level.clock}")
        over = back.stop(*names, on=scene.today, fate=Fate.MOOT).handle(**{level.clock: None})
        review = over.handling.review
        if level is RECHECK and review:
            return over.but(stage=Stage.REVIEW_DELIVERED).held_by(review.reviewer)
        return over.but(stage=Stage.DELIVERED).held_by(over.handling.handler)

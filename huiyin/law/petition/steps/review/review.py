"""Review (复查意见): the organ above decides within thirty days, in writing (A35)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Scene
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.reviewing.decide_round import DecideRound
from huiyin.law.petition.reviewing.levels import REVIEW
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Review(DecideRound):
    """Decided by somebody else than who answered; who signs it does not decide the re-check."""

    verb = "review"
    title = say("Review")
    sentence = say("{office} reviewed the answer.")
    article = "A35"
    letter = say("Review opinion")
    level = REVIEW

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The clocks of the answer end too: who never got the answer gets this opinion, and a window with it."""
        asked = self.level.round_of(standing)
        assert asked is not None
        standing = standing.stop("redo", on=scene.today, bearer=asked.reviewer)
        reviewed = super().apply(standing, scene).but(signed_by=(*standing.signed_by, scene.by.staff))
        return reviewed.stop(*ANSWER_CLOCKS, on=scene.today, fate=Fate.MOOT)

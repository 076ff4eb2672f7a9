"""The two levels above an answer: review (复查) and re-check (复核), which differ only in words, stage and clocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Round


@dataclass(frozen=True, kw_only=True)
class Level:
    """One of the two: its stages, the office's ``clock`` and the person's ``window`` to ask for it.

    ``clock`` is also the name under which :class:`.standing.Handling` holds the round; ``take_`` before it names the
    clock for taking the request, ``extended_`` the one for more time.
    """

    asked: Stage
    decided: Stage
    clock: str
    window: str

    def round_of(self, standing: Standing) -> Round | None:
        """The review or re-check, once it was asked for."""
        found: Round | None = getattr(standing.handling, self.clock)
        return found

    def with_round(self, standing: Standing, changed: Round) -> Standing:
        """With the review or re-check as it is now."""
        return standing.handle(**{self.clock: changed})

    def judged(self, standing: Standing) -> str:
        """The office whose opinion it is about: who answered, for a re-check who reviewed."""
        review = standing.handling.review
        if self is REVIEW:
            return standing.handling.handler
        return review.reviewer if review else standing.holder


REVIEW = Level(asked=Stage.REVIEW_ASKED, decided=Stage.REVIEWED, clock="review", window="ask_review")
RECHECK = Level(asked=Stage.RECHECK_ASKED, decided=Stage.RECHECKED, clock="recheck", window="ask_recheck")
#: The level whose decision is awaited at a stage.
AWAITED: Mapping[Stage, Level] = {level.asked: level for level in (REVIEW, RECHECK)}

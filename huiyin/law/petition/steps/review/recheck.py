"""Re-check (复核意见): the last decision; the days of a hearing do not count (A36)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.petition.reviewing.decide_round import DecideRound
from huiyin.law.petition.reviewing.levels import RECHECK
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Recheck(DecideRound):
    """After it the same facts and reasons are not taken up again; help goes on (A36(3), A37)."""

    verb = "recheck"
    title = say("Re-check")
    sentence = say("{office} re-checked the opinion.")
    article = "A36"
    letter = say("Re-check opinion")
    level = RECHECK

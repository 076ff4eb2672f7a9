"""Re-check (复核意见): the last decision; the days of a hearing do not count (A36)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Scene
from huiyin.law.fields import ask
from huiyin.law.petition.reviewing.decide_round import DecideRound
from huiyin.law.petition.reviewing.levels import RECHECK
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import Incomplete
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

    redo_by_reviewer: bool = ask(
        "If a new decision is ordered: the reviewing organ makes it",
        help="Only where the rules of the place say so; else who answered decides again.",
        default=False,
    )

    def check(self, standing: Standing, scene: Scene) -> None:
        """As a review; sending back to the reviewing organ is for the places whose rules have it."""
        super().check(standing, scene)
        rule = scene.pack.rule("recheck_sends_back")
        if self.redo_by_reviewer and (rule != "either" or self.verdict is not Verdict.REDO):
            raise Incomplete(
                say("The rules here, or this verdict, do not send it back to the reviewing organ."),
                article=self.article,
                field="redo_by_reviewer",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record also who makes the new decision."""
        decided = super().apply(standing, scene)
        judged = self.level.round_of(decided)
        assert judged is not None
        return self.level.with_round(decided, dataclasses.replace(judged, redo_by_reviewer=self.redo_by_reviewer))

"""What a review and a re-check share: who may decide, the verdict and its grounds, and the clocks that it ends."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import ClassVar

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import recusal, who
from huiyin.law.petition.hearings import check_none_open
from huiyin.law.petition.reviewing.judging import (
    Flaw,
    check_answered,
    check_flaw,
    check_lateness_weighed,
    check_not_taken,
    decided,
)
from huiyin.law.petition.reviewing.levels import Level
from huiyin.law.petition.reviewing.rounds import check_not_decided_before, check_verdict, deciding_office
from huiyin.law.petition.settling import check_not_agreed
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Outcome, Verdict
from huiyin.law.running import Fate


@dataclass(frozen=True, kw_only=True)
class DecideRound(Act[Standing]):
    """Decided by the organ above, in writing."""

    level: ClassVar[Level]
    is_shown_open = True
    is_counted = True
    is_served = True
    who = who.HEAD_OF_REVIEWER

    verdict: Verdict = ask("Verdict")
    facts: str = ask("Facts found", sealed=True, lines=8)
    opinion: str = ask("Opinion on each point", sealed=True, lines=8)
    basis: str = ask("Legal basis", help="Name the law and its article.", lines=3, limit=5_000)
    outcome: Outcome | None = ask(
        "If changed or revoked: your own answer on the claim",
        help="Nothing ends without an answer on the claim.",
        default=None,
    )
    carry_out_days: int = ask("If you support it: days to carry it out", help="Counted from delivery (A32).", default=0)
    redo_days: int = ask("Days for a new decision, if ordered", default=0)
    flaw: Flaw = ask(
        "Ground on which it does not stand", help="Where it is changed, revoked or sent back.", default=Flaw.NONE
    )
    weighed: str = ask(
        "If the request came late: whether the reason is good",
        help="Needed where the rules of the place refuse what comes late.",
        sealed=True,
        lines=3,
        limit=5_000,
        default="",
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """By a person who has not signed in this matter before, and over no hearing that is open."""
        check_not_decided_before(standing, scene, article=cls.article)
        recusal.check_decided(standing, article=cls.article)
        check_none_open(standing, article=cls.article)
        check_not_agreed(standing, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """The verdict must fit the request."""
        asked, window = self.level.round_of(standing), self.level.window
        check_verdict(standing, scene, asked, self.verdict, self.redo_days, window=window, article=self.article)
        check_not_taken(scene, self.verdict)
        check_answered(self.verdict, self.outcome, self.carry_out_days, article=self.article)
        check_flaw(scene, self.verdict, self.flaw)
        check_lateness_weighed(scene, asked, self.weighed)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The office's clock is met; no window on the opinion before is left."""
        level, asked = self.level, self.level.round_of(standing)
        assert asked is not None
        days = self.redo_days if self.verdict is Verdict.REDO else 0
        judged = dataclasses.replace(asked, verdict=self.verdict, decided_on=scene.today, redo_days=days)
        judged = dataclasses.replace(judged, outcome=self.outcome, carry_out_days=self.carry_out_days)
        office = deciding_office(standing, scene, asked)
        if office and office != scene.offices.today(asked.reviewer):
            judged = dataclasses.replace(judged, reviewer=office)
            standing = standing.held_by(office)
        closed = decided(level.with_round(standing, judged), level.clock, on=scene.today)
        return closed.but(stage=level.decided).stop(level.window, on=scene.today, fate=Fate.MOOT)

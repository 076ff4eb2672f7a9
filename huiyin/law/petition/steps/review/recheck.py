"""Re-check (复核意见): the last decision; the days of a hearing do not count (A36)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import recusal, who
from huiyin.law.petition.hearings import check_none_open
from huiyin.law.petition.judging import Flaw, check_flaw, check_lateness_weighed, decided
from huiyin.law.petition.rounds import check_not_decided_before, check_verdict
from huiyin.law.petition.settling import check_not_agreed
from huiyin.law.petition.standing import Stage, Standing, Verdict
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Recheck(Act[Standing]):
    """After it the same facts and reasons are not taken up again; help goes on (A36(3), A37)."""

    verb = "recheck"
    title = say("Re-check")
    sentence = say("{office} re-checked the opinion.")
    article = "A36"
    is_shown_open = True
    is_counted = True
    is_served = True
    letter = say("Re-check opinion")
    who = who.HEAD_OF_REVIEWER

    verdict: Verdict = ask("Verdict")
    facts: str = ask("Facts found", sealed=True, lines=8)
    opinion: str = ask("Opinion on each point", sealed=True, lines=8)
    basis: str = ask("Legal basis", help="Name the law and its article.", lines=3, limit=5_000)
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
        check_verdict(
            standing, scene, standing.recheck, self.verdict, self.redo_days, window="ask_recheck", article=self.article
        )
        check_flaw(scene, self.verdict, self.flaw)
        check_lateness_weighed(scene, standing.recheck, self.weighed)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The re-check is decided; days of a hearing were left out of its period. No window on the review is left."""
        assert standing.recheck is not None
        days = self.redo_days if self.verdict is Verdict.REDO else 0
        judged = dataclasses.replace(standing.recheck, verdict=self.verdict, decided_on=scene.today, redo_days=days)
        rechecked = decided(standing.but(stage=Stage.RECHECKED, recheck=judged), "recheck", on=scene.today)
        return rechecked.stop("ask_recheck", on=scene.today, fate=Fate.MOOT)

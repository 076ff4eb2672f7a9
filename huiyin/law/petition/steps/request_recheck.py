"""Request a re-check (请求复核): within thirty days of the review opinion, to the organ above it (A36)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, ask
from huiyin.law.petition import who
from huiyin.law.petition.rounds import check_request, check_reviewer, open_round
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RequestRecheck(Act[Standing]):
    """The last of the three levels; the same rules on time as for a review."""

    verb = "request_recheck"
    title = say("Ask for a re-check")
    sentence = say("The person asked for a re-check.")
    article = "A36"
    letter = say("Receipt of the request for re-check")
    from_portal = True
    who = who.PETITIONER_OR_HOLDER_OR_REVIEWER

    filed_on: date = ask("Day of the request", help="The postmark counts.")
    reasons: str = ask("What is wrong with the review opinion", sealed=True, lines=8)
    late_reason: str = ask("If the thirty days are over: why", sealed=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There must be an organ above the reviewing one."""
        reviewer = standing.review.reviewer if standing.review else standing.holder
        check_reviewer(standing, scene, reviewer, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """In time, or with a reason for being late."""
        check_request(standing, scene, self.filed_on, self.late_reason, window="K9", article=self.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """K10 runs for the re-checking organ."""
        reviewer = standing.review.reviewer if standing.review else standing.holder
        recheck = open_round(standing, scene, self.filed_on, of=reviewer, window="K9")
        asked = standing.stop("K9", on=self.filed_on).but(stage=Stage.RECHECK_ASKED, recheck=recheck)
        return asked.held_by(recheck.reviewer).start("K10", bearer=recheck.reviewer, since=scene.today)

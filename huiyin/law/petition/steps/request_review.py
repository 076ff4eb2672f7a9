"""Request a review (请求复查): within thirty days of the written answer, to the organ one level up (A35)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, ask
from huiyin.law.petition import who
from huiyin.law.petition.rounds import check_request, check_reviewer, open_round
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RequestReview(Act[Standing]):
    """Posted in time is in time. A late request needs a reason; a person decides on it, never the system."""

    verb = "request_review"
    title = say("Ask for a review")
    sentence = say("The person asked for a review.")
    article = "A35"
    letter = say("Receipt of the request for review")
    from_portal = True
    who = who.PETITIONER_OR_HOLDER_OR_REVIEWER

    filed_on: date = ask("Day of the request", help="The postmark counts.")
    reasons: str = ask("What is wrong with the answer", sealed=True, lines=8)
    late_reason: str = ask("If the thirty days are over: why", sealed=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There must be an organ above that can review."""
        check_reviewer(standing, scene, standing.handler, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """In time, or with a reason for being late."""
        check_request(standing, scene, self.filed_on, self.late_reason, window="K7", article=self.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """K8 runs for the reviewing organ from the day it has the request."""
        review = open_round(standing, scene, self.filed_on, of=standing.handler, window="K7")
        asked = standing.stop("K7", on=self.filed_on).but(stage=Stage.REVIEW_ASKED, review=review)
        return asked.held_by(review.reviewer).start("K8", bearer=review.reviewer, since=scene.today)

"""Request a review (请求复查): within thirty days of the written answer, to the organ one level up (A35)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.again import check_still_open, end_undone
from huiyin.law.petition.judging import open_clocks
from huiyin.law.petition.parties import FIRST, asker
from huiyin.law.petition.rounds import (
    check_another_asks,
    check_leads_to_review,
    check_request,
    check_reviewer,
    joined_round,
    open_round,
)
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.running import bearer_of
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
    offer = Offer(
        lead=say("If you do not agree with the answer, the organ above looks at it again."),
        follows=say("The organ above must decide in writing. You get a receipt, and you can follow it here."),
        done=say("Your request for a review has arrived."),
        asks_twice=True,
    )
    window = "ask_review"
    who = who.PETITIONER_OR_HOLDER_OR_REVIEWER

    party: int = ask("Who asks", choices="parties", default=FIRST)
    filed_on: date = ask("Day of the request", help="The postmark counts.")
    reasons: str = ask("What is wrong with the answer", sealed=True, lines=8)
    late_reason: str = ask(
        "If the time to ask is over: why it is late", sealed=True, own=True, lines=3, limit=5_000, default=""
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Of an answer by the petition procedure, where an organ stands above; once, but for who still has time.

        After the end it is late, or was posted in time: a person decides on that too.
        """
        if standing.stage is Stage.ENDED:
            check_still_open(standing, "ask_review", is_asked=standing.review is not None, article=cls.article)
        check_leads_to_review(standing, scene, article=cls.article)
        check_reviewer(standing, scene, standing.handler, article=cls.article)
        if standing.stage is Stage.REVIEW_ASKED:
            check_another_asks(standing, scene, "ask_review", article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """In time, or with a reason for being late."""
        party = asker(standing, scene, self.party)
        check_request(
            standing, scene, self.filed_on, self.late_reason, party=party, window="ask_review", article=self.article
        )

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """``review`` runs for the organ above from the first request; a later one of another party joins it."""
        party = asker(standing, scene, self.party)
        asked = standing.stop("ask_review", on=self.filed_on, bearer=bearer_of(party))
        if standing.review:
            begun = standing.review
            joined = joined_round(standing, scene, self.filed_on, party=party, window="ask_review", begun=begun)
            return asked.but(review=joined)
        review = open_round(standing, scene, self.filed_on, party=party, of=standing.handler, window="ask_review")
        asked = end_undone(asked, scene.today).but(stage=Stage.REVIEW_ASKED, review=review).held_by(review.reviewer)
        return open_clocks(asked, scene, "review", review.reviewer)

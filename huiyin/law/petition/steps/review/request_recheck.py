"""Request a re-check (请求复核): within thirty days of the review opinion, to the organ above it (A36)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.again import check_still_open, end_undone
from huiyin.law.petition.judging import open_clocks
from huiyin.law.petition.parties import FIRST, asker
from huiyin.law.petition.rounds import check_another_asks, check_request, check_reviewer, joined_round, open_round
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.running import bearer_of
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
    offer = Offer(
        lead=say("If you do not agree with the review opinion, the next organ above looks at it once more."),
        follows=say("This is the last of the three levels. It must be decided in writing."),
        done=say("Your request for a re-check has arrived."),
        asks_twice=True,
    )
    window = "ask_recheck"
    who = who.PETITIONER_OR_HOLDER_OR_REVIEWER

    party: int = ask("Who asks", choices="parties", default=FIRST)
    filed_on: date = ask("Day of the request", help="The postmark counts.")
    reasons: str = ask("What is wrong with the review opinion", sealed=True, lines=8)
    late_reason: str = ask(
        "If the time to ask is over: why it is late", sealed=True, own=True, lines=3, limit=5_000, default=""
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Where an organ stands above the reviewing one; once, but for who still has time."""
        if standing.stage is Stage.ENDED:
            check_still_open(standing, "ask_recheck", is_asked=standing.recheck is not None, article=cls.article)
        reviewer = standing.review.reviewer if standing.review else standing.holder
        check_reviewer(standing, scene, reviewer, article=cls.article)
        if standing.stage is Stage.RECHECK_ASKED:
            check_another_asks(standing, scene, "ask_recheck", article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """In time, or with a reason for being late."""
        party = asker(standing, scene, self.party)
        check_request(
            standing, scene, self.filed_on, self.late_reason, party=party, window="ask_recheck", article=self.article
        )

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """``recheck`` runs for the organ above from the first request; a later one of another party joins it."""
        party = asker(standing, scene, self.party)
        asked = standing.stop("ask_recheck", on=self.filed_on, bearer=bearer_of(party))
        if standing.recheck:
            begun = standing.recheck
            joined = joined_round(standing, scene, self.filed_on, party=party, window="ask_recheck", begun=begun)
            return asked.but(recheck=joined)
        reviewer = standing.review.reviewer if standing.review else standing.holder
        recheck = open_round(standing, scene, self.filed_on, party=party, of=reviewer, window="ask_recheck")
        asked = end_undone(asked, scene.today).but(stage=Stage.RECHECK_ASKED, recheck=recheck)
        asked = asked.held_by(recheck.reviewer)
        return open_clocks(asked, scene, "recheck", recheck.reviewer)

"""Deliver (送达): the paper reaches the person. The next clock starts on receipt, not on issue (A35, A36)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.act import Act, Scene, ask, require_order
from huiyin.law.choice import Choice
from huiyin.law.petition import who
from huiyin.law.petition.standing import Stage, Standing, Verdict
from huiyin.law.words import say


class Service(Choice):
    """送达方式; left with a witness (留置) and public notice (公告) by analogy with civil procedure."""

    IN_PERSON = "in_person", say("Handed over in person")
    MAIL = "mail", say("By mail")
    ELECTRONIC = "electronic", say("Electronically")
    LEFT = "left", say("Left before a witness")
    PUBLIC_NOTICE = "public_notice", say("By public notice")


@dataclass(frozen=True, kw_only=True)
class Deliver(Act[Standing]):
    """Which paper it is follows from where the matter stands."""

    verb = "deliver"
    title = say("Deliver")
    sentence = say("{office} delivered the paper.")
    article = "A35"
    who = who.HOLDER

    service: Service = ask("How it was served")
    served_on: date = ask("Day it was handed over, received, left or published")
    proof: str = ask(
        "Proof",
        help="Who signed, the mail number, the witness, or where it was published.",
        sealed=True,
        lines=2,
        limit=2_000,
    )

    def check(self, standing: Standing, scene: Scene) -> None:
        """After the paper was made, not in the future."""
        require_order(self.served_on, scene, after=self._made_on(standing), article=self.article, field="served_on")

    @staticmethod
    def _made_on(standing: Standing) -> date | None:
        if standing.stage is Stage.RECHECKED and standing.recheck:
            return standing.recheck.decided_on
        if standing.stage is Stage.REVIEWED and standing.review:
            return standing.review.decided_on
        return standing.answered_on if standing.stage is Stage.ANSWERED else standing.notified_on

    def reaches_on(self, scene: Scene) -> date:
        """The day from which the person's own time counts: for a public notice, when its period is over."""
        wait = scene.pack.terms["public_notice_service"].value if self.service is Service.PUBLIC_NOTICE else 0
        return self.served_on + timedelta(days=wait)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The office's clock is met on the day of service; the person's window opens on receipt."""
        reached = self.reaches_on(scene)
        if standing.stage is Stage.ANSWERED:
            served = standing.but(stage=Stage.DELIVERED, delivered_on=reached).stop(
                "K5", "K6", "REDO", on=self.served_on
            )
            return served.start("K7", bearer="petitioner", since=reached)
        if standing.stage is Stage.REVIEWED:
            return self._review(standing, reached)
        if standing.stage is Stage.RECHECKED:
            return self._recheck(standing, reached)
        return standing.but(delivered_on=reached)

    def _review(self, standing: Standing, reached: date) -> Standing:
        assert standing.review is not None
        review = dataclasses.replace(standing.review, delivered_on=reached)
        served = standing.but(stage=Stage.REVIEW_DELIVERED, review=review)
        if review.verdict is Verdict.REDO:
            return _sent_back(served, self.served_on, review.redo_days)
        return served.start("K9", bearer="petitioner", since=reached)

    def _recheck(self, standing: Standing, reached: date) -> Standing:
        assert standing.recheck is not None
        recheck = dataclasses.replace(standing.recheck, delivered_on=reached)
        served = standing.but(stage=Stage.RECHECK_DELIVERED, recheck=recheck)
        return _sent_back(served, self.served_on, recheck.redo_days) if recheck.verdict is Verdict.REDO else served


def _sent_back(standing: Standing, on: date, days: int) -> Standing:
    """The handling office must decide again within the period that the opinion set; the rounds begin anew."""
    served = standing.last_served
    again = standing.but(stage=Stage.ACCEPTED, is_redo=True, review=None, recheck=None, delivered_on=served)
    return again.held_by(standing.handler).start("REDO", bearer=standing.handler, since=on, days=days)

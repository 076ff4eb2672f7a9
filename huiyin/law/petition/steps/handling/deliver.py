"""Deliver (送达): the paper reaches the person. The next clock starts on receipt, not on issue (A35, A36)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import simple, who
from huiyin.law.petition.answering import ANSWER_CLOCKS, leads_to_review
from huiyin.law.petition.owed import begin_carrying_out, spare_carrying_out
from huiyin.law.petition.parties import check_named, last_service, served_with, unserved
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import AlreadyDone, Incomplete, OutOfTurn
from huiyin.law.running import bearer_of
from huiyin.law.service import Service, allowed
from huiyin.law.words import say

#: Stages at which the paper to serve is the answer, the review opinion, the re-check opinion.
_ANSWERED = frozenset({Stage.ANSWERED, Stage.DELIVERED, Stage.REVIEW_ASKED})
_REVIEWED = frozenset({Stage.REVIEWED, Stage.REVIEW_DELIVERED, Stage.RECHECK_ASKED})
_RECHECKED = frozenset({Stage.RECHECKED, Stage.RECHECK_DELIVERED})


@dataclass(frozen=True, kw_only=True)
class Deliver(Act[Standing]):
    """The stage says which paper is served; each party is served separately.

    The first service moves the matter on, the last meets the office's clock.
    """

    verb = "deliver"
    title = say("Deliver")
    sentence = say("{office} delivered the paper.")
    article = "A35"
    who = who.SERVER

    party: int = ask("To whom", help="Each who petitions is served for themselves.", choices="unserved", default=FIRST)
    service: Service = ask("How it was served")
    served_on: date = ask("Day it was handed over, received, left or published")
    proof: str = ask(
        "Proof",
        help="Who signed, the mail number, the witness, or where it was published.",
        sealed=True,
        own=True,
        lines=2,
        limit=2_000,
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse where there is no paper, and where everybody has it."""
        if standing.stage is Stage.ACCEPTED and not standing.handling.is_redo:
            raise OutOfTurn(say("There is no paper yet: the matter is still being handled."), article=cls.article)
        if not unserved(standing, scene):
            raise AlreadyDone(say("The paper has reached everybody who petitions."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a party who has it or does not petition, and a day before the paper was made or in the future."""
        check_named(standing, self.party, article=self.article)
        if self.party not in unserved(standing, scene):
            raise AlreadyDone(say("The paper has reached them already."), article=self.article, field="party")
        if self.service not in allowed(scene.pack):
            raise Incomplete(
                say("The rules of this place do not know this manner of service: please choose another."),
                article=scene.pack.rules["service"].article,
                field="service",
            )
        require_order(self.served_on, scene, after=self._made_on(standing), article=self.article, field="served_on")

    @staticmethod
    def _made_on(standing: Standing) -> date | None:
        now = standing.handling
        if standing.stage in _RECHECKED and now.recheck:
            return now.recheck.decided_on
        if standing.stage in _REVIEWED and now.review:
            return now.review.decided_on
        is_answer = standing.stage in _ANSWERED or standing.stage is Stage.ACCEPTED
        return now.answered_on if is_answer else now.notified_on

    def reaches_on(self, scene: Scene) -> date:
        """The day from which the person's own time counts: for a public notice, when its period is over."""
        wait = scene.pack.terms["public_notice_service"].value if self.service is Service.PUBLIC_NOTICE else 0
        return self.served_on + timedelta(days=wait)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the party's window on receipt; meet the office's clock once all have the paper."""
        reached = self.reaches_on(scene)
        served = served_with(standing, self.party, self.served_on, reached)
        if standing.stage in _ANSWERED:
            return self._answer(served, scene, reached)
        if standing.stage in _REVIEWED:
            return self._review(served, reached)
        if standing.stage in _RECHECKED:
            return self._recheck(served, reached)
        return served if standing.handling.delivered_on else served.handle(delivered_on=reached)

    def _answer(self, standing: Standing, scene: Scene, reached: date) -> Standing:
        """``standing`` has this service already."""
        if standing.stage is Stage.ANSWERED:
            standing = standing.but(stage=Stage.DELIVERED).handle(delivered_on=reached)
            standing = begin_carrying_out(standing, self.served_on)
        if not unserved(standing, scene):
            standing = standing.stop(*ANSWER_CLOCKS, on=last_service(standing) or self.served_on)
        goes_on = leads_to_review(standing, scene.pack)
        return standing.start("ask_review", bearer=bearer_of(self.party), since=reached) if goes_on else standing

    def _review(self, standing: Standing, reached: date) -> Standing:
        review = standing.handling.review
        assert review is not None
        if standing.stage is Stage.REVIEWED:
            review = dataclasses.replace(review, delivered_on=reached)
            standing = standing.but(stage=Stage.REVIEW_DELIVERED).handle(review=review)
            standing = spare_carrying_out(standing, review.verdict, self.served_on)
        if review.verdict is Verdict.REDO:
            return _sent_back(standing, self.served_on, review.redo_days)
        return standing.start("ask_recheck", bearer=bearer_of(self.party), since=reached)

    def _recheck(self, standing: Standing, reached: date) -> Standing:
        recheck = standing.handling.recheck
        assert recheck is not None
        if standing.stage is Stage.RECHECK_DELIVERED:
            return standing
        recheck = dataclasses.replace(recheck, delivered_on=reached)
        served = standing.but(stage=Stage.RECHECK_DELIVERED).handle(recheck=recheck)
        served = spare_carrying_out(served, recheck.verdict, self.served_on)
        return _sent_back(served, self.served_on, recheck.redo_days) if recheck.verdict is Verdict.REDO else served


def _sent_back(standing: Standing, on: date, days: int) -> Standing:
    """Return the matter to the office that answered, to decide again within the period set."""
    served = standing.last_served
    again = standing.but(stage=Stage.ACCEPTED).handle(is_redo=True, review=None, recheck=None, delivered_on=served)
    again = simple.made_ordinary(again, on=on)
    handler = standing.handling.handler
    return again.held_by(handler).start("redo", bearer=handler, since=on, days=days)

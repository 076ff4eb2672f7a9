"""Settle (达成协议): what both sides signed, by when it is performed, and that the court can confirm it (A33)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.settling import check_consents, rest, under_way
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say

MOST_DAYS = 1095


@dataclass(frozen=True, kw_only=True)
class Settle(Act[Standing]):
    """Must not contain a promise not to petition: it settles a matter and limits no right."""

    verb = "settle"
    title = say("Record the agreement")
    sentence = say("Both sides signed an agreement.")
    article = "A33"
    letter = say("Mediation or reconciliation agreement")
    who = who.HOLDER

    sides: str = ask("Who agrees with whom", sealed=True, lines=2, limit=1_000)
    dispute: str = ask("Facts and what is in dispute", sealed=True, lines=6)
    content: str = ask("What is agreed", sealed=True, lines=6)
    performance: str = ask("How it is performed", help="By whom, where, in which parts.", sealed=True, lines=4)
    perform_by: date = ask("Day by which it is performed")
    signed_on: date = ask("Day on which both had signed")
    consenting: tuple[int, ...] = ask("Who of the petitioners signed", choices="parties", default=(FIRST,))
    agent: int = ask("Through which agent, if through one", choices="agents", default=0)
    signature: str = ask("How the person signed", sealed=True, lines=2, limit=1_000)
    other_signature: str = ask("How the other side signed", sealed=True, lines=2, limit=1_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse where no mediation is under way."""
        if under_way(standing) is None:
            raise OutOfTurn(say("No mediation is under way: both sides must first agree to one."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Require everybody's signature after the talks began, and a day of performance within the pack's limit."""
        talks = under_way(standing)
        require_order(
            self.signed_on, scene, after=talks.begun_on if talks else None, article=self.article, field="signed_on"
        )
        check_consents(standing, scene, self.consenting, self.agent, article=self.article)
        if not self.signed_on < self.perform_by <= self.signed_on + timedelta(days=MOST_DAYS):
            raise Incomplete(
                say("The agreement is performed after the day it was signed, within three years."),
                article=self.article,
                field="perform_by",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Suspend the office's clock; start those of performance and of confirmation by the court."""
        assert standing.mediation is not None
        resting, places = rest(standing, scene.today)
        agreement = dataclasses.replace(
            standing.mediation, settled_on=self.signed_on, perform_by=self.perform_by, resting=places
        )
        days = (self.perform_by - self.signed_on).days
        bearer = standing.handling.handler or standing.holder
        settled = resting.but(mediation=agreement).start("performance", bearer=bearer, since=self.signed_on, days=days)
        if not agreement.is_mediated:
            return settled
        return settled.start("court_confirmation", bearer="petitioner", since=self.signed_on)

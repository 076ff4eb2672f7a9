"""Mediate (调解、和解): both sides agree to talk; no clock stops for it (A33)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.settling import agreed, check_consents, under_way
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Mediation
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import AlreadyDone, OutOfTurn
from huiyin.law.words import say


class Kind(Choice):
    """调解 has a mediator; 和解 is between the two sides alone."""

    MEDIATION = "mediation", say("Mediation")
    RECONCILIATION = "reconciliation", say("Reconciliation")


@dataclass(frozen=True, kw_only=True)
class Mediate(Act[Standing]):
    """Voluntary for both sides, who can stop at any time."""

    verb = "mediate"
    title = say("Begin a mediation")
    sentence = say("Both sides agreed to look for a settlement; {office} helps them.")
    article = "A33"
    letter = say("Notice that a mediation begins")
    who = who.HOLDER

    kind: Kind = ask("Mediation or reconciliation")
    other_side: str = ask("The other side", help="Who it is, and who speaks for it.", sealed=True, lines=2, limit=1_000)
    mediator: str = ask("Who mediates", help="In a reconciliation: who looks after it.", sealed=True, limit=200)
    consented_on: date = ask("Day on which both sides had consented")
    consenting: tuple[int, ...] = ask("Who of the petitioners consented", choices="parties", default=(FIRST,))
    agent: int = ask("Through which agent, if through one", choices="agents", default=0)
    consent: str = ask("How the person consented", help="In writing, on record, and when.", sealed=True, lines=2)
    other_consent: str = ask("How the other side consented", sealed=True, lines=2)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Of a claim, one at a time."""
        if standing.purpose is not Purpose.CLAIM:
            raise OutOfTurn(say("Only a claim can be settled between two sides."), article=cls.article)
        if under_way(standing) or agreed(standing):
            raise AlreadyDone(say("A mediation is under way, or its agreement is being performed."), article="A33")

    def check(self, standing: Standing, scene: Scene) -> None:
        """With the consent of everybody who petitions, in person or by an agent who may give it."""
        accepted_on = standing.handling.accepted_on
        require_order(self.consented_on, scene, after=accepted_on, article=self.article, field="consented_on")
        check_consents(standing, scene, self.consenting, self.agent, article=self.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the beginning; all clocks run on."""
        return standing.but(mediation=Mediation(is_mediated=self.kind is Kind.MEDIATION, begun_on=self.consented_on))

"""Raise a dispute (管辖争议): two offices each hold the other competent, so the organ above both is asked (A24(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import disputes, leaving, simple, who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RaiseDispute(Act[Standing]):
    """The matter stays where it is, and no clock stops (A28(1))."""

    verb = "raise_dispute"
    title = say("Raise a dispute on competence")
    sentence = say("{office} holds {target} competent; the organ above both decides.")
    article = "A24"
    letter = say("Request to decide who is competent")
    is_told = False
    who = who.HOLDER

    target: str = ask("Which office is competent in your view", choices="offices")
    reasons: str = ask("Why, and what that office says", sealed=True, lines=6)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse an office that cannot be named; the form offers the others."""
        disputes.check_other(standing, scene, office, article=cls.article)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once: what the organ above decided is not disputed again."""
        leaving.check_may_leave(standing, article=cls.article)
        if standing.dispute and standing.dispute.decided_on:
            raise AlreadyDone(
                say("Who is competent was decided on {day}.", day=standing.dispute.decided_on), article=cls.article
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse an office with which nobody could decide."""
        self.receives(standing, scene, self.target)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """End the simple procedure; the other clocks run on."""
        return disputes.raised(simple.made_ordinary(standing, on=scene.today), scene, self.target)

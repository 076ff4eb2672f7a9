"""Decide who is competent (指定管辖): the organ above both, or the joint conference, names one (A24(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import disputes, who
from huiyin.law.petition.passing_on import hand_over
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class DecideJurisdiction(Act[Standing]):
    """Binding: the office named can neither object nor dispute it again (A28(1))."""

    verb = "decide_jurisdiction"
    title = say("Decide who is competent")
    sentence = say("{office} decided that {target} is competent.")
    article = "A24"
    is_shown_open = True
    letter = say("Decision on competence")
    who = who.DISPUTE_DECIDER

    target: str = ask("Which office is competent", choices="offices")
    reasons: str = ask("Reasons", sealed=True, lines=5, limit=5_000)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse an office that cannot be given it; the form offers the others."""
        disputes.check_competent(standing, scene, office, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """One of the two, or another within reach."""
        self.receives(standing, scene, self.target)

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Leave it with the office named, or pass it on to that office."""
        settled = disputes.decided(standing, scene)
        if scene.offices.are_one(self.target, standing.holder):
            return disputes.laid_down(settled).stop("objection", on=scene.today, fate=Fate.MOOT)
        handed = hand_over(settled, scene, self.target, assigned=False, sender=scene.by.office)
        return handed.stop("objection", on=scene.today, fate=Fate.MOOT)

"""Forward (转送): a petition office passes the matter to the organ that is competent (A22(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import reports, simple, who
from huiyin.law.petition.passing_on import check_target, hand_over
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Forward(Act[Standing]):
    """To an office of the own level or below that is not complained of."""

    verb = "forward"
    title = say("Forward")
    sentence = say("{office} forwarded it to {target}.")
    article = "A22"
    is_counted = True
    letter = say("Forwarding slip")
    is_told = False
    who = who.HOLDER

    target: str = ask("To which office", choices="offices")
    reasons: str = ask("Why this office is competent", sealed=True, lines=3, limit=5_000)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse an office to which it cannot be passed on."""
        check_target(standing, scene, office, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """The target must be able to receive it."""
        self.receives(standing, scene, self.target)

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the sender's clock; start ``notice_forwarded`` and ``objection`` at the target."""
        handed = hand_over(standing, self.target, on=scene.today, assigned=False)
        return reports.begun(handed, scene) if handed.is_sealed else simple.passed_on(handed, scene)

"""Accept (受理): the competent organ takes the matter up; for claims the sixty days begin (A31(6), A34)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene, ask
from huiyin.law.petition import who
from huiyin.law.petition.handing import has_answer_period, sixty_days_from
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Accept(Act[Standing]):
    """The request as the office understands it is part of the notice, so that a misreading shows early."""

    verb = "accept"
    title = say("Accept")
    sentence = say("{office} accepted it.")
    article = "A31"
    letter = say("Acceptance notice")
    who = who.HOLDER

    understood: str = ask("The request as you understand it", sealed=True, lines=4)
    contact: str = ask("Who the person can ask", help="Post and phone number.", limit=200)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The notice clocks are met; K5 runs for what the pack says, from day 15 at the latest (law.md 1.2)."""
        today = scene.today
        accepted = standing.but(stage=Stage.ACCEPTED, accepted_on=today, handler=standing.holder)
        accepted = accepted.but(notified_on=standing.notified_on or today, delivered_on=None)
        accepted = accepted.stop("K1", "K2", "K3", on=today).stop("K4", on=today, fate=Fate.MOOT)
        if not has_answer_period(standing.purpose, scene):
            return accepted
        return accepted.start("K5", bearer=standing.holder, since=sixty_days_from(accepted, scene))

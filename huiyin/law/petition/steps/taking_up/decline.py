"""Decline (不予受理): a written, reasoned refusal to take the matter up that says where to go instead."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.petition import reports, simple, telling, who
from huiyin.law.petition.again import told_by
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say


class Ground(Choice):
    """不予受理的情形 (law.md 1.3)."""

    UNDER_WAY = "under_way", say("Already accepted or being handled within its period")
    IN_COURT = "in_court", say("Before a court, the procuratorate or the police, or due there")
    OTHER_PROCEDURE = "other_procedure", say("Another procedure that the law provides")
    NOT_A_PETITION = "not_a_petition", say("Not a petition")
    CLOSED = "closed", say("Closed by the rules of the place: no review was asked for in time")


@dataclass(frozen=True, kw_only=True)
class Decline(Act[Standing]):
    """Needs a served notice with ground, reasons and the way that is open."""

    verb = "decline"
    title = say("Decline")
    sentence = say("{office} did not accept it, and said why and where to go.")
    article = "A19"
    is_shown_open = True
    is_counted = True
    is_served = True
    letter = say("Notice of refusal to accept")
    who = who.HOLDER

    ground: Ground = ask("Ground")
    reasons: str = ask("Reasons", sealed=True, lines=6)
    basis: str = ask("Legal basis", lines=2, limit=2_000)
    remedy: str = ask("Where the person can go", help="The body, its address and by when.", lines=3, limit=2_000)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse “closed without review” where the rules do not know it: there the person can ask for a review."""
        rule = scene.pack.rules["repeat_without_review"]
        if self.ground is Ground.CLOSED and rule.value != "closed":
            raise OutOfTurn(
                say("The rules here do not close what was not reviewed: {says}.", says=rule.says),
                article=rule.article,
                field="ground",
            )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """A matter withdrawn before registration and brought again is registered first (A22)."""
        if standing.purpose is None:
            raise OutOfTurn(say("It was never registered: please take it up and register it first."), article="A22")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The period for telling the person is met once the paper is delivered."""
        declined = telling.decided(standing.stop("pass_on", on=scene.today), scene)
        declined = declined.stop("objection", on=scene.today, fate=Fate.MOOT)
        declined = simple.not_accepted(declined, on=scene.today)
        declined = reports.told(declined, on=scene.today)
        return declined.but(stage=Stage.DECLINED).handle(notified_on=scene.today, handler=told_by(standing))

"""Object (提出异议): the receiving organ says that the matter is not its own (A23(3), five working days)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import leaving, who
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Object(Act[Standing]):
    """With detailed reasons. A late objection is possible and shows as late; only the sender can agree to it."""

    verb = "object"
    title = say("Object to the transfer")
    sentence = say("{office} says that it is not competent and objects.")
    article = "A23"
    letter = say("Objection letter")
    is_told = False
    who = who.HOLDER

    reasons: str = ask("Why your office is not competent", sealed=True, lines=6)
    suggested: str = ask("Which office is competent in your view", choices="offices", default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once for each passing-on: after the sender's decision the matter stays (A28).

        After acceptance once more, where the competence proves to be another's only then.
        """
        if standing.stage is Stage.ACCEPTED:
            cls._ready_after_acceptance(standing)
            return
        if standing.running("objection") is None:
            raise AlreadyDone(
                say("The sender has decided on your objection: the matter stays with you."), article=cls.article
            )

    @classmethod
    def _ready_after_acceptance(cls, standing: Standing) -> None:
        leaving.check_may_leave(standing, article=cls.article)
        if not standing.handling.sender:
            raise OutOfTurn(
                say("Nobody passed it on to you: please tell the person which office is competent."),
                article=cls.article,
            )
        if standing.handling.given_back_on:
            raise AlreadyDone(
                say("The sender has decided on your objection: the matter stays with you."), article=cls.article
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet ``objection``, perhaps late; what is owed to the person runs on until the sender decides."""
        if standing.stage is Stage.ACCEPTED:
            return standing.but(stage=Stage.OBJECTED).handle(given_back_on=scene.today)
        return standing.but(stage=Stage.OBJECTED).stop("objection", on=scene.today)

"""Ask for a hearing (申请听证): the person asks for a hearing while a level is open (A31(6), A36(2))."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.hearings import begun, current
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class AskHearing(Act[Standing]):
    """The office calls the hearing or refuses it with reasons before it decides."""

    verb = "ask_hearing"
    title = say("Ask for a hearing")
    sentence = say("The person asked for a hearing.")
    article = "A31"
    from_portal = True
    offer = Offer(
        lead=say("You can ask for a hearing: you and the office speak before a host who had no part in the matter."),
        follows=say("The office calls it, or tells you why it holds none, before it decides. No period stops."),
        done=say("Your request for a hearing has arrived. You are told when it is, or why none is held."),
    )
    who = who.PETITIONER_OR_HOLDER

    reasons: str = ask("Why a hearing helps", help="What should be cleared up, and with whom.", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once at each level."""
        one = current(standing)
        if one is not None:
            raise AlreadyDone(say("A hearing was asked for or called already at this level."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the request; no clock stops."""
        return standing.handle(hearing=dataclasses.replace(begun(standing), asked_on=scene.today))

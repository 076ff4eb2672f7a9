"""Ask for recusal (申请回避): the person says who should keep out of the matter, and why (A28(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import recusal, who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import RecusalAsked
from huiyin.law.refusals import AlreadyDone
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class AskRecusal(Act[Standing]):
    """A name or a post is enough. No opinion is signed until the request is decided."""

    verb = "ask_recusal"
    title = say("Ask that somebody keep out")
    sentence = say("The person asked that somebody keep out of it.")
    article = "A28"
    from_portal = True
    offer = Offer(
        lead=say(
            "If somebody who handles your matter has an interest of their own in it, you can ask that they keep out."
        ),
        follows=say(
            "The head of the office decides, or the organ above if you mean the head. "
            "You are told the decision and why. Until then nobody signs an answer; no period stops."
        ),
        done=say("Your request has arrived. You are told what is decided."),
    )
    who = who.PETITIONER_OR_STAFF

    whom: str = ask("Who should keep out", help="Name, post or badge, as far as you know.", sealed=True, limit=200)
    is_head: bool = ask(
        "It is the head of the office", help="Then the organ above decides, where there is one.", default=False
    )
    is_office: bool = ask(
        "It is the office itself", help="Then too the organ above decides, where there is one.", default=False
    )
    reasons: str = ask("What connects them with the matter", sealed=True, lines=5, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """One request at a time."""
        asked = recusal.pending(standing)
        if asked:
            raise AlreadyDone(
                say("The request of {day} is not decided on yet.", day=asked.asked_on), article=cls.article
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the request; let the organ above read the matter where it decides."""
        above = recusal.above_for(standing, scene, is_head=self.is_head or self.is_office)
        known = standing.offices if above in {"", *standing.offices} else (*standing.offices, above)
        return standing.but(recusal=RecusalAsked(asked_on=scene.today, decider=above), offices=known)

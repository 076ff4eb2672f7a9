"""Tell where (告知去向): the person learns in writing which office the matter was passed on to (A23(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import telling, who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.telling import Giving
from huiyin.law.refusals import AlreadyDone
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class TellWhere(Act[Standing]):
    """By the office that passed it on, once for each passing-on. Names the office, its address and the day."""

    verb = "tell_where"
    title = say("Tell where it was sent")
    sentence = say("{office} told the person where the matter was sent.")
    article = "A23"
    letter = say("Notice of where the matter was sent")
    who = who.SENDER

    contact: str = ask("Who can be asked about it here", help="Post and phone number.", limit=200, default="")
    given: Giving = ask(
        "How the notice is given",
        help="The period is met on the day the person has it.",
        begins_with="later",
        default=Giving.AT_ONCE,
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once for each passing-on."""
        told_on = standing.handling.told_where_on
        if told_on:
            raise AlreadyDone(say("The person was told on {day}.", day=told_on), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day; word of where it went is given. The office that has the matter owes a notice of its own."""
        told = standing.handle(told_where_on=scene.today)
        return told if scene.edition == 1 else telling.told(told, scene, self.given, office=standing.handling.sender)

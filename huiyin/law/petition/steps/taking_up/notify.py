"""Notify (告知接收): tell the person in writing that the matter came in, and what happens next (A23)."""

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
class Notify(Act[Standing]):
    """接收情况、处理途径和程序. Receiving, telling and accepting are three events; this is the second."""

    verb = "notify"
    title = say("Notify of receipt")
    sentence = say("{office} told the person that it has the matter, and what comes next.")
    article = "A23"
    letter = say("Notice of receipt")
    who = who.HOLDER

    way: str = ask("How it will be handled", help="The way and the procedure, in plain words.", sealed=True, lines=4)
    given: Giving = ask(
        "How the notice is given",
        help="The period is met on the day the person has it.",
        begins_with="later",
        default=Giving.AT_ONCE,
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Once per office that has it."""
        told_on = standing.handling.notified_on
        if told_on:
            raise AlreadyDone(say("The person was told on {day}.", day=told_on), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the office's notice clock once it is given, unless the notice must say whether it is accepted (O21)."""
        told = standing.handle(notified_on=scene.today)
        is_of_acceptance = scene.pack.rule("notice") == "acceptance"
        if is_of_acceptance:
            return told
        return telling.told(told, scene, self.given, office=standing.holder)

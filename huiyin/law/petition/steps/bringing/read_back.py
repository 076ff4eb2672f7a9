"""Read back (口述核对): the record of an oral petition is read to the person, who confirms or corrects it (A19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import SPOKEN
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say


class Reading(Choice):
    """How the record was read back."""

    AT_THE_WINDOW = "at_the_window", say("At the window, on the spot")
    AT_HOME = "at_home", say("At the person’s place")
    ON_THE_PHONE = "on_the_phone", say("On the phone")


class Result(Choice):
    """The person's reaction; not being reached costs them nothing."""

    CONFIRMED = "confirmed", say("Found it right")
    CORRECTED = "corrected", say("Had it corrected")
    DECLINED = "declined_to_check", say("Did not want to check it")
    NOT_REACHED = "not_reached", say("Could not be reached, in spite of what was tried")


@dataclass(frozen=True, kw_only=True)
class ReadBack(Act[Standing]):
    """信访人口头提出的，应当如实记录. The record is kept unchanged, with the corrections beside it."""

    verb = "read_back"
    title = say("Read the record back")
    sentence = say("{office} went through the record of what was said with the person.")
    article = "A19"
    letter = say("Record of an oral statement")
    who = who.HOLDER_OR_RECEIVER

    #: the record is that of the person who brought it
    party: ClassVar[int] = FIRST

    read_on: date = ask("Day it was read back or tried")
    manner: Reading = ask("How it was read back")
    result: Result = ask("What the person said of it")
    corrections: str = ask(
        "What the person had corrected", help="In their words.", sealed=True, own=True, lines=5, limit=5_000, default=""
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse for a petition that came in writing."""
        if not standing.is_oral and standing.channel not in SPOKEN:
            raise OutOfTurn(say("It was brought in writing: there is nothing to read back."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a day before receipt, and corrections that do not fit the result."""
        require_order(self.read_on, scene, after=standing.received_on, article=self.article, field="read_on")
        if (self.result is Result.CORRECTED) is not bool(self.corrections.strip()):
            raise Incomplete(
                say("Please write down what was corrected, where and only where something was."),
                article=self.article,
                field="corrections",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day; accepting waits for it."""
        return standing.but(read_back_on=self.read_on)

"""Hear (听取陈述): the person is heard before the matter is decided (A31(6))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.parties import check_named
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


class Manner(Choice):
    """How the person was heard, or that they could not be reached."""

    IN_PERSON = "in_person", say("In person")
    PHONE = "phone", say("By phone")
    VIDEO = "video", say("By video")
    WRITING = "writing", say("In writing")
    NOT_REACHED = "not_reached", say("Not reached, in spite of what was tried")


@dataclass(frozen=True, kw_only=True)
class Hear(Act[Standing]):
    """A record of what the person said, or of what was tried to reach them."""

    verb = "hear"
    title = say("Hear the person")
    sentence = say("{office} heard the person.")
    article = "A31"
    who = who.HOLDER

    party: int = ask("Who was heard", choices="parties", default=FIRST)
    heard_on: date = ask("Day")
    manner: Manner = ask("How")
    record: str = ask("What was said", sealed=True, own=True, lines=10)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Somebody who petitions, between acceptance and today."""
        check_named(standing, self.party, article=self.article)
        accepted_on = standing.handling.accepted_on
        require_order(self.heard_on, scene, after=accepted_on, article=self.article, field="heard_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day; the answer waits for it."""
        return standing.handle(heard_on=self.heard_on)

"""Take a repeat (收并): notes on the open matter that it was brought again."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Channel
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class TakeRepeat(Act[Standing]):
    """Follows a ``join`` on the other dossier; no clock of the open matter changes (A19(3))."""

    verb = "take_repeat"
    title = say("Take a repeat")
    sentence = say("The same matter was brought again; it joined this one.")
    article = "A19"
    from_desk = False
    who = who.SYSTEM

    number: str = ask("Number of the repeat", limit=40)
    channel: Channel = ask("How it came")
    received_on: date = ask("Day received")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Count one more contact."""
        return dataclasses.replace(standing, repeats=standing.repeats + 1)

"""What a step says in a timeline: its class's one sentence, with the offices and matters that it names filled in."""

from __future__ import annotations

from typing import Any

from huiyin.law.act import Act
from huiyin.law.offices import Offices
from huiyin.law.words import Phrase, say


def sentence(act: Act[Any], by_office: str, offices: Offices) -> Phrase:
    """The sentence of an act; offices are named as they are called in ``offices``."""

    def name(code: str) -> str:
        return offices[code].name if code in offices else code

    target = getattr(act, "target", "") or getattr(act, "office", "")
    number = getattr(act, "into", "")
    return say(act.sentence.text, office=name(by_office), target=name(target), number=number)

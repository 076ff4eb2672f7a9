"""Where an opinion can be taken next: the organ above, its address, and the days there are to ask it."""

from __future__ import annotations

from typing import Any

from huiyin.law.words import Phrase
from huiyin.papers.contents.petition.case import PetitionCase


def next_level(case: PetitionCase, *, window: str, none: Phrase) -> dict[str, Any]:
    """``window`` is the clock of the request; ``none`` is said where no organ is left above (``organ`` is None)."""
    organ = case.above(case.shown.by_office)
    # An organ without address, phone and web cannot be asked: the empty text makes the letter unfinished.
    there = organ.name if organ and organ.is_reachable else ""
    return {
        "organ": organ,
        "days": case.view.pack.period(window).length,
        "where_to_go": there if organ else none,
    }

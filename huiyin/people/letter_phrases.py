"""The phrases that drafters of an office copy into their letters; each process keeps them (people.local)."""

from __future__ import annotations

from huiyin.people.local import phrases
from huiyin.people.offices import remembered


def letter_phrases_of(office: str) -> tuple[str, ...]:
    """The phrases of all offices, and those of this one."""
    remembered()
    return (*phrases(""), *phrases(office))

"""What a rule pack is made of: periods (clocks), terms (numbers that are no clocks) and rules (neither).

Each says under which article it stands, whether it was checked, and which pack's table it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from huiyin.law.words import Phrase, say


class Unit(StrEnum):
    """What a period is counted in."""

    DAY = "day"
    WORKING_DAY = "working_day"
    #: from moment to moment
    MINUTE = "minute"
    #: calendar days whose number the act sets
    SET = "set"
    MONTH = "month"
    YEAR = "year"
    #: the rule gives no number
    NONE = "none"
    #: the rules set no limit at all: nothing is counted and nobody is late
    OPEN = "open"


@dataclass(frozen=True, kw_only=True)
class Period:
    """One clock of a pack: ``clock`` is its word in code, ``number`` its name in the law's documents (K5).

    ``length`` is None where the act sets it (SET, at most ``max``) or there is none.

    ``bearer_kind`` is "office" or "petitioner". ``is_window``: a right or a chance; letting it pass is no breach.
    ``roll``: a last day that is no working day moves to the next one. ``verified`` False: not checked.
    ``origin``: the pack whose table it stands in, which is the base of a pack that does not give it.
    """

    clock: str
    number: str
    title: Phrase
    length: int | None
    max: int | None
    unit: Unit
    bearer_kind: str
    is_window: bool
    article: str
    starts: Phrase
    stops: Phrase
    verified: bool
    caveat: Phrase | None
    roll: bool
    roll_article: str
    first_day_counts: bool
    first_day_article: str
    excludes_hearings: bool
    origin: str

    def __hash__(self) -> int:
        """Of the few things that tell periods apart: counted ones are remembered, and asked for all the time."""
        return hash((self.clock, self.length, self.unit, self.origin))


@dataclass(frozen=True, kw_only=True)
class Term:
    """One number of the rules that is not a clock."""

    name: str
    title: Phrase
    value: int
    article: str
    verified: bool
    caveat: Phrase | None
    origin: str


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing in which rules differ without a number: steps read ``value``, people read ``says``."""

    name: str
    title: Phrase
    value: str
    says: Phrase
    article: str
    verified: bool
    caveat: Phrase | None
    origin: str


def period(clock: str, raw: Mapping[str, Any], counting: Mapping[str, Any]) -> Period:
    """A clock as its table gives it; ``counting`` holds for all clocks of the pack that do not say otherwise."""
    return Period(
        clock=clock,
        number=raw.get("number", clock),
        title=say(raw["title"]),
        length=raw.get("length"),
        max=raw.get("max"),
        unit=Unit(raw["unit"]),
        bearer_kind=raw["bearer"],
        is_window=raw.get("window", False),
        article=raw["article"],
        starts=say(raw["starts"]),
        stops=say(raw["stops"]),
        verified=raw.get("verified", True),
        caveat=_caveat(raw),
        roll=raw.get("rolls", counting["rolls"]),
        roll_article=counting["roll_article"],
        first_day_counts=raw.get("first_day_counts", counting["first_day_counts"]),
        first_day_article=counting["first_day_article"],
        excludes_hearings=raw.get("excludes_hearings", False),
        origin=raw["origin"],
    )


def limit(name: str, raw: Mapping[str, Any], counting: Mapping[str, Any]) -> Period:
    """A period of another procedure, that a person must not lose while the matter is here (law.md 1.4).

    Its last day does not move: who is told a day too early loses nothing.
    """
    known = {"bearer": "petitioner", "window": True, "rolls": False, "stops": "going to the body that is competent"}
    return period(name, known | dict(raw), counting)


def term(name: str, raw: Mapping[str, Any]) -> Term:
    """A number as its table gives it."""
    return Term(
        name=name,
        title=say(raw["title"]),
        value=raw["value"],
        article=raw["article"],
        verified=raw.get("verified", True),
        caveat=_caveat(raw),
        origin=raw["origin"],
    )


def rule(name: str, raw: Mapping[str, Any]) -> Rule:
    """A rule as its table gives it."""
    return Rule(
        name=name,
        title=say(raw["title"]),
        value=raw["value"],
        says=say(raw["says"]),
        article=raw["article"],
        verified=raw.get("verified", True),
        caveat=_caveat(raw),
        origin=raw["origin"],
    )


def _caveat(raw: Mapping[str, Any]) -> Phrase | None:
    """The caveat of the value itself, and that of the pack for what it has from its base."""
    said = [say(raw[key]) for key in ("caveat", "inherited_caveat") if key in raw]
    return say("{one} {other}", one=said[0], other=said[1]) if len(said) == 2 else next(iter(said), None)

"""A condition on the facts of a dossier, as data: asked of one dossier here, and of all of them by the journal.

So who may read what is spelled once (people/scope.py), for a page and for a list alike.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from huiyin.law.offices import region_lies_in


class Fact(StrEnum):
    """What may be asked of a dossier; each is a field of :class:`huiyin.law.readers.Readers`."""

    REACH = "reach"
    HOLDER = "holder"
    OFFICES = "offices"
    REGION = "region"
    ACCUSED = "accused"
    KEPT_OUT = "kept_out"
    CIRCLE = "circle"


@dataclass(frozen=True)
class OneOf:
    """A single fact is one of these values."""

    fact: Fact
    values: Collection[str]


@dataclass(frozen=True)
class Meets:
    """A fact of many values has one of these among them."""

    fact: Fact
    values: Collection[Any]


@dataclass(frozen=True)
class LiesIn:
    """The region is known and lies in this one; the country's 000000 holds all."""

    region: str


@dataclass(frozen=True)
class Every:
    """All of these hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Some:
    """One of these holds; none of none."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """This does not hold."""

    part: Condition


Condition = OneOf | Meets | LiesIn | Every | Some | Not


def every(*parts: Condition) -> Every:
    """All of these hold."""
    return Every(parts)


def some(*parts: Condition) -> Some:
    """One of these holds."""
    return Some(parts)


def holds(condition: Condition, facts: Any) -> bool:
    """Whether a condition holds for the facts of one dossier."""
    match condition:
        case OneOf(fact, values):
            return getattr(facts, fact.value) in values
        case Meets(fact, values):
            return not set(values).isdisjoint(getattr(facts, fact.value))
        case LiesIn(region):
            return bool(facts.region) and region_lies_in(facts.region, region)
        case Every(parts):
            return all(holds(part, facts) for part in parts)
        case Some(parts):
            return any(holds(part, facts) for part in parts)
        case Not(part):
            return not holds(part, facts)

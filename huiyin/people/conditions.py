"""Conditions on the facts of a dossier, as data: evaluated here for one dossier, and turned into SQL by the journal.

So the rule of access is written once (people/scope.py), and used for single pages and for lists.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from huiyin.law.offices import region_lies_in


class Fact(StrEnum):
    """The facts of a dossier; each is a field of :class:`huiyin.law.readers.Readers`."""

    REACH = "reach"
    HOLDER = "holder"
    OFFICES = "offices"
    REGION = "region"
    ACCUSED = "accused"
    KEPT_OUT = "kept_out"
    CIRCLE = "circle"


@dataclass(frozen=True)
class OneOf:
    """A fact with a single value is one of these."""

    fact: Fact
    values: Collection[str]


@dataclass(frozen=True)
class Meets:
    """A fact with several values has at least one of these."""

    fact: Fact
    values: Collection[Any]


@dataclass(frozen=True)
class LiesIn:
    """The region is known and is within this one; 000000 contains all regions."""

    region: str


@dataclass(frozen=True)
class Every:
    """All parts hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Some:
    """At least one part holds; False if there are no parts."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: Condition


Condition = OneOf | Meets | LiesIn | Every | Some | Not


def every(*parts: Condition) -> Every:
    """A condition that holds if all parts hold."""
    return Every(parts)


def some(*parts: Condition) -> Some:
    """A condition that holds if at least one part holds."""
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

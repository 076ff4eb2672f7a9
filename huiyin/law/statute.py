"""Articles, and rule packs: which periods run, how long, from when, for whom, and under which article.

No step holds a number of its own: it asks the pack, since local rules differ and the national ones change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from huiyin.law import packs as _tables
from huiyin.law.words import Phrase, say

_BOOKS: Mapping[str, Phrase] = {
    "民法典": say("the Civil Code"),
    "民事诉讼法": say("the Civil Procedure Law"),
    "人民调解法": say("the People’s Mediation Law"),
    "满意度办法": say("the Measures on Rating of Petitions (2014)"),
    "简易办法": say("the Measures on Simple Handling of Petitions"),
    "纪检规则": say("the Rules of Discipline Inspection on Reports"),
    "A": say("the Regulations on Petition Work"),
}


class Unit(StrEnum):
    """What a period is counted in."""

    DAY = "day"
    WORKING_DAY = "working_day"
    #: calendar days whose number the act sets
    SET = "set"
    YEAR = "year"
    #: the rule gives no number
    NONE = "none"


@dataclass(frozen=True)
class Article:
    """One provision: ``code`` as acts cite it ("A34", "民法典201"), what it is about, and how it is cited."""

    code: str
    gist: Phrase
    citation: Phrase


@dataclass(frozen=True, kw_only=True)
class Period:
    """One clock of a pack. ``length`` is None where the act sets it (SET, at most ``max``) or there is none (NONE).

    ``bearer_kind`` is "office" or "petitioner". ``is_window``: a right or a chance; letting it pass is no breach.
    ``roll``: a last day that is no working day moves to the next one. ``verified`` False: not checked.
    """

    clock: str
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


@dataclass(frozen=True, kw_only=True)
class Term:
    """One number of the rules that is not a clock."""

    name: str
    title: Phrase
    value: int
    article: str
    verified: bool
    caveat: Phrase | None


class UnknownClock(LookupError):
    """The pack has no clock of that name; says which it has."""

    def __init__(self, clock: str, pack: Pack) -> None:
        self.phrase = say(
            "There is no clock “{clock}” in {pack}. There are: {clocks}.",
            clock=clock,
            pack=pack.name,
            clocks=", ".join(pack.periods),
        )
        super().__init__(str(self.phrase))


class UnknownPack(LookupError):
    """There is no rule pack of that name; says which there are."""

    def __init__(self, name: str) -> None:
        self.phrase = say("There is no rule pack “{name}”. There are: {packs}.", name=name, packs=", ".join(packs()))
        super().__init__(str(self.phrase))


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """The rules of one place and time. Equal only to itself; :meth:`load` always gives the same one."""

    name: str
    title: Phrase
    in_force_from: date
    in_force_to: date | None
    periods: Mapping[str, Period]
    terms: Mapping[str, Term]

    @classmethod
    def load(cls, name: str) -> Pack:
        """The pack of that name; raises UnknownPack."""
        if name not in packs():
            raise UnknownPack(name)
        return _load(name)

    def period(self, clock: str) -> Period:
        """The clock of that name; raises UnknownClock."""
        if clock not in self.periods:
            raise UnknownClock(clock, self)
        return self.periods[clock]

    def term(self, name: str) -> int:
        """The number of that name; raises KeyError."""
        return self.terms[name].value

    def is_in_force(self, on: date) -> bool:
        """Whether the pack was the law that day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)

    def caveat(self, on: date) -> Phrase | None:
        """What to say when a petition of that day is counted by this pack although it was not the law then."""
        if self.is_in_force(on):
            return None
        return say(
            "On {on} these rules were not in force; the rules of that day are not kept here, so we count by {title}.",
            on=on,
            title=self.title,
        )


@cache
def packs() -> tuple[str, ...]:
    """The names of the packs there are: every table that says from when it is in force."""
    names = sorted(path.stem for path in Path(str(_tables.__file__)).parent.glob("*.toml"))
    return tuple(name for name in names if "in_force_from" in _tables.table(name))


def pack_for(received_on: date) -> Pack:
    """The pack by which a petition received that day is handled; see :meth:`Pack.caveat` for days before the first."""
    every = sorted((Pack.load(name) for name in packs()), key=lambda pack: pack.in_force_from)
    begun = [pack for pack in every if pack.in_force_from <= received_on]
    return begun[-1] if begun else every[0]


@cache
def articles() -> Mapping[str, Article]:
    """Every provision that acts, clocks and terms cite, by code."""
    gists: dict[str, str] = _tables.table("articles")
    return MappingProxyType({code: Article(code, say(gist), _citation(code)) for code, gist in gists.items()})


def article(code: str) -> Article:
    """The provision of that code; raises KeyError."""
    return articles()[code]


def _citation(code: str) -> Phrase:
    book, number = re.fullmatch(r"(\D+)(\d*)", code).groups()  # type: ignore[union-attr]
    if not number:
        return _BOOKS[book]
    return say("Article {number} of {book}", number=int(number), book=_BOOKS[book])


def words() -> Iterator[Phrase]:
    """Every phrase that stands in the tables and not in the code, for whoever checks translations."""
    yield from (one.gist for one in articles().values())
    for pack in map(Pack.load, packs()):
        yield pack.title
        for period in pack.periods.values():
            yield from (period.title, period.starts, period.stops)
            yield from () if period.caveat is None else (period.caveat,)
        for term in pack.terms.values():
            yield from (term.title,) if term.caveat is None else (term.title, term.caveat)


@cache
def _load(name: str) -> Pack:
    raw = _tables.table(name)
    counting = raw["counting"]
    return Pack(
        name=name,
        title=say(raw["title"]),
        in_force_from=raw["in_force_from"],
        in_force_to=raw.get("in_force_to"),
        periods=MappingProxyType({clock: _period(clock, one, counting) for clock, one in raw["periods"].items()}),
        terms=MappingProxyType({key: _term(key, one) for key, one in raw["terms"].items()}),
    )


def _period(clock: str, raw: Mapping[str, Any], counting: Mapping[str, Any]) -> Period:
    return Period(
        clock=clock,
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
    )


def _term(name: str, raw: Mapping[str, Any]) -> Term:
    return Term(
        name=name,
        title=say(raw["title"]),
        value=raw["value"],
        article=raw["article"],
        verified=raw.get("verified", True),
        caveat=_caveat(raw),
    )


def _caveat(raw: Mapping[str, Any]) -> Phrase | None:
    return say(raw["caveat"]) if "caveat" in raw else None

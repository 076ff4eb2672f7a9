"""Rule packs: which periods run, how long, from when, for whom, and under which article; and which pack binds.

No step holds a number of its own: it asks the pack, since local rules differ and the national ones change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Self

from huiyin.law import layers, rules
from huiyin.law.articles import Article, article, articles
from huiyin.law.rules import Period, Rule, Term, Unit
from huiyin.law.words import Phrase, say

__all__ = [
    "Article", "Pack", "Period", "Rule", "Term", "Unit", "UnknownClock", "UnknownPack", "article", "articles",
    "pack_for", "packs", "words",
]  # fmt: skip


class UnknownClock(LookupError):
    """The pack has no clock of that name; says which it has."""

    def __init__(self, clock: str, pack: Pack) -> None:
        self.phrase = say(
            "There is no clock “{clock}” in {pack}. There are: {clocks}.",
            clock=clock,
            pack=pack.name,
            clocks=", ".join(one.number for one in pack.periods.values()),
        )
        super().__init__(str(self.phrase))


class UnknownPack(LookupError):
    """There is no rule pack of that name; says which there are."""

    def __init__(self, name: str) -> None:
        self.phrase = say("There is no rule pack “{name}”. There are: {packs}.", name=name, packs=", ".join(packs()))
        super().__init__(str(self.phrase))


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """The rules of one place and time. Equal only to itself; :meth:`load` always gives the same one.

    ``region`` is the prefix of the region codes that a local pack binds, empty for a national one. ``base`` names
    the pack that gives what this one does not. ``notes`` are to be shown with it. ``limits`` are the periods of other
    procedures. ``kinds`` says for each clock which kind of dossier it runs on; empty for all. ``cited``: what
    articles of 2022 are called in these rules.
    """

    name: str
    title: Phrase
    in_force_from: date
    in_force_to: date | None
    periods: Mapping[str, Period]
    terms: Mapping[str, Term]
    rules: Mapping[str, Rule] = field(default_factory=dict)
    limits: Mapping[str, Period] = field(default_factory=dict)
    region: str = ""
    base: str = ""
    notes: tuple[Phrase, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    cited: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, name: str) -> Pack:
        """The pack of that name; raises UnknownPack."""
        if not layers.is_known(name):
            raise UnknownPack(name)
        return _load(name)

    def period(self, clock: str) -> Period:
        """The clock of that name; raises UnknownClock."""
        if clock not in self.periods:
            raise UnknownClock(clock, self)
        return self.periods[clock]

    def periods_of(self, kind: str) -> Mapping[str, Period]:
        """The clocks that run on that kind of dossier, in the order of the pack."""
        return {clock: one for clock, one in self.periods.items() if self.kinds.get(clock, "") in {"", kind}}

    def period_named(self, written: str) -> Period:
        """The clock by its word or its number, in any case: answer, K5, k1A; raises UnknownClock."""
        known = {name.lower(): one for one in self.periods.values() for name in (one.number, one.clock)}
        return known[written.lower()] if written.lower() in known else self.period(written)

    def term(self, name: str) -> int:
        """The number of that name; raises KeyError."""
        return self.terms[name].value

    def rule(self, name: str) -> str:
        """What the rules say on that point; empty where they say nothing."""
        return self.rules[name].value if name in self.rules else ""

    def cite(self, article: str) -> str:
        """The article of these rules that says what that one of 2022 says; that one where none is known."""
        return self.cited.get(article, article)

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

    def in_working_days(self) -> Self:
        """The same rules with every calendar day read as a working day, as some commentaries do (law.md 1.2)."""
        read = {
            clock: replace(one, unit=Unit.WORKING_DAY) if one.unit is Unit.DAY else one
            for clock, one in self.periods.items()
        }
        return replace(self, periods=MappingProxyType(read))


def packs() -> tuple[str, ...]:
    """The names of the packs there are."""
    return layers.names()


def pack_for(received_on: date, region: str = "") -> Pack:
    """The pack by which a petition received that day is handled, where the matter arose in ``region`` (a code).

    The local rules of the province, on top of the national ones of that day; the national ones where no local ones
    are kept. See :meth:`Pack.caveat` for days before the first, and :attr:`Pack.notes`.
    """
    return _pack_for(received_on, region[:2])


@lru_cache(maxsize=8192)
def _pack_for(received_on: date, province: str) -> Pack:
    every = sorted(map(Pack.load, packs()), key=lambda pack: pack.in_force_from)
    national = [pack for pack in every if not pack.region]
    begun = [pack for pack in national if pack.in_force_from <= received_on]
    binding = begun[-1] if begun else national[0]
    local = [pack for pack in every if pack.region == province != "" and pack.is_in_force(received_on)]
    return Pack.load(layers.lying_on(local[-1].name, binding.name)) if local else binding


def words() -> Iterator[Phrase]:
    """Every phrase that stands in the tables and not in the code, for whoever checks translations."""
    yield from (one.gist for one in articles().values())
    for pack in map(Pack.load, packs()):
        yield from (pack.title, *pack.notes)
        for period in (*pack.periods.values(), *pack.limits.values()):
            yield from (period.title, period.starts, period.stops, *_told(period.caveat))
        for term in pack.terms.values():
            yield from (term.title, *_told(term.caveat))
        for rule in pack.rules.values():
            yield from (rule.title, rule.says, *_told(rule.caveat))


def _told(caveat: Phrase | None) -> Iterator[Phrase]:
    """A caveat, and the two that it may be put together from."""
    if caveat:
        yield caveat
        yield from (part for _, part in caveat.gaps)


@cache
def _load(name: str) -> Pack:
    raw = layers.layered(name)
    counting = raw["counting"]
    return Pack(
        name=name,
        title=say(raw["title"]),
        in_force_from=raw["in_force_from"],
        in_force_to=raw.get("in_force_to"),
        periods=MappingProxyType({key: rules.period(key, one, counting) for key, one in raw["periods"].items()}),
        terms=MappingProxyType({key: rules.term(key, one) for key, one in raw["terms"].items()}),
        rules=MappingProxyType({key: rules.rule(key, one) for key, one in raw["rules"].items()}),
        limits=MappingProxyType({key: rules.limit(key, one, counting) for key, one in raw["limits"].items()}),
        region=raw.get("region", ""),
        base=raw.get("base", ""),
        notes=tuple(_notes(raw.get("note", ""), raw.get("base", ""))),
        cited=MappingProxyType(raw.get("articles", {})),
        kinds=MappingProxyType({key: one["kind"] for key, one in raw["periods"].items()}),
    )


def _notes(note: str, base: str) -> Iterator[Phrase]:
    if base:
        yield say("What these rules do not say is taken from: {base}.", base=Pack.load(base).title)
    if note:
        yield say(note)

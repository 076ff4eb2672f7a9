"""A rule pack as text that a lawyer can read: which step may follow at which stage, every clock, number and rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from huiyin.law.differences import VERIFIED, span
from huiyin.law.petition import procedure
from huiyin.law.rules import Period, Rule, Term
from huiyin.law.statute import Pack


def table(pack: Pack) -> str:
    """All that the pack says, in the order of its tables; ``= base`` behind what it takes from another pack."""
    lines = (*_head(pack), "", "STEPS", procedure.ORDER.table(pack.cite).rstrip(), *_sections(pack))
    return "\n".join(lines) + "\n"


def changes(pack: Pack) -> str:
    """What the pack says itself. The steps, which no pack changes, and what it takes from its base are left out."""
    lines = [*_head(pack), *_sections(pack, only_own=True)]
    if pack.base:
        inherited = [one for one in pack.periods.values() if one.origin != pack.name]
        doubt = "" if any(one.verified for one in inherited) else ", none of it verified"
        lines += ["", f"ALL ELSE: as in {pack.base}{doubt}"]
    return "\n".join(lines) + "\n"


def _head(pack: Pack) -> Iterator[str]:
    to = pack.in_force_to.isoformat() if pack.in_force_to else ""
    yield f"{pack.name}  {pack.title}  [{pack.in_force_from} – {to}]"
    yield from (f"  {note}" for note in pack.notes)


def _sections(pack: Pack, *, only_own: bool = False) -> Iterator[str]:
    """The values under their headings, or only the pack's own; a section without any is left out."""
    for heading, values, lines in (
        ("CLOCKS", pack.periods, _clock),
        ("LIMITS", pack.limits, _limit),
        ("NUMBERS", pack.terms, _number),
        ("RULES", pack.rules, _rule),
    ):
        chosen: list[Any] = [one for one in values.values() if one.origin == pack.name or not only_own]
        if chosen:
            yield from ("", heading)
        for one in chosen:
            first, *more = lines(one)
            yield first if one.origin == pack.name else f"{first}  = {one.origin}"
            yield from more


def _clock(clock: Period) -> Iterator[str]:
    head = f"{clock.number:<13} {clock.article:<8} {VERIFIED[clock.verified]!s:<13} {clock.bearer_kind:<11}"
    yield f"{head} {span(clock)}"
    yield f"{'':<13} {clock.title}: from {clock.starts} to {clock.stops}"


def _limit(limit: Period) -> Iterator[str]:
    yield f"{limit.clock:<18} {limit.article} {VERIFIED[limit.verified]!s:<13} {span(limit)}"
    yield f"{'':<18} {limit.title}: from {limit.starts}"


def _number(term: Term) -> Iterator[str]:
    yield f"{term.name:<27} {term.article:<8} {VERIFIED[term.verified]!s:<13} {term.value}"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"{rule.name:<27} {rule.article:<8} {VERIFIED[rule.verified]!s:<13} {rule.value}"
    yield f"{'':<27} {rule.title}: {rule.says}"

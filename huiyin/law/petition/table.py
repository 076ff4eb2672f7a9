"""A rule pack as text that a lawyer can read: which step may follow at which stage, every clock, number and rule."""

from __future__ import annotations

from collections.abc import Iterator

from huiyin.law.differences import VERIFIED, span
from huiyin.law.petition import procedure
from huiyin.law.statute import Pack


def table(pack: Pack) -> str:
    """All that the pack says, in the order of its tables; ``= base`` behind what it takes from another pack."""
    return "\n".join(_lines(pack)) + "\n"


def _lines(pack: Pack) -> Iterator[str]:
    to = pack.in_force_to.isoformat() if pack.in_force_to else ""
    yield f"{pack.name}  {pack.title}  [{pack.in_force_from} – {to}]"
    yield from (f"  {note}" for note in pack.notes)
    yield from ("", "STEPS", procedure.table().rstrip())
    yield from ("", "CLOCKS")
    for clock in pack.periods.values():
        head = f"{clock.number:<13} {clock.article:<8} {VERIFIED[clock.verified]!s:<13} {clock.bearer_kind:<11}"
        yield f"{head} {span(clock)}{_from(clock.origin, pack)}"
        yield f"{'':<13} {clock.title}: from {clock.starts} to {clock.stops}"
    yield from ("", "LIMITS")
    for limit in pack.limits.values():
        head = f"{limit.clock:<18} {limit.article} {VERIFIED[limit.verified]!s:<13}"
        yield f"{head} {span(limit)}{_from(limit.origin, pack)}"
        yield f"{'':<18} {limit.title}: from {limit.starts}"
    yield from ("", "NUMBERS")
    for term in pack.terms.values():
        head = f"{term.name:<27} {term.article:<8} {VERIFIED[term.verified]!s:<13}"
        yield f"{head} {term.value}{_from(term.origin, pack)}"
    yield from ("", "RULES")
    for rule in pack.rules.values():
        head = f"{rule.name:<27} {rule.article:<8} {VERIFIED[rule.verified]!s:<13}"
        yield f"{head} {rule.value}{_from(rule.origin, pack)}"
        yield f"{'':<27} {rule.title}: {rule.says}"


def _from(origin: str, pack: Pack) -> str:
    return "" if origin == pack.name else f"  = {origin}"

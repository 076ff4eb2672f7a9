"""Overdue duties: still running past their due day, or done after it. By dossier and office, never by person.

A duty that fell away in time is neither kept nor missed; one that fell away late stays late (law.md 4, T-12).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from huiyin.journal import ledger
from huiyin.law.running import Fate
from huiyin.people.access import Person

PAGE = 25
_SHOWN = (
    "id", "place", "number", "kind", "clock", "bearer", "since", "due", "until", "category", "region", "received_on",
    "is_certain",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Breach:
    """One duty not kept. ``until`` is the day it was done or fell away, None while it still runs past ``due``."""

    number: str
    clock: str
    bearer: str
    since: date
    due: date
    until: date | None
    category: str
    region: str
    received_on: date
    is_certain: bool
    kind: str = "petition"


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of breaches, the longest overdue first; ``after`` asks for the next page, empty on the last."""

    rows: tuple[Breach, ...]
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class Tally:
    """One office and clock: how many duties came due, and how many of them were missed (``running``: still are)."""

    bearer: str
    clock: str
    came_due: int
    late: int
    running: int

    @property
    def kept_share(self) -> float:
        """The share of the office's own duties that were kept, 0 to 1."""
        return (self.came_due - self.late) / self.came_due


def breaches(on: date, since: date | None = None) -> Iterator[Breach]:
    """Every duty of an office not kept by that day, of all offices; with ``since`` those due on that day or later."""
    found = ledger.duties().filter(ledger.late(on))
    if since:
        found = found.filter(due__gte=since)
    yield from map(_breach, found.order_by("due", "id").values(*_SHOWN).iterator())


def overdue(
    on: date,
    *,
    person: Person,
    office: str = "",
    category: str = "",
    clock: str = "",
    since: date | None = None,
    after: str = "",
) -> Page:
    """A page of breaches in matters that the person may read: those running past their day, the oldest day first.

    With ``since``: all that came due from that day on and were missed, done meanwhile or not.
    """
    found = ledger.duties().filter(ledger.within(person), ledger.late(on))
    found = found.filter(due__gte=since) if since else found.filter(until=None)
    exact = {"bearer": office, "clock": clock}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if category:
        found = found.filter(dossier__category__startswith=stem_of_category(category))
    return _page(person, found, after)


def tallies(on: date, *, person: Person, since: date) -> list[Tally]:
    """By office and clock, what came due from ``since`` on in matters that the person may read; the worst first."""
    late = ledger.late(on)
    came_due = Q(until=None, due__lt=on) | (Q(until__isnull=False) & ~Q(fate=Fate.MOOT.value)) | late
    found = ledger.duties().filter(ledger.within(person), came_due, is_window=False, due__gte=since)
    counted = found.values("bearer", "clock").annotate(
        came_due=Count("id"), late=Count("id", filter=late), running=Count("id", filter=late & Q(until=None))
    )
    rows = [Tally(**row) for row in counted.order_by("bearer", "clock")]
    return sorted(rows, key=lambda row: (-row.running, -row.late, row.bearer, row.clock))


def stem_of_category(code: str) -> str:
    """The significant digits of a category: 030000 contains 030900."""
    return code[:2] if code.endswith("0000") else code[:4]


def _page(person: Person, found: QuerySet[Any, dict[str, Any]], after: str) -> Page:
    """Keyset pages over (due, id)."""
    day, _, last = after.partition("~")
    number, _, place = last.partition("~")
    ended = _duty(person, number, int(place)) if place else None
    if ended is not None:
        since = date.fromisoformat(day)
        found = found.filter(Q(due__gt=since) | Q(due=since, id__gt=ended))
    rows = list(found.order_by("due", "id").values(*_SHOWN)[: PAGE + 1])
    more = _key(rows[PAGE - 1]) if len(rows) > PAGE else ""
    return Page(rows=tuple(map(_breach, rows[:PAGE])), after=more)


def _duty(person: Person, number: str, place: int) -> int | None:
    """The duty that a page ended with, kept by now or not."""
    found = ledger.duties().filter(ledger.within(person), dossier__number=number, place=place)
    return found.values_list("id", flat=True).first()


def _key(row: dict[str, Any]) -> str:
    """The duty that a page ended with. Its own id would count every duty there is, of sealed matters too (R-07)."""
    return f"{row['due']}~{row['number']}~{row['place']}"


def _breach(row: dict[str, Any]) -> Breach:
    return Breach(**{name: value for name, value in row.items() if name not in {"id", "place"}})

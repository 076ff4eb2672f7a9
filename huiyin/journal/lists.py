"""Lists of dossiers of every kind for the person asking: the inbox, today, search.

A page at a time, never a count of everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q, QuerySet

from huiyin.journal import fetch
from huiyin.journal.fetch import Compiled
from huiyin.journal.index import query
from huiyin.journal.models import Dossier, Duty
from huiyin.journal.numbers import is_number
from huiyin.journal.readers.condition import as_filter
from huiyin.journal.readers.party_codes import party_of
from huiyin.journal.readings import NEVER
from huiyin.journal.seals.sealed import Erased, unlock, unwrap
from huiyin.journal.wording import ERASED
from huiyin.law.offices import stem
from huiyin.people.access import Person, Scope, readable
from huiyin.people.offices import kin_of

PAGE = 25


@dataclass(frozen=True, kw_only=True)
class Row:
    """One dossier in a list. ``next_due`` is the next day its holder must keep, None where none runs."""

    number: str
    kind: str
    subject: str
    stage: str
    holder: str
    category: str
    region: str
    channel: str
    received_on: date
    next_due: date | None
    next_clock: str
    is_urgent: bool
    is_open: bool


#: Read for a row as they are; a list reads nothing else of a dossier.
PLAIN = (
    "kind",
    "stage",
    "holder",
    "category",
    "region",
    "channel",
    "received_on",
    "next_clock",
    "is_urgent",
    "is_open",
)
COLUMNS = ("number", "subject", "key", "next_due", *PLAIN)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of rows; ``after`` asks for the next one, empty on the last."""

    rows: tuple[Row, ...]
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What a list is narrowed to; empty fields narrow nothing. ``due``: "overdue", "today", "week" or empty."""

    whose: str = "mine"
    kind: str = ""
    stage: str = ""
    category: str = ""
    channel: str = ""
    office: str = ""
    due: str = ""


@dataclass(frozen=True, kw_only=True)
class Today:
    """What the desk opens on, at most ``PAGE`` rows each."""

    overdue: tuple[Row, ...]
    due_today: tuple[Row, ...]
    due_soon: tuple[Row, ...]
    asked: tuple[Row, ...]
    new: tuple[Row, ...]
    waiting: tuple[Row, ...]


def inbox(person: Person, asked: Filter, *, on: date, after: str = "") -> Page:
    """Open matters by the next day to keep, the most pressing first."""
    since, last = _day_and_id(person, after)
    found = _rows(_inbox(readable(person), person.office, asked, on, since, last))
    more = f"{found[PAGE - 1].next_due or NEVER}~{found[PAGE - 1].number}" if len(found) > PAGE else ""
    return Page(rows=found[:PAGE], after=more)


@lru_cache(maxsize=1024)
def _inbox(scope: Scope, office: str, asked: Filter, on: date, since: date, last: int) -> Compiled | None:
    found = _narrowed(_whose(scope, office, asked.whose), asked, on).filter(is_open=True)
    if last:
        found = found.filter(Q(next_due__gt=since) | Q(next_due=since, id__gt=last))
    return Compiled.of(found.order_by("next_due", "id").values_list(*COLUMNS)[: PAGE + 1])


def search(person: Person, text: str, asked: Filter, *, on: date, after: str = "") -> Page:
    """Matters that say every word of ``text``, or bear it as their number; the newest first."""
    found = _narrowed(_all(readable(person)), asked, on)
    if text.strip():
        words = query(text)
        # A signer's number, 20260306-4XK7Q2M9.2, finds the matter.
        number, _ = party_of(text)
        found = found.filter(Q(number=number) if is_number(number) or not words else _says(words))
    return _by_age(person, found, after)


def today(person: Person, *, on: date) -> Today:
    """What the person's office must do today, and what it waits for."""
    scope, kin = readable(person), kin_of(person.office)
    found = _today(scope, person.office, kin, on)
    owed = fetch.rows(_owed_elsewhere(scope, person.office, kin, person.posts))
    elsewhere = (replace(_row(*values), next_due=due, next_clock=clock) for due, clock, *values in owed)
    return Today(
        overdue=_rows(found["overdue"]),
        due_today=_rows(found["due_today"]),
        due_soon=_rows(found["due_soon"]),
        asked=(*_rows(found["to_decide"]), *elsewhere)[:PAGE],
        new=_rows(found["new"]),
        waiting=_rows(found["waiting"]),
    )


@lru_cache(maxsize=1024)
def _today(scope: Scope, office: str, kin: frozenset[str], on: date) -> dict[str, Compiled | None]:
    """The lists of the day, compiled once a day for everybody with the same scope."""
    mine = _whose(scope, office, "mine").filter(is_open=True)
    others = _all(scope).filter(is_open=True).exclude(holder=office).order_by("next_due", "id")
    by_due = mine.order_by("next_due", "id")
    found = {
        "overdue": by_due.filter(next_due__lt=on)[:PAGE],
        "due_today": by_due.filter(next_due=on)[:PAGE],
        "due_soon": by_due.filter(next_due__gt=on, next_due__lte=on + timedelta(days=7))[:PAGE],
        # What the office is to decide in dossiers that another has.
        "to_decide": others.filter(pk__in=_asked(kin))[:PAGE],
        "new": mine.filter(is_new=True).order_by("-id")[:PAGE],
        "waiting": others.filter(former__contains=[office])[:10],
    }
    return {name: Compiled.of(rows.values_list(*COLUMNS)) for name, rows in found.items()}


def _asked(kin: frozenset[str]) -> QuerySet[Dossier, int]:
    """By the index of what is asked; the planner would otherwise read all open dossiers by day until it has a page."""
    asked = Dossier.objects.filter(asked__overlap=sorted(kin)).exclude(asked=[])
    return asked.values_list("pk", flat=True)


@lru_cache(maxsize=1024)
def _owed_elsewhere(scope: Scope, office: str, kin: frozenset[str], posts: frozenset[int]) -> Compiled | None:
    """What the office owes in dossiers that another has, or that have ended, and what its person's posts owe."""
    running = Duty.objects.filter(until=None, is_window=False, is_elsewhere=True, bearer__in=sorted(kin))
    mine = Q(dossier__holder=office, dossier__is_open=True)
    owed = running.filter((Q(post=0) & ~mine) | Q(post__in=sorted(posts)), dossier__in=_all(scope))
    columns = ("due", "clock", *(f"dossier__{column}" for column in COLUMNS))
    return Compiled.of(owed.order_by("due", "pk").values_list(*columns)[:PAGE])


def of_kind(person: Person, kind: str, *, stage: str = "", after: str = "") -> Page:
    """Dossiers of one kind, the newest first; ``stage`` narrows."""
    found = _all(readable(person)).filter(kind=kind)
    return _by_age(person, found.filter(stage=stage) if stage else found, after)


def kinds_among(person: Person, numbers: Iterable[str]) -> dict[str, str]:
    """The kind of each of these dossiers that the person may still read; the others are missing."""
    found = _all(readable(person)).filter(number__in=list(numbers))
    return dict(found.values_list("number", "kind"))


def _all(scope: Scope) -> QuerySet[Dossier]:
    """Every dossier within a scope."""
    return Dossier.objects.filter(as_filter(scope.condition))


def _whose(scope: Scope, office: str, whose: str) -> QuerySet[Dossier]:
    """“mine”: held by the office; anything else: all within the scope."""
    return _all(scope).filter(holder=office) if whose == "mine" else _all(scope)


def _narrowed(found: QuerySet[Dossier], asked: Filter, on: date) -> QuerySet[Dossier]:
    exact = {"kind": asked.kind, "stage": asked.stage, "channel": asked.channel, "holder": asked.office}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if asked.category:
        found = found.filter(category__startswith=stem(asked.category))
    days = {"overdue": Q(next_due__lt=on), "today": Q(next_due=on)}
    days["week"] = Q(next_due__gte=on, next_due__lte=on + timedelta(days=7))
    return found.filter(days[asked.due]) if asked.due in days else found


def _says(words: str) -> Q:
    return Q(words__vector=SearchQuery(words, config="simple", search_type="raw"))


def _day_and_id(person: Person, after: str) -> tuple[date, int]:
    """Where a page by days begins: after this day and id; id 0 is the beginning."""
    day, _, number = after.partition("~")
    try:
        return date.fromisoformat(day), _id_of(person, number)
    except ValueError:
        return date.min, _id_of(person, number)


def _by_age(person: Person, found: QuerySet[Dossier], after: str) -> Page:
    """Keyset pages over id, the newest first."""
    last = _id_of(person, after)
    older = found.filter(id__lt=last) if last else found
    rows = _rows(Compiled.of(older.order_by("-id").values_list(*COLUMNS)[: PAGE + 1]))
    return Page(rows=rows[:PAGE], after=rows[PAGE - 1].number if len(rows) > PAGE else "")


def _id_of(person: Person, number: str) -> int:
    """The row that a page ended with, wherever it is by now; 0 where there is none.

    Its id stands in no address: it would count every matter there is, and so those that lie sealed (R-07).
    """
    found = _all(readable(person)).filter(number=number).values_list("id", flat=True).first() if number else None
    return found or 0


def _rows(compiled: Compiled | None) -> tuple[Row, ...]:
    return tuple(_row(*values) for values in fetch.rows(compiled))


def _row(number: str, subject: bytes | None, key: bytes | None, next_due: date, *others: Any) -> Row:
    named = dict(zip(PLAIN, others, strict=True))
    due = None if next_due == NEVER else next_due
    return Row(number=number, subject=subject_of(number, subject, key), next_due=due, **named)


def subject_of(number: str, subject: bytes | None, key: bytes | None) -> str:
    """The subject, opened with the matter's key."""
    if subject is None:
        return ""
    try:
        opened = unwrap(key, number)
    except Erased:
        return ERASED
    return unlock(opened, bytes(subject), f"{number} subject".encode()).decode()

"""Lists of dossiers of every kind for the person asking: the inbox, today, search.

A page at a time, never a count of everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q, QuerySet

from huiyin.journal.index import query
from huiyin.journal.models import Dossier, Duty
from huiyin.journal.numbers import is_number
from huiyin.journal.readers.condition import as_filter
from huiyin.journal.readers.party_codes import party_of
from huiyin.journal.readings import NEVER
from huiyin.journal.seals.sealed import Erased, unlock, unwrap
from huiyin.journal.wording import ERASED
from huiyin.law.offices import stem
from huiyin.people.access import Person, readable
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
    found = _narrowed(_whose(person, asked.whose), asked, on).filter(is_open=True)
    return _by_due(person, found, after)


def search(person: Person, text: str, asked: Filter, *, on: date, after: str = "") -> Page:
    """Matters that say every word of ``text``, or bear it as their number; the newest first."""
    found = _narrowed(_readable(person), asked, on)
    if text.strip():
        words = query(text)
        # A signer's number, 20260306-4XK7Q2M9.2, finds the matter.
        number, _ = party_of(text)
        found = found.filter(Q(number=number) if is_number(number) or not words else _says(words))
    return _by_age(person, found, after)


def today(person: Person, *, on: date) -> Today:
    """What the person's office must do today, and what it waits for."""
    mine = _whose(person, "mine").filter(is_open=True)
    by_due = mine.order_by("next_due", "id")
    passed_on = _readable(person).filter(is_open=True, offices__contains=[person.office])
    waiting = passed_on.exclude(holder=person.office).order_by("next_due", "id")
    return Today(
        overdue=_rows(by_due.filter(next_due__lt=on)[:PAGE]),
        due_today=_rows(by_due.filter(next_due=on)[:PAGE]),
        due_soon=_rows(by_due.filter(next_due__gt=on, next_due__lte=on + timedelta(days=7))[:PAGE]),
        asked=(*_to_decide(person), *_owed_elsewhere(person))[:PAGE],
        new=_rows(mine.filter(is_new=True).order_by("-id")[:PAGE]),
        waiting=_rows(waiting[:10]),
    )


def _to_decide(person: Person) -> Iterable[Row]:
    """What the office is to decide in dossiers that another has."""
    others = _readable(person).filter(is_open=True, asked__overlap=sorted(kin_of(person.office)))
    return _rows(others.exclude(holder=person.office).order_by("next_due", "id")[:PAGE])


def _owed_elsewhere(person: Person) -> Iterable[Row]:
    """What the office owes in dossiers that another has, or that have ended, and what its person's posts owe."""
    running = Duty.objects.filter(until=None, is_window=False, dossier__in=_readable(person))
    mine = Q(dossier__holder=person.office, dossier__is_open=True)
    by_office = Q(bearer__in=kin_of(person.office), post=0) & ~mine
    owed = running.filter(by_office | Q(post__in=sorted(person.posts)) if person.posts else by_office)
    for duty in owed.select_related("dossier").order_by("due", "pk")[:PAGE]:
        yield replace(_row(duty.dossier), next_due=duty.due, next_clock=duty.clock)


def of_kind(person: Person, kind: str, *, stage: str = "", after: str = "") -> Page:
    """Dossiers of one kind, the newest first; ``stage`` narrows."""
    found = _readable(person).filter(kind=kind)
    return _by_age(person, found.filter(stage=stage) if stage else found, after)


def kinds_among(person: Person, numbers: Iterable[str]) -> dict[str, str]:
    """The kind of each of these dossiers that the person may still read; the others are missing."""
    return dict(_readable(person).filter(number__in=list(numbers)).values_list("number", "kind"))


def _readable(person: Person) -> QuerySet[Dossier]:
    """Every dossier within the person's scope."""
    return Dossier.objects.filter(as_filter(readable(person).condition))


def _whose(person: Person, whose: str) -> QuerySet[Dossier]:
    """“mine”: held by the person's office; anything else: all that they may read."""
    if whose != "mine":
        return _readable(person)
    return _readable(person).filter(holder=person.office)


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


def _by_due(person: Person, found: QuerySet[Dossier], after: str) -> Page:
    """Keyset pages over (next_due, id)."""
    day, _, number = after.partition("~")
    last = _id_of(person, number)
    if last is not None:
        try:
            since = date.fromisoformat(day)
        except ValueError:
            since = date.min
        found = found.filter(Q(next_due__gt=since) | Q(next_due=since, id__gt=last))
    rows = list(found.order_by("next_due", "id")[: PAGE + 1])
    more = f"{rows[PAGE - 1].next_due}~{rows[PAGE - 1].number}" if len(rows) > PAGE else ""
    return Page(rows=_rows(rows[:PAGE]), after=more)


def _by_age(person: Person, found: QuerySet[Dossier], after: str) -> Page:
    """Keyset pages over id, the newest first."""
    last = _id_of(person, after)
    if last is not None:
        found = found.filter(id__lt=last)
    rows = list(found.order_by("-id")[: PAGE + 1])
    more = rows[PAGE - 1].number if len(rows) > PAGE else ""
    return Page(rows=_rows(rows[:PAGE]), after=more)


def _id_of(person: Person, number: str) -> int | None:
    """The row that a page ended with, wherever it is by now.

    Its id stands in no address: it would count every matter there is, and so those that lie sealed (R-07).
    """
    return _readable(person).filter(number=number).values_list("id", flat=True).first() if number else None


def _rows(rows: Iterable[Dossier]) -> tuple[Row, ...]:
    return tuple(_row(row) for row in rows)


def _row(row: Dossier) -> Row:
    return Row(
        number=row.number,
        kind=row.kind,
        subject=subject_of(row),
        stage=row.stage,
        holder=row.holder,
        category=row.category,
        region=row.region,
        channel=row.channel,
        received_on=row.received_on,
        next_due=None if row.next_due == NEVER else row.next_due,
        next_clock=row.next_clock,
        is_urgent=row.is_urgent,
        is_open=row.is_open,
    )


def subject_of(row: Dossier) -> str:
    """The subject, opened with the matter's key."""
    if row.subject is None:
        return ""
    try:
        key = unwrap(row.key, row.number)
    except Erased:
        return ERASED
    return unlock(key, bytes(row.subject), f"{row.number} subject".encode()).decode()

"""Tells the law, in this process, what the place adds to its tables: notices of holidays, leaves of categories.

Letter phrases are kept here for the same reason: they are asked for on every page of a step, and change rarely.

`people.offices` calls :func:`install` whenever the stamp of the offices has changed; the database changes the stamp
with these tables, too. So every process counts with a new notice within about a second, and before the next act.
"""

from __future__ import annotations

from datetime import date

from huiyin.law.calendar import Year, announce
from huiyin.law.categories import add_local
from huiyin.people.models import HolidayNotice, LetterPhrase, LocalCategory


class _Phrases:
    """Office code, or empty for all offices -> phrases."""

    kept: dict[str, tuple[str, ...]] = {}


def install() -> None:
    """Read the tables, give two of them to the law, and keep the phrases."""
    found: dict[str, list[str]] = {}
    for office, text in LetterPhrase.objects.values_list("office", "text"):
        found.setdefault(office or "", []).append(text)
    _Phrases.kept = {office: tuple(texts) for office, texts in found.items()}
    announce(as_year(notice) for notice in HolidayNotice.objects.all())
    add_local({each.code: (each.name, each.english or each.name) for each in LocalCategory.objects.all()})


def phrases(office: str) -> tuple[str, ...]:
    """The phrases of one office; those of all offices for an empty code."""
    return _Phrases.kept.get(office, ())


def as_year(notice: HolidayNotice) -> Year:
    """The notice as the law's type."""
    day = date.fromisoformat
    return Year(
        year=notice.year,
        source=notice.source,
        off=tuple((day(first), day(last), festival) for first, last, festival in notice.off),
        worked=tuple(day(each) for each in notice.worked),
    )

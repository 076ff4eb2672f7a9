"""Tells the law, in this process, what the place adds to its tables: notices of holidays, leaves of categories.

`people.offices` calls :func:`install` whenever the stamp of the offices has changed; the database changes the stamp
with these tables, too. So every process counts with a new notice within about a second, and before the next act.
"""

from __future__ import annotations

from datetime import date

from huiyin.law.calendar import Year, announce
from huiyin.law.categories import add_local
from huiyin.people.models import HolidayNotice, LocalCategory


def install() -> None:
    """Read the tables and give them to the law."""
    announce(as_year(notice) for notice in HolidayNotice.objects.all())
    add_local({each.code: (each.name, each.english or each.name) for each in LocalCategory.objects.all()})


def as_year(notice: HolidayNotice) -> Year:
    """The notice as the law's type."""
    day = date.fromisoformat
    return Year(
        year=notice.year,
        source=notice.source,
        off=tuple((day(first), day(last), festival) for first, last, festival in notice.off),
        worked=tuple(day(each) for each in notice.worked),
    )

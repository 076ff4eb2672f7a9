"""The page of overdue duties by office and clock: rates beside volumes, each number linked to its dossiers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast
from urllib.parse import urlencode

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.request import QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.dossier.naming import category_name, clock_title, office_names
from huiyin.journal import ledger
from huiyin.law.petition.urging import STILL_OWED
from huiyin.oversight.overdue import Breach, Tally, overdue, tallies
from huiyin.people.access import Person, Right, signed_in
from huiyin.people.choices import category_choices
from huiyin.people.offices import offices
from huiyin.people.person import today

#: Seconds for which a counted table is shown.
FRESH = 300
#: How far back duties are counted (days).
SPANS = (30, 90, 365)
#: A page's key as overdue gives it: a day, a matter, and the place of its clock.
AFTER = re.compile(r"\d{4}-\d{2}-\d{2}~\d{8}-[0-9A-Z]{8}~\d{1,4}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The filter in the address. ``missed``: also duties that were done late, within the span."""

    span: int = 90
    office: str = ""
    clock: str = ""
    category: str = ""
    missed: bool = False

    def address(self, **changes: Any) -> str:
        """The address with some values changed, without empty ones."""
        said = {**self.__dict__, **changes}
        kept = {name: value for name, value in said.items() if value and (name, value) != ("span", 90)}
        return "?" + urlencode({name: int(value) if value is True else value for name, value in kept.items()})


@require_GET
@signed_in(right=Right.READ_BELOW)
def overdue_page(request: HttpRequest) -> HttpResponse:
    """For petition offices, leaders and supervisors: the table, and below it the matters that a number counts."""
    person: Person = request.person  # type: ignore[attr-defined]
    asked, on = narrowed_by(request.GET), today()
    since = on - timedelta(days=asked.span)
    counted = _counted(person, on, since)
    page = overdue(
        on, person=person, office=asked.office, clock=asked.clock, category=asked.category,
        since=since if asked.missed else None, after=after_of(request.GET),
    )  # fmt: skip
    context = {
        "today": on,
        "asked": asked,
        "spans": [_span(asked, span) for span in SPANS],
        "tallies": _lines(counted, asked),
        "rows": _rows(page.rows, person),
        "older": asked.address(after=page.after) if page.after else "",
        "newer": asked.address() if request.GET.get("after") else "",
        "categories": category_choices(),
        "clear": asked.address(office="", clock="", category="", missed=False),
        "is_narrowed": bool(asked.office or asked.clock or asked.category or asked.missed),
    }
    return render(request, "oversight/overdue.html", context)


def _counted(person: Person, on: date, since: date) -> list[Tally]:
    """The table, cached for five minutes, because a county has many duties in a year."""
    key = f"tallies:{person.office}:{'-'.join(sorted(person.roles))}:{person.staff}:{on}:{since}"
    return cast("list[Tally]", cache.get_or_set(key, lambda: list(tallies(on, person=person, since=since)), FRESH))


def narrowed_by(query: QueryDict) -> Asked:
    """What can be asked for; the rest is left out."""
    span, office, clock = query.get("span", ""), query.get("office", ""), query.get("clock", "")
    about = query.get("category", "")
    return Asked(
        span=int(span) if span in {str(each) for each in SPANS} else 90,
        office=office if office in offices() else "",
        clock=clock if re.fullmatch(r"[a-z][a-z0-9_]{1,31}", clock, re.ASCII) else "",
        category=about if re.fullmatch(r"\d{6}", about, re.ASCII) else "",
        missed=query.get("missed") == "1",
    )


def after_of(query: QueryDict) -> str:
    """The page asked for; the first where the key is not one of ours."""
    after = query.get("after", "")
    try:
        date.fromisoformat(after.partition("~")[0])
    except ValueError:
        return ""
    return after if AFTER.fullmatch(after) else ""


def _span(asked: Asked, span: int) -> dict[str, object]:
    words = {30: _("Last 30 days"), 90: _("Last 90 days"), 365: _("Last year")}
    return {"label": words[span], "url": asked.address(span=span), "current": asked.span == span}


def _lines(counted: Iterable[Tally], asked: Asked) -> list[dict[str, object]]:
    rows = list(counted)
    names = office_names(row.bearer for row in rows)
    return [
        {
            "office": names[row.bearer],
            "clock": clock_title(row.clock),
            "tally": row,
            "kept": f"{row.kept_share:.0%}",
            "running_url": asked.address(office=row.bearer, clock=row.clock, missed=False) + "#matters",
            "missed_url": asked.address(office=row.bearer, clock=row.clock, missed=True) + "#matters",
            "inbox_query": urlencode({"whose": "all", "office": row.bearer}),
        }
        for row in rows
    ]


def _rows(found: Iterable[Breach], person: Person) -> list[dict[str, object]]:
    rows = list(found)
    pressed = _pressed(rows, person)
    names = office_names(row.bearer for row in rows)
    return [
        {
            "breach": row,
            "office": names[row.bearer],
            "clock": clock_title(row.clock, row.received_on, row.region),
            "about": category_name(row.category),
            "may_be_urged": row in pressed,
        }
        for row in rows
    ]


def _pressed(rows: list[Breach], person: Person) -> list[Breach]:
    """The breaches whose bearer would get an urging: the holder, or who still owes something after the end (A40)."""
    if not person.may(Right.URGE):
        return []
    matters = ledger.dossiers().filter(kind="petition", number__in=[row.number for row in rows])
    holders = {each["number"]: each["holder"] if each["is_open"] else "" for each in matters}
    running = [row for row in rows if row.number in holders and not row.until and row.bearer != person.office]
    return [row for row in running if row.bearer == holders[row.number] or _is_owed_on(row, holders)]


def _is_owed_on(row: Breach, holders: dict[str, str]) -> bool:
    return not holders[row.number] and row.clock in STILL_OWED

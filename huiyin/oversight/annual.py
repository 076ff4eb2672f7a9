"""The annual report (A41): its figures are counted and shown, then recorded with the words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.dossier.contents import contents
from huiyin.dossier.naming import category_name, office_names
from huiyin.dossier.opening import Opening
from huiyin.dossier.page import Side
from huiyin.figures.annual import Figure, year_figures
from huiyin.journal import lists
from huiyin.journal.read import View
from huiyin.law.annual.figures import TABLES, words_of
from huiyin.law.annual.steps.report_year import ReportYear
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Right, readable, signed_in
from huiyin.people.choices import office_choices
from huiyin.people.offices import offices
from huiyin.people.person import today


@require_GET
@signed_in(right=Right.READ_BELOW)
def reports(request: HttpRequest) -> HttpResponse:
    """The annual reports that this office made or was sent, the newest first."""
    person: Person = request.person  # type: ignore[attr-defined]
    page = lists.of_kind(person, "annual", after=request.GET.get("after", ""))
    names = office_names(row.holder for row in page.rows)
    context = {
        "rows": [{"row": row, "office": names[row.holder]} for row in page.rows],
        "older": f"?after={page.after}" if page.after else "",
        "may_make": _makes(person),
    }
    return render(request, "oversight/reports.html", context)


@require_http_methods(["GET", "POST"])
@signed_in(right=Right.SIGN)
def make(request: HttpRequest) -> HttpResponse:
    """The figures of a year, and the form for the words; counted again when it is recorded."""
    person: Person = request.person  # type: ignore[attr-defined]
    if not _makes(person):
        return redirect("oversight:reports")
    above, year = _above(person), _year(request)
    figures = year_figures(person.region, year, never=readable(person).never)
    known = {"figures": tuple((each.table, each.what, each.count) for each in figures)}
    opening = Opening(
        person,
        "annual",
        ReportYear,
        request.POST if request.method == "POST" else None,
        known=known,
        lists={"offices": above},
        begins={"year": today().year - 1, "targets": [code for code, _ in above]},
    )
    form = opening.form()
    if "count" not in request.POST and (number := opening.number(form)):
        messages.success(request, gettext("The annual report is on record."))
        return redirect("desk:dossier", number=number)
    context = {"form": form, "tables": _tables(figures), "year": year, "once": opening.once}
    return render(request, "oversight/make_report.html", context)


def side(person: Person, view: View) -> Side:
    """A report on its page at the desk: its words, and the figures as they were counted."""
    first: Any = view.first
    said = [each for each in contents(first) if each.name != "figures"]
    figures = [Figure(table=table, what=what, count=count) for table, what, count in first.figures]
    return Side(
        template="oversight/parts/report.html",
        context={"said": said, "tables": _tables(figures)},
    )


def _makes(person: Person) -> bool:
    office = offices().get(person.office)
    return bool(office and office.is_petition_office and person.may(Right.SIGN))


def _above(person: Person) -> list[tuple[str, str]]:
    """The own government, and the petition offices that cover this one's place from above (A41)."""
    known = offices()
    own = known[person.office]
    over = [
        each.code
        for each in known.values()
        if each.is_petition_office and each.code != own.code and each.covers(own.region) and each.region != own.region
    ]
    wanted = dict.fromkeys([known.superior_of(own.code), *over])
    named = dict(office_choices())
    return [(code, named[code]) for code in wanted if code in named]


def _tables(figures: Iterable[Figure]) -> list[tuple[Phrase, list[tuple[Phrase | str, int]]]]:
    names = office_names(each.what for each in figures if each.table == "complained")
    rows: dict[str, list[tuple[Phrase | str, int]]] = {}
    for each in figures:
        rows.setdefault(each.table, []).append((_called(each, names), each.count))
    return [(TABLES[table], counted) for table, counted in rows.items()]


def _called(figure: Figure, names: dict[str, str]) -> Phrase | str:
    """What one figure counts, as the reader's language calls it."""
    if figure.table == "complained":
        return names.get(figure.what, figure.what)
    field = category_name(figure.what) if figure.table == "category" else ""
    return field or words_of(figure.table, figure.what)


def _year(request: HttpRequest) -> int:
    """The year asked for; last year where nothing sensible is."""
    asked: Any = request.POST.get("year") or request.GET.get("year") or ""
    last = today().year - 1
    return int(asked) if asked.isascii() and asked.isdigit() and 2005 <= int(asked) <= last else last

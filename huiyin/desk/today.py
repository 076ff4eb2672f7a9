"""The first page of the desk: what is due today, new, asked of the office, or waiting."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from huiyin.desk.rows import Line, lines
from huiyin.desk.signing.queues import queues
from huiyin.dossier.drafts import unfinished
from huiyin.dossier.entrance import at_the_desk
from huiyin.dossier.naming import step_title
from huiyin.journal import lists
from huiyin.people.access import Person, Right
from huiyin.people.landing import reads_matters
from huiyin.people.person import today as legal_today


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the day; ``more`` is the inbox narrowed to it, where it holds more than is shown."""

    name: str
    title: Promise
    why: Promise
    lines: list[Line]
    more: str


PARTS = (
    ("overdue", _("Overdue"), _("The day has passed. Do these first; what is late stays on record."), "?due=overdue"),
    ("due_today", _("Due today"), _("To be done before the day ends."), "?due=today"),
    ("due_soon", _("Due within a week"), _("The next seven days, the nearest first."), "?due=week"),
    (
        "asked",
        _("Asked of your office"),
        _("Another office has these, or they have ended; your office still has something to do."),
        "",
    ),
    ("new", _("New"), _("Just received or passed on to you, the newest first."), ""),
    ("waiting", _("Waiting for others"), _("You had these; another office has them now."), "?whose=all"),
)


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """The page of the day; administrators, who have no desk, are redirected to theirs."""
    person: Person | None = request.person  # type: ignore[attr-defined]
    if person is not None and not reads_matters(person):
        return redirect("to_work")
    return _today(request)


@at_the_desk
def _today(request: HttpRequest, person: Person) -> HttpResponse:
    day = legal_today()
    parts, waiting = _parts(lists.today(person, on=day), person), queues(person)
    context = {
        "today": day,
        "parts": parts,
        "queues": waiting,
        "drafts": [{"draft": each, "title": step_title(each.kind, each.verb)} for each in unfinished(person)],
        "supervises": person.may(Right.URGE),
    }
    is_clear = not any(part.lines for part in parts) and not any(queue.is_mine for queue in waiting)
    return render(request, "desk/today.html", context | {"is_clear": is_clear})


def _parts(found: lists.Today, person: Person) -> list[Part]:
    """The parts; each dossier is in one of them, the first that fits."""
    shown: set[str] = set()
    parts = []
    for name, title, why, query in PARTS:
        rows = [row for row in getattr(found, name) if row.number not in shown]
        shown |= {row.number for row in rows}
        more = reverse("desk:inbox") + query if len(getattr(found, name)) >= lists.PAGE else ""
        parts.append(Part(name=name, title=title, why=why, lines=lines(rows, person.office), more=more))
    return parts

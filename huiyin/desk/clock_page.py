"""One clock of a matter on a page and a paper of its own, for staff who may read the matter."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from huiyin.design.clock_sheet import sheet_of
from huiyin.desk.dossier import found
from huiyin.desk.entrance import at_the_desk
from huiyin.desk.naming import office_name, region_name
from huiyin.journal.read import View
from huiyin.law.binding import why_binding
from huiyin.law.calendar import Calendar
from huiyin.law.counting import due
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.what_changes import what_changes
from huiyin.law.running import Fate
from huiyin.law.words import Phrase
from huiyin.people.access import Person
from huiyin.people.person import today


@require_GET
@at_the_desk
def clock(request: HttpRequest, person: Person, number: str, place: int) -> HttpResponse:
    """The clock at that place of the matter; 404 where it has none there."""
    view = found(person, number)
    duty = next((each for each in view.duties if each.place == place), None)
    if duty is None or not isinstance(view.standing, Standing):
        raise Http404
    running = view.standing.clocks[place]
    end = due(
        view.pack.period(running.name), running.since, Calendar.load(), length=running.days, excluded=running.excluded
    )
    sheet = sheet_of(
        view.explained(place),
        pack=view.pack,
        bearer=office_name(duty.bearer),
        changes=what_changes(running, view.standing, view.pack, end),
        why=binding_words(view),
    )
    context: dict[str, Any] = {
        "view": view,
        "sheet": sheet,
        "duty": duty,
        "today": today(),
        "is_running": duty.fate is Fate.RUNNING,
        "is_met": duty.fate is Fate.MET,
    }
    return render(request, "desk/clock.html", context)


def binding_words(view: View) -> tuple[Phrase, ...]:
    """Why these rules bind the matter."""
    standing: Any = view.standing
    return why_binding(view.pack, standing.received_on, region_name(standing.region) if standing.region else "")

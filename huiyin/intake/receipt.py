"""The receipt of a registration: number and query code to print and hand over, and what comes next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from huiyin.intake.forms import Registration
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.journal.record import Recorded
from huiyin.law.petition.duties import Duty
from huiyin.law.petition.standing import Fate
from huiyin.people.access import Person
from huiyin.people.offices import offices
from huiyin.people.person import today


def receipt(request: HttpRequest, person: Person, recorded: Recorded, form: Registration) -> HttpResponse:
    """The page to print. The dossier is linked only where the clerk may go on reading it."""
    view = _view(person, recorded.number)
    context = {
        "recorded": recorded,
        "view": view,
        "subject": form.submit.cleaned_data["subject"],
        "received_on": form.submit.cleaned_data["received_on"],
        "office": offices()[person.office].name,
        "clocks": _running(view) if view else [],
        "today": today(),
        "front": request.build_absolute_uri("/"),
        "is_register": True,
    }
    return render(request, "intake/receipt.html", context)


def _view(person: Person, number: str) -> View | None:
    """None for a report, which only custodians read, and where the clerk's own office is complained of."""
    try:
        return read.dossier(person, number)
    except read.NotFound:
        return None


def _running(view: View) -> list[tuple[object, Duty]]:
    return [(view.pack.period(duty.clock).title, duty) for duty in view.duties if duty.fate is Fate.RUNNING]

"""The receipt of a registration: number and query code to print and hand over, and what comes next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from huiyin.intake.forms import Registration
from huiyin.journal import read
from huiyin.journal.record import Recorded
from huiyin.people.access import Person
from huiyin.people.offices import offices
from huiyin.people.person import today


def receipt(request: HttpRequest, person: Person, recorded: Recorded, form: Registration) -> HttpResponse:
    """The page to print. The dossier is linked only where the clerk may go on reading it."""
    context = {
        "recorded": recorded,
        "is_open": read.is_open_to(person, recorded),
        "subject": form.submit.cleaned_data["subject"],
        "received_on": form.submit.cleaned_data["received_on"],
        "office": offices()[person.office].name,
        "clocks": read.running_after(recorded),
        "today": today(),
        "front": request.build_absolute_uri("/"),
        "is_register": True,
    }
    return render(request, "intake/receipt.html", context)

"""The receipt of a registration: number and query code to print, and links to the next steps."""

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
    """The page to print. It links the dossier and shows its clocks only if the clerk may still read it.

    Otherwise sending the same form again would show what has happened since (R-07).
    """
    is_open = read.is_open_to(person, recorded)
    said = form.submit.cleaned_data
    context = {
        "oral": said if said["is_oral"] else None,
        "recorded": recorded,
        "seal": recorded.seal if is_open else "",
        "is_open": is_open,
        "subject": said["subject"],
        "received_on": said["received_on"],
        "office": offices()[person.office].name,
        "clocks": read.running_after(recorded) if is_open else [],
        "today": today(),
        "front": request.build_absolute_uri("/"),
    }
    return render(request, "intake/receipt.html", context)

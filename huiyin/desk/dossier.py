"""The pages of one dossier of any kind at the desk: what it is about, what was done, what the law asks now."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from huiyin.desk.signing.history import histories
from huiyin.desk.signing.queues import papers_on
from huiyin.desk.signing.signatories import draftable
from huiyin.desk.signing.store import papers_of
from huiyin.dossier import clocks, page
from huiyin.dossier.entrance import at_the_desk
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.people.access import Person
from huiyin.people.person import today


@require_GET
@at_the_desk
def dossier(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """The page; 404 where it is not there, or not for this person: both look alike."""
    return render(request, "desk/dossier.html", page_of(person, found(person, number)))


@require_GET
@at_the_desk
def clock(request: HttpRequest, person: Person, number: str, place: int) -> HttpResponse:
    """One clock on a page and a paper of its own; 404 where the dossier has none at that place."""
    view = found(person, number)
    shown = clocks.at(person, view, place, today=today())
    if shown is None:
        raise Http404
    context = {
        "base": "desk/base.html",
        "back": resolve_url("desk:dossier", number=view.number),
        "back_label": gettext("Back to the dossier"),
        "shown": shown,
        "sheet": clocks.sheet(shown),
        "today": today(),
        "number": view.number,
    }
    return render(request, "dossier/clock.html", context)


def found(person: Person, number: str) -> View:
    """The dossier, or 404."""
    try:
        return read.dossier(person, number)
    except read.NotFound:
        raise Http404 from None


def page_of(person: Person, view: View) -> dict[str, Any]:
    """All that the page shows."""
    papers = papers_of(view.number)
    steps, for_a_head = page.steps(person, view), draftable(person, view)
    shown = page.page_of(person, view, today=today(), ways=histories(view, papers))
    side = page.side_of(person, view)
    return {
        **shown,
        **side.context,
        "side": side.template,
        "open_steps": [each for each in steps if each.refusal is None],
        "closed_steps": [each for each in steps if each.refusal],
        "draftable": [each for each in steps if each.verb in for_a_head and each.refusal],
        "papers": papers_on(person, view.kind, papers),
    }

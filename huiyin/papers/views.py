"""Pages of letters and their copies, for staff who may read the dossier. Those for petitioners are in portal."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from huiyin.journal import read
from huiyin.papers import copies, service
from huiyin.papers.addresses import tracking
from huiyin.papers.attachments import send
from huiyin.papers.case import NoSuchParty
from huiyin.papers.copies import reader_of
from huiyin.papers.layout.sheet import words_of
from huiyin.papers.letters import Letter, Unfinished, letter
from huiyin.people.access import Person, signed_in


@require_GET
@signed_in()
def show(request: HttpRequest, number: str, place: int) -> HttpResponse:
    """The letter of one act; 404 where there is none for this person, 409 where something is missing in it."""
    return copy(request, number, place, "")


@require_GET
@signed_in()
def copy(request: HttpRequest, number: str, place: int, form: str) -> HttpResponse:
    """A letter in one of its forms (`copies.FORMS`), or its proof of service (`service.FORMS`)."""
    view = dossier_for(request, number)
    shown = next((one for one in view.acts if one.place == place), None)
    try:
        paper = letter(view, shown, party=_party(request)) if shown else None
    except NoSuchParty as nobody:
        raise Http404 from nobody
    except Unfinished as unfinished:
        return render(request, "papers/unfinished.html", {"missing": unfinished.missing}, status=409)
    if paper is None:
        raise Http404
    if form in service.FORMS:
        return service.give(request, view, paper, form)
    return copies.give(request, paper, form) if form else render_letter(request, paper)


@require_GET
@signed_in()
def file(request: HttpRequest, number: str, digest: str) -> HttpResponse:
    """A file of a dossier, as a download; 404 where the person may not read the dossier or no act names the file."""
    return send(dossier_for(request, number), digest)


def _party(request: HttpRequest) -> int | None:
    """Whose copy is asked for: ``?party=2``. None where no party is given, 404 for anything but a short number."""
    named = request.GET.get("party", "")
    if not named:
        return None
    if not re.fullmatch(r"[0-9]{1,6}", named):
        raise Http404
    return int(named)


def dossier_for(request: HttpRequest, number: str) -> read.View:
    """The dossier as the member of staff who asks may see it, or 404."""
    person: Person = request.person  # type: ignore[attr-defined]
    try:
        return read.dossier(person, number)
    except read.NotFound as absent:
        raise Http404 from absent


def render_letter(request: HttpRequest, paper: Letter) -> HttpResponse:
    """A letter as a page for A4. The portal calls this too."""
    return render(request, "papers/letter_page.html", letter_context(request, paper))


def letter_context(request: HttpRequest, paper: Letter) -> dict[str, Any]:
    """What ``papers/letter.html`` needs where another page includes it.

    A copy shown to staff says who opened it and when (R-20).
    """
    return words_of(paper, tracking=tracking(request), reader=reader_of(request))

"""The papers of a matter, for the person whose matter it is."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from huiyin.journal.read import View
from huiyin.papers.copies import give
from huiyin.papers.letters import Unfinished, letter
from huiyin.papers.views import render_letter
from huiyin.people.access import Petitioner
from huiyin.portal.entrance import in_own_matter


@require_safe
@in_own_matter
def paper(request: HttpRequest, person: Petitioner, view: View, place: int, form: str = "") -> HttpResponse:
    """The letter of one act of the matter of this visit, or a copy of it (`papers.copies.FORMS`).

    What offices write to each other is not there.
    """
    shown = next((each for each in view.acts if each.place == place and each.act.is_told), None)
    try:
        made = letter(view, shown) if shown else None
    except Unfinished:
        return render(request, "portal/paper_unfinished.html", status=409)
    if made is None:
        raise Http404
    return give(request, made, form) if form else render_letter(request, made)

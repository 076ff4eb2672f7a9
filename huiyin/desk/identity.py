"""Show the person's identity for half an hour, for a stated purpose, recorded for the petitioner (R-05, R-09)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from huiyin.design.phrases import in_words
from huiyin.desk.dossier import found, page_of
from huiyin.desk.forms import PurposeForm
from huiyin.dossier.entrance import at_the_desk
from huiyin.journal import read
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, Right


@at_the_desk
def identity(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """Ask for the purpose, or open and go back to the dossier."""
    view = found(person, number)
    if not person.may(Right.OPEN_IDENTITY):
        raise Http404
    form = PurposeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_opened(person, view.number, form):
        return redirect("desk:dossier", number=view.number)
    return render(request, "desk/dossier.html", page_of(person, view) | {"identity_form": form, "is_asking": True})


def _is_opened(person: Person, number: str, form: PurposeForm) -> bool:
    try:
        read.open_identity(person, number, **form.cleaned_data)
    except Refused as refused:
        form.add_error(refused.field or None, in_words(refused.phrase))
        return False
    return True

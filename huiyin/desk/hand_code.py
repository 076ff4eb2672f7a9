"""Hand over a new query code to a person whose report a clerk registered: the first code was voided (R-07)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from huiyin.design.phrases import in_words
from huiyin.desk.dossier import found, page_of
from huiyin.desk.forms import CodeForm
from huiyin.dossier.entrance import at_the_desk
from huiyin.journal import read
from huiyin.journal.readers.unseen_codes import NoCodeToHand
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, Right


@require_POST
@at_the_desk
def hand_code(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """The slip to print and hand over, this once; 404 where there is nothing to hand over."""
    view = found(person, number)
    if not person.may(Right.SEALED_REPORTS) or not view.without_code:
        raise Http404
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _again(request, person, view, form)
    try:
        code = read.hand_code(person, view.number, **form.cleaned_data)
    except NoCodeToHand:
        raise Http404 from None
    except Refused as refused:
        form.add_error("reason", in_words(refused.phrase))
        return _again(request, person, view, form)
    party = form.cleaned_data["party"]
    slip = {"number": f"{view.number}.{party}" if party else view.number, "code": code, "view": view}
    return render(request, "desk/code.html", slip | {"front": request.build_absolute_uri("/")})


def _again(request: HttpRequest, person: Person, view: read.View, form: CodeForm) -> HttpResponse:
    return render(request, "desk/dossier.html", page_of(person, view) | {"code_form": form, "is_handing": True})

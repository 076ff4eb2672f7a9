"""What happened to my matter: number and code open it, and everything about it is on one page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from huiyin.dossier import clocks, page
from huiyin.dossier.contents import contents
from huiyin.journal import read
from huiyin.journal.read import NotFound, View, petitioner_with
from huiyin.people.access import Petitioner
from huiyin.portal import tries, visit
from huiyin.portal.entrance import in_own_matter, matter
from huiyin.portal.opened import openings
from huiyin.portal.typed import tidied

_TYPED_NUMBER = "typed_number"
WRONG = gettext_lazy("No matter was found with this number and code. Please compare both with your receipt.")
WAIT = gettext_lazy(
    "There were too many wrong tries from here. Please wait a quarter of an hour, "
    "or ask at the reception of the office. Your matter itself is not affected."
)


class NumberAndCode(forms.Form):
    """The number and the query code from the receipt."""

    number = forms.CharField(
        max_length=60,
        label=gettext_lazy("Number"),
        help_text=gettext_lazy("For example 20260306-4XK7Q2M9. Spaces and small letters do no harm."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Please write the number that stands on your receipt."),
            "max_length": WRONG,
        },
    )
    code = forms.CharField(
        max_length=60,
        label=gettext_lazy("Query code"),
        help_text=gettext_lazy("Four groups of four letters and digits, on the receipt below the number."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Please write the query code that stands on your receipt."),
            "max_length": WRONG,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """The matter of this visit, or the form that begins one."""
    if request.method == "POST":
        return _enter(request)
    if "number" in request.GET:
        # The code on the receipt leads here: its number must not stay in the address or the history.
        request.session[_TYPED_NUMBER] = request.GET["number"][:60]
        return redirect("portal:matter")
    person = visit.petitioner(request)
    try:
        return _ask(request) if person is None else _matter(request, person)
    except NotFound:
        visit.leave(request)
        return _ask(request)


def _ask(request: HttpRequest) -> HttpResponse:
    """The form that begins a visit."""
    typed = request.session.pop(_TYPED_NUMBER, "")
    return render(request, "portal/track.html", {"form": NumberAndCode(initial={"number": typed}, label_suffix="")})


def _enter(request: HttpRequest) -> HttpResponse:
    form, status = try_to_enter(request)
    return (
        redirect("portal:matter")
        if form is None
        else render(request, "portal/track.html", {"form": form}, status=status)
    )


def try_to_enter(request: HttpRequest) -> tuple[NumberAndCode | None, int]:
    """Begin a visit with number and code as posted; else the form with what is wrong, and the status of the page."""
    form = NumberAndCode(tidied(request.POST), label_suffix="")
    if not form.is_valid():
        return form, 200
    number, code = form.cleaned_data["number"], form.cleaned_data["code"]
    if tries.too_many(request, number):
        form.add_error(None, WAIT)
        return form, 429
    person = petitioner_with(number, code)
    if person is None:
        tries.note(request, number)
        form.add_error(None, WRONG)
        return form, 200
    visit.enter(request, person.dossier, party=person.party)
    return None, 200


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """End the visit, by POST only."""
    if request.method != "POST":
        return redirect("portal:matter")
    visit.leave(request)
    return render(request, "portal/left.html")


def _matter(request: HttpRequest, person: Petitioner) -> HttpResponse:
    view = matter(person)
    done = read.step(view.kind, request.session.pop("done", ""))
    own = [each for each in page.steps(person, view) if each.step.offer]
    side: Callable[..., dict[str, Any]] = import_string(settings.HUIYIN_FOLLOWED[view.kind])
    context = {
        **page.page_of(person, view, today=timezone.localdate()),
        "done": done.offer.done if done and done.offer else None,
        "said": contents(view.first, person),
        "openings": openings(view),
        "number": person.number,
        **side(view, own),
    }
    context["steps"] = sorted(context["steps"], key=lambda each: each.refusal is not None)
    return render(request, "portal/matter.html", context)


@require_safe
@in_own_matter
def clock(request: HttpRequest, person: Petitioner, view: View, place: int) -> HttpResponse:
    """One clock of the matter on a page of its own, to be read, printed or kept; else 404."""
    today = timezone.localdate()
    shown = clocks.at(person, view, place, today=today)
    if shown is None:
        raise Http404
    context = {
        "base": "portal/base.html",
        "back": resolve_url("portal:matter"),
        "back_label": gettext("Back to my matter"),
        "shown": shown,
        "sheet": clocks.sheet(shown),
        "today": today,
        "number": person.number,
    }
    return render(request, "dossier/clock.html", context)

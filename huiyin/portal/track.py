"""What happened to my matter: number and code open it, and everything about it is on one page."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.journal.read import NotFound, View, matter, petitioner_with, possible
from huiyin.law.refusals import Refused
from huiyin.law.words import Phrase
from huiyin.people.access import Petitioner
from huiyin.portal import tries, visit
from huiyin.portal.clocks import binding_words, running, stopped
from huiyin.portal.opened import openings
from huiyin.portal.places import name_of, office_row
from huiyin.portal.story import events, held_since
from huiyin.portal.together import has_left, has_withdrawn, is_beside_the_point, where_it_stands, you_are
from huiyin.portal.told import lines
from huiyin.portal.typed import tidied
from huiyin.portal.words import OWN_STEPS

_TYPED_NUMBER = "typed_number"
WRONG = gettext_lazy("No matter was found with this number and code. Please compare both with your receipt.")
WAIT = gettext_lazy(
    "There were too many wrong tries from here. Please wait a quarter of an hour, "
    "or ask at the reception of the office. Your matter itself is not affected."
)


class NumberAndCode(forms.Form):
    """The two that stand on the receipt."""

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
    """End the visit; only a button does, not an address."""
    if request.method != "POST":
        return redirect("portal:matter")
    visit.leave(request)
    return render(request, "portal/left.html")


def _matter(request: HttpRequest, person: Petitioner) -> HttpResponse:
    view = matter(person)
    today = timezone.localdate()
    done = request.session.pop("done", "")
    context = {
        "view": view,
        "today": today,
        "done": OWN_STEPS[done].done if done in OWN_STEPS else "",
        "now": where_it_stands(view),
        "holder": office_row(view.standing.holder),
        "holder_name": name_of(view.standing.holder),
        "since": held_since(view),
        "clocks": running(view, today=today),
        "stopped": stopped(view, today=today),
        "why_pack": binding_words(view),
        "steps": own_steps(person, view),
        "events": events(view),
        "said": lines(view.first),
        "openings": openings(view),
        "number": person.number,
        "you_are": you_are(view),
        "has_left": has_left(view),
        "withdrawn_on": view.standing.withdrawn_on if has_withdrawn(view) and not has_left(view) else None,
    }
    return render(request, "portal/matter.html", context)


@dataclass(frozen=True, kw_only=True)
class OwnStep:
    """A step of the petitioner on their page: ``refusal`` says why it is closed."""

    verb: str
    title: Phrase
    lead: Promise
    refusal: Refused | None


def own_steps(person: Petitioner, view: View) -> list[OwnStep]:
    """What the person can do now, first what is open, then what is not, with why."""
    found = [
        OwnStep(
            verb=each.step.verb,
            title=each.step.title,
            lead=OWN_STEPS[each.step.verb].lead,
            refusal=each.refusal,
        )
        for each in possible(person, view, on=timezone.now())
        if each.step.from_portal and each.step.verb in OWN_STEPS and not is_beside_the_point(each.step.verb, view)
    ]
    return sorted(found, key=lambda each: each.refusal is not None)

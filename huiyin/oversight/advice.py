"""Advice and its answers (A40): the list, the form that gives one, and the page of one with the form of the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.design.act_form import ActForm, form_for
from huiyin.journal import lists, read
from huiyin.journal.record import Conflict, begin, record
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.advice.procedure import STAGES
from huiyin.law.advice.standing import Stage, Standing
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.advice.steps.respond import Respond
from huiyin.law.refusals import Refused
from huiyin.oversight.naming import category_name, office_names
from huiyin.papers.letters import letter
from huiyin.papers.views import letter_context
from huiyin.people.access import Person, Right, actor_of, signed_in
from huiyin.people.choices import category_choices, office_choices
from huiyin.people.person import today

#: What the rules of 2005 gave; those of 2022 leave the number to the letter.
USUAL_DAYS = 30
READS = (Right.READ_OWN, Right.READ_BELOW)


@require_GET
@signed_in()
def advices(request: HttpRequest) -> HttpResponse:
    """What this office has given or was given, the newest first."""
    person = _reader(request)
    stage = request.GET.get("stage", "")
    asked = stage if stage in {Stage.GIVEN.value, Stage.ANSWERED.value} else ""
    page = lists.of_kind(person, "advice", stage=asked, after=request.GET.get("after", ""))
    names = office_names(row.holder for row in page.rows)
    rows = [
        {
            "row": row,
            "office": names[row.holder],
            "about": category_name(row.category),
            "stage": STAGES[Stage(row.stage)],
        }
        for row in page.rows
    ]
    shown = {"": gettext("All"), "given": gettext("Not answered yet"), "answered": gettext("Answer received")}
    context = {
        "rows": rows,
        "today": today(),
        "filters": [{"label": label, "url": f"?stage={of}", "current": of == asked} for of, label in shown.items()],
        "older": f"?stage={asked}&after={page.after}" if page.after else "",
        "may_give": person.may(Right.URGE),
        "is_advice": True,
    }
    return render(request, "oversight/advices.html", context)


@require_http_methods(["GET", "POST"])
@signed_in(right=Right.URGE)
def give(request: HttpRequest) -> HttpResponse:
    """The form of an advice; recorded once, however often it is sent."""
    person: Person = request.person  # type: ignore[attr-defined]
    choices = {"offices": office_choices(region=person.region), "categories": category_choices()}
    form = form_for(Advise, choices)(request.POST or None, initial={"days": USUAL_DAYS})
    once = _once(request)
    if request.method == "POST" and form.is_valid():
        written = _tried(form, lambda act: begin("advice", act, by=actor_of(person), on=_now(), once=once).number)
        if written:
            messages.success(request, gettext("The advice is on record and its letter is ready."))
            return redirect("oversight:advice", number=written)
    return render(request, "oversight/give_advice.html", {"form": form, "once": once, "is_advice": True})


@require_http_methods(["GET", "POST"])
@signed_in()
def advice(request: HttpRequest, number: str) -> HttpResponse:
    """One advice with its letters, its day, and the form of the answer for who may give it."""
    person = _reader(request)
    view = _found(person, number)
    possible = read.possible(person, view, on=_now())
    form: ActForm | None = None
    if any(each.step is Respond and each.refusal is None for each in possible):
        form = form_for(Respond, {})(request.POST or None)
    if form is not None and request.method == "POST" and form.is_valid():
        try:
            seen = view.places
            done = _tried(form, lambda act: record(number, act, by=actor_of(person), on=_now(), seen=seen).number)
        except Conflict:
            messages.info(request, gettext("Somebody answered meanwhile: please look again."))
            return redirect("oversight:advice", number=number)
        if done:
            messages.success(request, gettext("The answer is on record and its letter is ready."))
            return redirect("oversight:advice", number=number)
    return render(request, "oversight/advice.html", _page(request, view) | {"form": form})


def _page(request: HttpRequest, view: read.View) -> dict[str, Any]:
    standing: Standing = view.standing
    names = office_names([standing.holder, standing.adviser])
    letters = [paper for act in view.acts if (paper := letter(view, act))]
    return {
        "view": view,
        "standing": standing,
        "stage": STAGES[standing.stage],
        "adviser": names[standing.adviser],
        "advised": names[standing.holder],
        "papers": [letter_context(request, paper) for paper in letters],
        "clocks": [(view.explained(duty.place), duty) for duty in view.duties],
        "today": today(),
        "is_advice": True,
    }


def _tried(form: ActForm, write: Callable[[Act[Any]], str]) -> str:
    """The number of what was written; empty where the law refuses, which the form then says."""
    try:
        return write(form.act())
    except Refused as refused:
        form.refuse(refused)
        return ""


def _reader(request: HttpRequest) -> Person:
    """Who reads matters of an office at all; to others there is no such page."""
    person: Person = request.person  # type: ignore[attr-defined]
    if not any(person.may(right) for right in READS):
        raise Http404
    return person


def _found(person: Person, number: str) -> read.View:
    try:
        view = read.dossier(person, number)
    except read.NotFound:
        raise Http404 from None
    if view.kind != "advice":
        raise Http404
    return view


def _once(request: HttpRequest) -> UUID:
    """The form's own id: sent twice it makes one advice."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return uuid4()


def _now() -> datetime:
    return datetime.now(SHANGHAI)

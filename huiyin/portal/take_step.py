"""The petitioner's own steps: add material, ask for review and re-check, withdraw, take that back, rate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from huiyin.design.act_form import ActForm, form_for
from huiyin.design.expired import kept
from huiyin.journal.read import NotFound, View, matter, possible
from huiyin.journal.readers.party_codes import given_before, once_of
from huiyin.journal.record import Conflict, record
from huiyin.law.act import Act
from huiyin.law.actors import Kind
from huiyin.law.refusals import Refused
from huiyin.people.access import Petitioner, actor_of
from huiyin.portal import visit
from huiyin.portal.consequences import Follows, follows
from huiyin.portal.material import Files, stored
from huiyin.portal.reviewing import Window, window
from huiyin.portal.story import events
from huiyin.portal.together import mandates, show_codes
from huiyin.portal.track import NumberAndCode, try_to_enter
from huiyin.portal.typed import tidied
from huiyin.portal.words import OWN_STEPS

#: Known without asking: the day is today, and files are not typed.
_KNOWN = ("filed_on", "received_on", "files", "party")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request to take a step: who asks, on which matter as it stands now, which step, and what was sent."""

    request: HttpRequest
    person: Petitioner
    view: View
    step: type[Act[Any]]
    post: QueryDict | None
    today: date
    is_back: bool = False

    @property
    def seen(self) -> int:
        """The place of the last act that was on the page when it was filled in."""
        typed = self.post.get("seen", "") if self.post is not None else ""
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else self.view.places

    @property
    def once(self) -> UUID:
        """The form's own id."""
        return once_of(self.post.get("once", "") if self.post is not None else "")

    @property
    def window(self) -> Window | None:
        """The time to ask in, for the two requests that have one."""
        return window(self.view, self.step.verb)

    @property
    def _takes_files(self) -> bool:
        return any(field.name == "files" for field in self.step.fields())

    def form(self) -> ActForm:
        """The form of the step, filled with what was sent."""
        time = self.window
        is_late = bool(time and time.is_over(self.today))
        without = [name for name in (*_KNOWN, "" if is_late else "late_reason") if name]
        files = self.request.FILES if self.post is not None else None
        form = form_for(self.step, {"agents": mandates(self.view)}, without=without)(self.post, files, label_suffix="")
        if self._takes_files:
            form.fields["files"] = Files()
        if is_late:
            form.fields["late_reason"].required = True
        return form


@require_http_methods(["GET", "HEAD", "POST"])
def take_step(request: HttpRequest, verb: str) -> HttpResponse:
    """The page of one step."""
    if verb not in OWN_STEPS:
        raise Http404
    person = visit.petitioner(request)
    is_back = person is None and request.method == "POST" and "number" in request.POST
    if person is None:
        entry, status = try_to_enter(request) if is_back else (NumberAndCode(label_suffix=""), 200)
        person = visit.petitioner(request)
        if person is None:
            return _come_back(request, entry, status)
    try:
        view = matter(person)
    except NotFound:
        return redirect("portal:matter")
    open_step = _possible(person, view, verb)
    if isinstance(open_step, type):
        post = tidied(request.POST) if request.method == "POST" else None
        today = timezone.localdate()
        return _page(
            Asked(request=request, person=person, view=view, step=open_step, post=post, today=today, is_back=is_back)
        )
    context = {"refusal": open_step, "typed": kept(request)["typed"] if request.method == "POST" else []}
    return render(request, "portal/not_now.html", context, status=409 if request.method == "POST" else 200)


def _possible(person: Petitioner, view: View, verb: str) -> type[Act[Any]] | Refused | None:
    """The step if it can be taken now, else why not (None: it does not belong to where the matter stands)."""
    found = next((each for each in possible(person, view, on=timezone.now()) if each.step.verb == verb), None)
    if found is None:
        return None
    step: type[Act[Any]] | Refused = found.refusal or found.step
    return step


def _come_back(request: HttpRequest, entry: NumberAndCode | None, status: int) -> HttpResponse:
    """The visit has ended: ask for number and code, and carry along what was typed."""
    if request.method != "POST":
        return redirect("portal:matter")
    carried = kept(request)
    answers = [each for each in carried["answers"] if each["name"] not in {"number", "code", "sure"}]
    typed = [each["value"] for each in answers if each["value"] in carried["typed"]]
    context = {"form": entry, "answers": answers, "typed": typed, "files": carried["files"]}
    return render(request, "portal/come_back.html", context, status=status)


def _page(asked: Asked) -> HttpResponse:
    form = asked.form()
    if asked.post is None or asked.is_back or "change" in asked.post or not form.is_valid():
        return _form(asked, form)
    act = _act(asked, form)
    if act is None:
        return _form(asked, form)
    if asked.seen != asked.view.places:
        return _meanwhile(asked, form, act)
    try:
        return _do(asked, form, act)
    except Refused as refused:
        form.refuse(refused)
        return _form(asked, form)
    except Conflict:
        return _meanwhile(replace(asked, view=matter(asked.person)), form, act)


def _do(asked: Asked, form: ActForm, act: Act[Any]) -> HttpResponse:
    """Ask once more where it matters, else record it; raises Refused, Conflict."""
    what_follows = follows(asked.person, asked.view, act, on=timezone.now())
    if OWN_STEPS[act.verb].asks_twice and "sure" not in asked.request.POST:
        return _sure(asked, form, what_follows)
    by, number = actor_of(asked.person), asked.view.number
    done = record(number, act, by=by, on=timezone.now(), seen=asked.seen, once=asked.once)
    return show_codes(asked.request, asked.person, act.verb, done.codes) if done.codes else _done(asked)


def _meanwhile(asked: Asked, form: ActForm, act: Act[Any]) -> HttpResponse:
    """Something was done since the page was opened: by the same click, then all is well; or else say what."""
    if codes := given_before(asked.view.number, asked.once, seen=asked.seen):
        return show_codes(asked.request, asked.person, act.verb, codes)
    return _done(asked) if _is_done(asked, act) else _form(asked, form, since=asked.seen)


def _act(asked: Asked, form: forms.Form) -> Act[Any] | None:
    """The act that the form says; None where a file is not taken."""
    digests = stored(asked.view.number, form)
    if digests is None:
        return None
    names = {field.name for field in asked.step.fields()}
    known: dict[str, Any] = {"filed_on": asked.today, "received_on": asked.today, "files": digests}
    return asked.step(**form.cleaned_data, **{name: value for name, value in known.items() if name in names})


def _is_done(asked: Asked, act: Act[Any]) -> bool:
    """Whether the very same was recorded since the page was opened: a double click, or the page sent again."""
    since = [each for each in asked.view.acts if each.place > asked.seen]
    mine = (each for each in since if each.by_kind is Kind.PETITIONER and each.by_party == asked.person.party)
    return any(each.act == act for each in mine)


def _done(asked: Asked) -> HttpResponse:
    asked.request.session["done"] = asked.step.verb
    return redirect("portal:matter")


def _form(asked: Asked, form: ActForm, *, since: int | None = None) -> HttpResponse:
    """The page to fill in; ``since``: what happened after that place is told first."""
    context = {
        "title": asked.step.title,
        "words": OWN_STEPS[asked.step.verb],
        "form": form,
        "seen": asked.view.places,
        "once": asked.once if asked.step.joins else "",
        "meanwhile": events(asked.view, since=since) if since is not None else [],
        "window": asked.window,
        "today": asked.today,
        "is_back": asked.is_back,
    }
    return render(asked.request, "portal/take_step.html", context, status=409 if since is not None else 200)


def _sure(asked: Asked, form: ActForm, what_follows: Follows) -> HttpResponse:
    """Ask once more, with all that follows."""
    context = {
        "title": asked.step.title,
        "words": OWN_STEPS[asked.step.verb],
        "form": form,
        "said": [(form[name].label, form.cleaned_data[name]) for name in form.fields if form.cleaned_data[name]],
        "seen": asked.seen,
        "follows": what_follows,
        "today": asked.today,
    }
    return render(asked.request, "portal/sure.html", context)

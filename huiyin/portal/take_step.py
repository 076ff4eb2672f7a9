"""The petitioner's own steps: add material, ask for review and re-check, withdraw, take that back, rate."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from huiyin.design.act_form import ActForm, form_for
from huiyin.design.expired import kept
from huiyin.dossier.follows import Follows
from huiyin.dossier.naming import office_row
from huiyin.dossier.take_step import Outcome, Taking
from huiyin.journal import read
from huiyin.journal.read import NotFound, View
from huiyin.journal.readers.party_codes import Codes
from huiyin.law.act import Act, Offer
from huiyin.law.actors import Kind
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.people.access import Petitioner
from huiyin.portal import visit
from huiyin.portal.entrance import matter
from huiyin.portal.material import Files, stored
from huiyin.portal.petition.parties import mandates
from huiyin.portal.petition.reviewing import Window, window
from huiyin.portal.track import NumberAndCode, try_to_enter
from huiyin.portal.typed import tidied

#: Known without asking: the day is today, and files are not typed.
_KNOWN = ("filed_on", "received_on", "files", "party")


@dataclass
class AtHome(Taking):
    """One step of one matter, in front of one who petitions.

    ``is_back``: they have just shown number and code again.
    """

    reader: Petitioner
    request: HttpRequest
    offer: Offer
    is_back: bool = False
    today: date = field(default_factory=timezone.localdate)

    cites = False

    @property
    def window(self) -> Window | None:
        """The time to ask in, for steps that have one."""
        return window(self.view, self.step)

    def form(self) -> ActForm:
        """The form of the step, filled with what was sent."""
        time, is_sent = self.window, self.request.method == "POST"
        is_late = bool(time and time.is_over(self.today))
        without = _KNOWN if is_late else (*_KNOWN, "late_reason")
        made = form_for(self.step, {"agents": mandates(self.view)}, without=without)
        form = made(self.data if is_sent else None, self.request.FILES if is_sent else None, label_suffix="")
        if any(one.name == "files" for one in self.step.fields()):
            form.fields["files"] = Files()
        if is_late:
            form.fields["late_reason"].required = True
        return form

    def fresh(self) -> View:
        """The matter read again."""
        return matter(self.reader)

    def act(self, form: ActForm) -> Act[Any] | None:
        """The act that the form says; None where a file is not taken."""
        digests = stored(self.view.number, form)
        if digests is None:
            return None
        names = {one.name for one in self.step.fields()}
        known: dict[str, Any] = {"filed_on": self.today, "received_on": self.today, "files": digests}
        return self.step(**form.cleaned_data, **{name: value for name, value in known.items() if name in names})

    def is_done(self, act: Act[Any]) -> bool:
        """Whether this person recorded the very same since the page was made."""
        since = (each for each in self.view.acts if each.place > self.seen)
        mine = (each for each in since if each.by_kind is Kind.PETITIONER and each.by_party == self.reader.party)
        return any(each.act == act for each in mine)

    def show(self, form: ActForm, *, is_overtaken: bool = False) -> HttpResponse:
        """The page to fill in; what happened meanwhile is told first."""
        context = {
            "title": self.step.title,
            "offer": self.offer,
            "form": form,
            "seen": self.view.places,
            "once": self.once if self.step.joins else "",
            "meanwhile": self.meanwhile() if is_overtaken else [],
            "window": self.window,
            "today": self.today,
            "is_back": self.is_back,
        }
        return render(self.request, "portal/take_step.html", context, status=409 if is_overtaken else 200)

    def ask_again(self, form: ActForm, found: Follows) -> HttpResponse:
        """Ask once more, with all that follows."""
        context = {
            "title": self.step.title,
            "offer": self.offer,
            "form": form,
            "said": [(form[name].label, form.cleaned_data[name]) for name in form.fields if form.cleaned_data[name]],
            "seen": self.seen,
            "follows": found,
            "office": office_row(found.holder) if found.moves else None,
            "today": self.today,
        }
        return render(self.request, "portal/sure.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def take_step(request: HttpRequest, verb: str) -> HttpResponse:
    """The page of one step."""
    if not _is_known(verb):
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
    step = read.step(view.kind, verb)
    if step is None or step.offer is None:
        raise Http404
    here = AtHome(person, view, step, tidied(request.POST), request, step.offer, is_back)
    refusal = here.refusal()
    if refusal is None:
        return _page(here)
    context = {"refusal": refusal, "typed": kept(request)["typed"] if request.method == "POST" else []}
    return render(request, "portal/not_now.html", context, status=409 if request.method == "POST" else 200)


def _is_known(verb: str) -> bool:
    """Whether any kind in the portal has such a step; asked before anybody has shown a code."""
    steps = (read.step(kind, verb) for kind in settings.HUIYIN_FOLLOWED)
    return any(step is not None and step.offer is not None for step in steps)


def _come_back(request: HttpRequest, entry: NumberAndCode | None, status: int) -> HttpResponse:
    """The visit has ended: ask for number and code, and carry along what was typed."""
    if request.method != "POST":
        return redirect("portal:matter")
    carried = kept(request)
    answers = [each for each in carried["answers"] if each["name"] not in {"number", "code", "sure"}]
    typed = [each["value"] for each in answers if each["value"] in carried["typed"]]
    context = {"form": entry, "answers": answers, "typed": typed, "files": carried["files"]}
    return render(request, "portal/come_back.html", context, status=status)


def _page(here: AtHome) -> HttpResponse:
    form = here.form()
    if here.request.method != "POST" or here.is_back or "change" in here.data:
        return here.show(form)
    outcome = here.take(form, is_confirmed=not here.offer.asks_twice or "sure" in here.data)
    if outcome.is_recorded:
        return _recorded(here, outcome)
    if outcome.follows and not outcome.is_overtaken:
        return here.ask_again(form, outcome.follows)
    return here.show(form, is_overtaken=outcome.is_overtaken)


def _recorded(here: AtHome, outcome: Outcome) -> HttpResponse:
    if outcome.codes:
        return _slip(here, outcome.codes)
    here.request.session["done"] = here.step.verb
    return redirect("portal:matter")


def _slip(here: AtHome, codes: Codes) -> HttpResponse:
    """The number and query code of who was just added: shown here and never again."""
    number, code = codes[0]
    context = {
        "number": Petitioner(here.reader.dossier, number).number,
        "code": code,
        "is_signer": here.step is Sign,
    }
    return render(here.request, "portal/new_code.html", context)

"""Take a step at the desk: the form, what would follow, then the record, in its place on the dossier's page.

A form that is checked shows which letter goes out, which clocks start and stop and who has the dossier then; only what
was shown is recorded. Where somebody acted meanwhile, the page says so, keeps what was typed, and asks to look again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from huiyin.design.act_form import ActForm
from huiyin.design.phrases import in_words
from huiyin.desk.dossier import found, page_of
from huiyin.desk.signing.store import open_paper
from huiyin.dossier import drafts
from huiyin.dossier.entrance import at_the_desk
from huiyin.dossier.form import blank_form, digest, sent_form, typed_in
from huiyin.dossier.naming import cited, title_of
from huiyin.dossier.take_step import Outcome, Taking
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.journal.readers.party_codes import Codes
from huiyin.law.actors import HANDLERS
from huiyin.people.access import Person, Petitioner, Right


@dataclass
class AtDesk(Taking):
    """One step of one dossier, in front of one member of staff."""

    reader: Person
    request: HttpRequest

    @property
    def draft(self) -> str:
        """The name under which this person's own draft of it is kept."""
        return self.step.verb

    def fresh(self) -> View:
        """The dossier read again, or 404 where it was closed to this person meanwhile."""
        return found(self.reader, self.view.number)

    def keep(self) -> datetime:
        """Keep what is typed so far, for this person alone."""
        typed = typed_in(sent_form(self.step, self.reader, self.view, self.data), self.data)
        return drafts.keep(self.reader, self.view.number, self.draft, typed=typed, subject=title_of(self.view))

    def kept(self) -> HttpResponse:
        """The line that says when it was kept."""
        return render(self.request, "desk/kept.html", {"kept_at": self.keep()})

    def kept_or_forgotten(self) -> HttpResponse | None:
        """Back to the dossier, where the form was sent to keep it as a draft or to throw the draft away."""
        doing = self.data.get("doing")
        if doing == "keep":
            self.keep()
            messages.success(self.request, gettext("Kept as a draft. You find it on “Today”."))
        elif doing == "forget":
            drafts.forget(self.reader, self.view.number, self.draft)
        else:
            return None
        return back_to(self.request, self.view.number)

    def show(self, form: ActForm, *, status: int = 200, **more: Any) -> HttpResponse:
        """The step: alone where the page asks for it, else in its place on the dossier's page."""
        refusal = self.refusal()
        context: dict[str, Any] = {
            "form": form,
            # A class would be called by the template.
            "step_title": self.step.title,
            "verb": self.step.verb,
            "step_article": cited(self.step.article),
            "view": self.view,
            "seen": self.view.places,
            "once": self.once if self.step.joins else "",
            "meanwhile": self.meanwhile(),
            "refusal": (refusal.phrase, cited(refusal.article)) if refusal else None,
            "may_hand_on": self.step.letter is not None and bool(self.reader.roles & HANDLERS),
            "paper": open_paper(self.view.number, self.step.verb, office=self.reader.office),
            **more,
        }
        if self.request.headers.get("HX-Request"):
            return render(self.request, "desk/step.html", context, status=status)
        return render(self.request, "desk/dossier.html", page_of(self.reader, self.view) | context, status=status)


@at_the_desk
def take_step(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Show the form; check it; record it; keep it for later; throw the draft away."""
    desk = taken_at(request, person, found(person, number), verb)
    if request.method != "POST":
        typed, kept_at = drafts.kept(person, desk.view.number, verb)
        return desk.show(blank_form(desk.step, person, desk.view, typed=typed), kept_at=kept_at)
    if answer := desk.kept_or_forgotten():
        return answer
    form = sent_form(desk.step, person, desk.view, request.POST)
    mark, is_record = digest(form, request.POST), request.POST.get("doing") == "record"
    was_shown = request.POST.get("mark") == mark
    outcome = desk.take(form, is_confirmed=is_record and was_shown)
    if outcome.is_recorded:
        drafts.forget(person, desk.view.number, verb)
        return recorded_page(desk, outcome, gettext("Recorded: {step}"))
    shown: dict[str, Any] = {"follows": outcome.follows, "mark": mark} if outcome.follows else {}
    return desk.show(form, **shown, is_changed=bool(shown) and is_record and not was_shown)


@require_POST
@at_the_desk
def keep_draft(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Keep what is typed so far, as it stands; the page asks for it whenever the typing pauses."""
    return taken_at(request, person, found(person, number), verb).kept()


def taken_at(request: HttpRequest, person: Person, view: View, verb: str) -> AtDesk:
    """The step at the desk, or 404 where there is none of that name or the person has no right to it."""
    step = read.step(view.kind, verb)
    if step is None or not step.from_desk or not person.may(Right(step.right)):
        raise Http404
    return AtDesk(person, view, step, request.POST, request)


def recorded_page(desk: AtDesk, outcome: Outcome, done: str) -> HttpResponse:
    """After a step: the slip for who was added, else the dossier."""
    if outcome.codes:
        return _slip(desk, outcome.codes)
    messages.success(desk.request, done.format(step=in_words(desk.step.title)))
    return onward(desk.request, desk.reader, desk.view.number)


def _slip(desk: AtDesk, codes: Codes) -> HttpResponse:
    """The number and query code of who was just added: shown here and never again."""
    number, code = codes[0]
    context = {"view": desk.view, "number": Petitioner(desk.view.number, number).number, "code": code}
    part = "desk/added.html" if desk.request.headers.get("HX-Request") else "desk/added_page.html"
    return render(desk.request, part, context)


def onward(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """After an act: to the dossier, or to the front of the desk where it is closed to this person now."""
    try:
        read.dossier(person, number)
    except read.NotFound:
        gone = gettext(
            "The dossier is no longer open to you: another office has it, it is a sealed report, or you are recused."
        )
        messages.info(request, gone)
        return back_to(request, "")
    return back_to(request, number)


def back_to(request: HttpRequest, number: str) -> HttpResponse:
    """Back to the dossier's page, or to the front of the desk where it is no longer open to this person."""
    address = resolve_url("desk:dossier", number=number) if number else resolve_url("desk:today")
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(address)
    response = HttpResponse(status=302)
    response.headers["Location"] = address
    return response

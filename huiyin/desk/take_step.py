"""Take a step in place: the form, what would follow, then the record. Nothing that was typed is lost on the way.

A form that is checked shows which letter goes out, which clocks start and stop and who has the matter then; only what
was shown is recorded. Where somebody acted meanwhile, the page says so, keeps what was typed, and asks to look again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from huiyin.design.act_form import ActForm
from huiyin.design.phrases import in_words
from huiyin.desk import drafts
from huiyin.desk.chain_store import open_paper
from huiyin.desk.crew import OUT_OF_TURN
from huiyin.desk.dossier import event, found, page_of
from huiyin.desk.entrance import at_the_desk
from huiyin.desk.follows import follows as follows_of
from huiyin.desk.naming import cited
from huiyin.desk.step_form import blank_form, digest, refuse, sent_form, typed_in
from huiyin.desk.together import show_codes
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.journal.readers.party_codes import given_before, once_of
from huiyin.journal.record import Conflict, NoSuchDossier, record
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.actors import HANDLERS
from huiyin.law.refusals import Refused
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Right, actor_of


@dataclass
class Desk:
    """One step of one matter, in front of one person."""

    request: HttpRequest
    person: Person
    view: View
    step: type[Act[Any]]

    @property
    def seen(self) -> int:
        """The place of the last act that the person had before them when they began."""
        sent = self.request.POST.get("seen", "")
        return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else self.view.places

    @property
    def once(self) -> UUID:
        """The form's own id."""
        return once_of(self.request.POST.get("once", ""))

    def show(self, form: ActForm, *, status: int = 200, **more: Any) -> HttpResponse:
        """The step: alone where the page asks for it, else in its place on the dossier's page."""
        new = [event(each) for each in self.view.acts if each.place > self.seen]
        context: dict[str, Any] = {
            "form": form,
            # A class would be called by the template.
            "step_title": self.step.title,
            "verb": self.step.verb,
            "step_article": cited(self.step.article),
            "view": self.view,
            "seen": self.view.places,
            "once": self.once if self.step.joins else "",
            "meanwhile": new,
            "refusal": self.refusal(),
            "may_hand_on": self.step.letter is not None and bool(self.person.roles & HANDLERS),
            "paper": open_paper(self.view.number, self.step.verb, office=self.person.office),
            **more,
        }
        if self.request.headers.get("HX-Request"):
            return render(self.request, "desk/step.html", context, status=status)
        return render(self.request, "desk/dossier.html", page_of(self.person, self.view) | context, status=status)

    def refusal(self) -> tuple[Phrase, Any] | None:
        """Why this person may not take the step at all, if so."""
        for each in read.possible(self.person, self.view, on=datetime.now(SHANGHAI)):
            if each.step is self.step:
                return (each.refusal.phrase, cited(each.refusal.article)) if each.refusal else None
        return (OUT_OF_TURN, cited(self.step.article))


@at_the_desk
def take_step(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Show the form; check it; record it; keep it for later; throw the draft away."""
    desk = _desk(request, person, number, verb)
    if request.method != "POST":
        typed, kept_at = drafts.kept(person, desk.view.number, verb)
        return desk.show(blank_form(desk.step, person, desk.view, typed=typed), kept_at=kept_at)
    doing = request.POST.get("doing", "check")
    if doing == "forget":
        drafts.forget(person, desk.view.number, verb)
        return back_to(request, desk.view.number)
    form = sent_form(desk.step, person, desk.view, request.POST)
    if doing == "keep":
        _keep(desk, form)
        messages.success(request, gettext("Kept as a draft. You find it on “Today”."))
        return back_to(request, desk.view.number)
    return _check_or_record(desk, form, is_record=doing == "record")


@require_POST
@at_the_desk
def keep_draft(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Keep what is typed so far, as it stands; the page asks for it whenever the typing pauses."""
    desk = _desk(request, person, number, verb)
    kept_at = _keep(desk, sent_form(desk.step, person, desk.view, request.POST))
    return render(request, "desk/kept.html", {"kept_at": kept_at})


def _desk(request: HttpRequest, person: Person, number: str, verb: str) -> Desk:
    view = found(person, number)
    step = read.step(view.kind, verb)
    right = Right.URGE if verb == "urge" else Right.STEP
    if step is None or not step.from_desk or not person.may(right):
        raise Http404
    return Desk(request, person, view, step)


def _keep(desk: Desk, form: ActForm) -> datetime:
    typed = typed_in(form, desk.request.POST)
    first: Any = desk.view.first
    return drafts.keep(desk.person, desk.view.number, desk.step.verb, typed=typed, subject=first.subject)


def _check_or_record(desk: Desk, form: ActForm, *, is_record: bool) -> HttpResponse:
    """The slip of somebody whom the same form has just added; else what would follow, or that it is recorded."""
    codes = given_before(desk.view.number, desk.once, seen=desk.seen)
    return show_codes(desk.request, desk.view, codes) if codes else _checked(desk, form, is_record=is_record)


def _checked(desk: Desk, form: ActForm, *, is_record: bool) -> HttpResponse:
    """Show what would follow; record where that was shown, unchanged, and nothing happened meanwhile."""
    if not form.is_valid():
        return desk.show(form)
    mark = digest(form, desk.request.POST)
    was_shown = desk.request.POST.get("mark") == mark
    try:
        # Before recording too: a matter that the step names must be open to this person, and a mark proves nothing.
        follows = follows_of(desk.person, desk.view, form.act(), mark)
        if is_record and was_shown and desk.seen == desk.view.places:
            return _record(desk, form.act())
    except (Conflict, NoSuchDossier):
        desk.view = found(desk.person, desk.view.number)
        return _check_or_record(desk, form, is_record=False)
    except Refused as refused:
        refuse(form, refused)
        return desk.show(form)
    return desk.show(form, follows=follows, is_changed=is_record and not was_shown)


def _record(desk: Desk, act: Act[Any]) -> HttpResponse:
    number = desk.view.number
    by, on = actor_of(desk.person), datetime.now(SHANGHAI)
    recorded = record(number, act, by=by, on=on, seen=desk.seen, once=desk.once)
    drafts.forget(desk.person, number, act.verb)
    if recorded.codes:
        return show_codes(desk.request, desk.view, recorded.codes)
    done = gettext("Recorded: {step}").format(step=in_words(act.title))
    messages.success(desk.request, done)
    return onward(desk.request, desk.person, number)


def onward(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """After an act: to the dossier, or to the front of the desk, saying so, where it is closed to this person now."""
    try:
        read.dossier(person, number)
    except read.NotFound:
        gone = gettext(
            "The matter is no longer open to you: another office has it, it is a sealed report, or you keep out of it."
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

"""A paper in the making on the dossier's page: drafted, reviewed, returned, amended, and signed by the head.

Signing keeps the rule of every step: checked, shown, and recorded only as it was shown. Where somebody handed the
paper on meanwhile, or the matter moved on, the page says so and keeps what was typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from huiyin.design.act_form import ActForm
from huiyin.design.phrases import in_words
from huiyin.desk import chain_store, drafts
from huiyin.desk.chain import DEEDS, PLACES, Crew, Did, Lies, Paper, Typed, lies_after, why_not
from huiyin.desk.chain_history import way, words_of
from huiyin.desk.chain_store import Overtaken
from huiyin.desk.crew import Office, lets, office_before
from huiyin.desk.dossier import event, found, page_of
from huiyin.desk.entrance import at_the_desk
from huiyin.desk.follows import follows
from huiyin.desk.naming import cited
from huiyin.desk.step_form import blank_form, digest, refuse, sent_form, typed_in
from huiyin.desk.take_step import back_to, onward
from huiyin.desk.together import show_codes
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.journal.record import Conflict, NoSuchDossier, record
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.refusals import Refused
from huiyin.law.words import Phrase, say
from huiyin.people.access import Person, Right, actor_of

#: What a button sends, and what it does with the paper.
DOINGS = {
    "hand": Did.DRAFTED,
    "pass": Did.REVIEWED,
    "return": Did.RETURNED,
    "take_back": Did.TAKEN_BACK,
    "sign": Did.SIGNED,
    "drop": Did.DROPPED,
}
#: After these the paper must be one that the law would take from the head.
SOUND = frozenset({Did.DRAFTED, Did.REVIEWED, Did.SIGNED})
LONGEST_REMARK = 2_000
MEANWHILE = say("Somebody handed the paper on while you were writing. What you typed is kept; please look again.")
MOVED_ON = say("The matter has moved on since the paper was last handed on. Amend it, or throw it away.")
WHY = say("Please say why you return it.")


@dataclass
class Lectern:
    """One paper, or the beginning of one, in front of one person of the office that makes it."""

    request: HttpRequest
    person: Person
    view: View
    step: type[Act[Any]]
    paper: Paper | None

    @cached_property
    def office(self) -> Office:
        """Who may do what with it."""
        return office_before(self.person, self.view, self.step.verb)

    @property
    def crew(self) -> Crew:
        """The same as numbers of staff."""
        return self.office.crew

    @property
    def turns(self) -> int:
        """How many desks the paper had gone over when the person began to write."""
        return _number(self.request.POST.get("turns", ""), default=len(self.paper.turns) if self.paper else 0)

    @property
    def remark(self) -> str:
        """What the person writes to whoever gets the paper next."""
        return self.request.POST.get("remark", "").replace("\0", "").strip()[:LONGEST_REMARK]

    @property
    def is_current(self) -> bool:
        """Whether the paper is still where the person saw it."""
        return self.turns == (len(self.paper.turns) if self.paper else 0)

    def may(self, did: Did) -> bool:
        """Whether this person may do that with the paper now."""
        return why_not(did, self.paper, self.person.staff, crew=self.crew) is None

    @property
    def writes(self) -> bool:
        """Whether it is this person's turn to put words on the paper."""
        return any(self.may(did) for did in (Did.DRAFTED, Did.REVIEWED, Did.RETURNED, Did.SIGNED))

    def closed(self) -> tuple[Phrase, Any] | None:
        """Why nobody of the office can take this step now, if so: by the law, or for want of people."""
        refused = lets(self.person, self.view, self.step.verb) if self.may(Did.SIGNED) else self.office.refusal
        if refused:
            return refused.phrase, cited(refused.article)
        why = why_not(Did.DRAFTED, None, self.person.staff, crew=self.crew) if self.paper is None else None
        return (why, cited(self.step.article)) if why else None

    def show(self, form: ActForm | None, *, status: int = 200, **more: Any) -> HttpResponse:
        """The paper: alone where the page asks for it, else in its place on the dossier's page."""
        context = self._context() | {"form": form} | more
        if self.request.headers.get("HX-Request"):
            return render(self.request, "desk/paper.html", context, status=status)
        return render(self.request, "desk/dossier.html", page_of(self.person, self.view) | context, status=status)

    def _context(self) -> dict[str, Any]:
        paper, seen = self.paper, self.paper.seen if self.paper else self.view.places
        new = [event(each) for each in self.view.acts if each.place > seen]
        return {
            # A class would be called by the template.
            "paper_title": self.step.title,
            "verb": self.step.verb,
            "step_article": cited(self.step.article),
            "view": self.view,
            "seen": self.view.places,
            "turns": len(paper.turns) if paper else 0,
            "stops": _stops(paper, self.crew, self.person.staff),
            "lies": PLACES[paper.lies] if paper else None,
            "way": way(paper, self.step) if paper and paper.turns else None,
            "stands": words_of(self.step, paper.last.words) if paper and paper.turns and not self.writes else [],
            "may": {name: self.may(did) for name, did in DOINGS.items()},
            "writes": self.writes,
            "to_review": lies_after(Did.DRAFTED, self.crew, self.authors()) is Lies.REVIEWING,
            "closed": self.closed(),
            "meanwhile": new,
            "moved_on": MOVED_ON if new else None,
            "remark": self.remark,
        }

    def authors(self) -> frozenset[int]:
        """Who drafted it, this person among them if they hand it in now."""
        return (self.paper.authors if self.paper else frozenset()) | {self.person.staff}

    def words(self) -> tuple[Typed, datetime | None, datetime | None]:
        """What to begin with, when the person kept it, and when they kept something older than the last desk."""
        kept, kept_at = drafts.kept(self.person, self.view.number, drafts.of_paper(self.step.verb))
        last = self.paper.last if self.paper and self.paper.turns else None
        if last is None or (kept_at and (kept_at > last.at or "mine" in self.request.GET)):
            return kept, kept_at, None
        return last.words, None, kept_at

    def keep(self, form: ActForm) -> datetime:
        """Keep what is typed so far, for this person alone."""
        typed = typed_in(form, self.request.POST)
        first: Any = self.view.first
        verb = drafts.of_paper(self.step.verb)
        return drafts.keep(self.person, self.view.number, verb, typed=typed, subject=getattr(first, "subject", ""))

    def forget(self) -> None:
        """The words went on with the paper, or were thrown away."""
        drafts.forget(self.person, self.view.number, drafts.of_paper(self.step.verb))


@at_the_desk
def paper(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Show the paper; keep what is typed; hand it on, return it, throw it away; check and sign it."""
    here = _lectern(request, person, number, verb)
    if request.method != "POST":
        typed, kept_at, older = here.words()
        form = blank_form(here.step, person, here.view, typed=typed) if here.writes else None
        return here.show(form, kept_at=kept_at, older=older)
    doing = request.POST.get("doing", "check")
    form = sent_form(here.step, person, here.view, request.POST)
    if doing == "keep":
        here.keep(form)
        messages.success(request, gettext("Kept as a draft. You find it on “Today”."))
        return back_to(request, here.view.number)
    if doing == "forget":
        here.forget()
        return back_to(request, here.view.number)
    did = DOINGS.get(doing)
    if not here.is_current:
        return here.show(form, overtaken=MEANWHILE)
    if did is not None and (why := why_not(did, here.paper, person.staff, crew=here.crew)):
        form.add_error(None, in_words(why))
        return here.show(form)
    return _do(here, form, did)


@require_POST
@at_the_desk
def keep_paper(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Keep what is typed so far, as it stands; the page asks for it whenever the typing pauses."""
    here = _lectern(request, person, number, verb)
    kept_at = here.keep(sent_form(here.step, person, here.view, request.POST))
    return render(request, "desk/kept.html", {"kept_at": kept_at})


def _lectern(request: HttpRequest, person: Person, number: str, verb: str) -> Lectern:
    """The paper, or 404 where the matter is not open to this person, or no paper can come of the step."""
    view = found(person, number)
    step = read.step(view.kind, verb)
    right = Right.URGE if verb == "urge" else Right.STEP
    if step is None or not step.from_desk or step.letter is None or not person.may(right):
        raise Http404
    here = chain_store.open_paper(view.number, verb, office=person.office)
    return Lectern(request, person, view, step, chain_store.mended(here, view) if here else None)


def _do(here: Lectern, form: ActForm, did: Did | None) -> HttpResponse:
    """Check, or check and hand on. ``did`` None: only show what would follow."""
    try:
        if did is Did.RETURNED and not here.remark:
            form.add_error(None, in_words(WHY))
            return here.show(form)
        if did is None or did in SOUND:
            return _checked(here, form, did)
        return _hand_on(here, form, did)
    except (Overtaken, Conflict, NoSuchDossier):
        fresh = _lectern(here.request, here.person, here.view.number, here.step.verb)
        return fresh.show(form, overtaken=MEANWHILE)


def _checked(here: Lectern, form: ActForm, did: Did | None) -> HttpResponse:
    """What the law would not take from the head goes no further; what is signed was shown before, unchanged."""
    if not form.is_valid():
        return here.show(form)
    mark = digest(form, here.request.POST)
    try:
        after = follows(_signer(here), here.view, form.act(), mark)
        if did in {Did.DRAFTED, Did.REVIEWED}:
            return _hand_on(here, form, did)
        was_shown = here.request.POST.get("mark") == mark
        if did is Did.SIGNED and was_shown and here.request.POST.get("seen") == str(here.view.places):
            return _sign(here, form)
    except Refused as refused:
        refuse(form, refused)
        return here.show(form)
    return here.show(form, follows=after, is_changed=did is Did.SIGNED and not was_shown)


def _signer(here: Lectern) -> Person:
    """Whose signature the law is asked about: one's own where it is one's turn to sign, else the head's."""
    if here.may(Did.SIGNED) or lets(here.person, here.view, here.step.verb) is None:
        return here.person
    return here.office.signer or here.person


def _hand_on(here: Lectern, form: ActForm, did: Did) -> HttpResponse:
    number, verb = here.view.number, here.step.verb
    lies = lies_after(did, here.crew, here.authors())
    now = here.paper or chain_store.begin(number, verb, office=here.person.office, seen=here.view.places)
    _turn(here, now, did, form, to=lies)
    here.forget()
    done = gettext("{what}. Now: {where}").format(what=in_words(DEEDS[did]), where=in_words(PLACES[lies]))
    messages.success(here.request, done)
    return back_to(here.request, number)


def _turn(here: Lectern, paper: Paper, did: Did, form: ActForm, *, to: Lies) -> Paper:
    first: Any = here.view.first
    words = typed_in(form, here.request.POST) or (paper.last.words if paper.turns else {})
    return chain_store.hand_on(
        paper,
        did,
        by=here.person.staff,
        to=to,
        words=words,
        remark=here.remark,
        subject=getattr(first, "subject", ""),
        seen=here.view.places,
    )


def _sign(here: Lectern, form: ActForm) -> HttpResponse:
    """The signature goes on the paper first, then the act is recorded; if it is not, the signature comes off again."""
    assert here.paper is not None
    number, act = here.view.number, form.act()
    signed = _turn(here, here.paper, Did.SIGNED, form, to=Lies.SIGNING)
    chain_store.expect(signed, here.view.places + 1)
    try:
        recorded = record(number, act, by=actor_of(here.person), on=datetime.now(SHANGHAI), seen=here.view.places)
    except (Refused, Conflict, NoSuchDossier):
        chain_store.undo_signing(signed)
        raise
    chain_store.close(signed)
    here.forget()
    if recorded.codes:
        return show_codes(here.request, here.view, recorded.codes)
    messages.success(here.request, gettext("Signed and recorded: {step}").format(step=in_words(act.title)))
    return onward(here.request, here.person, number)


def _stops(paper: Paper | None, crew: Crew, staff: int) -> list[dict[str, Any]]:
    """The way as a row of steps: done, now, still to come. Review is left out where there is nobody to do it."""
    lies = paper.lies if paper else Lies.DRAFTING
    authors = paper.authors if paper and paper.authors else frozenset({staff})
    is_reviewed = bool(paper and (paper.reviewers or lies is Lies.REVIEWING)) or crew.is_review_needed(authors)
    order = [Lies.DRAFTING, *([Lies.REVIEWING] if is_reviewed else []), Lies.SIGNING]
    labels = {Lies.DRAFTING: say("Drafting"), Lies.REVIEWING: say("Reviewing"), Lies.SIGNING: say("Signing")}
    now = order.index(lies) if lies in order else len(order)
    states = ["done" if place < now else "now" if place == now else "ahead" for place in range(len(order))]
    return [{"label": labels[each], "state": state} for each, state in zip(order, states, strict=True)]


def _number(text: str, *, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else default

"""A paper for signature on the dossier's page: drafted, reviewed, returned, amended, and signed by the head.

Signing follows the rule of every step: checked, shown, and recorded only as it was shown. The signature and its act are
written in one transaction. Where somebody acted on the paper meanwhile, or the dossier moved on, the page says so and
keeps what was typed.
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
from huiyin.desk.dossier import found, page_of
from huiyin.desk.signing import store
from huiyin.desk.signing.history import contents_of, history_of
from huiyin.desk.signing.rules import (
    ACTION_WORDS,
    STATE_WORDS,
    Action,
    Paper,
    Signatories,
    State,
    Typed,
    state_after,
    why_not,
)
from huiyin.desk.signing.signatories import SigningOffice, signing_office
from huiyin.desk.signing.store import Overtaken
from huiyin.desk.take_step import AtDesk, back_to, recorded_page, taken_at
from huiyin.dossier import drafts
from huiyin.dossier.entrance import at_the_desk
from huiyin.dossier.follows import Follows, follows
from huiyin.dossier.form import blank_form, digest, sent_form, typed_in
from huiyin.dossier.naming import cited, title_of
from huiyin.dossier.once import number_of
from huiyin.dossier.take_step import why_closed
from huiyin.dossier.timeline import events
from huiyin.journal.record import Conflict, NoSuchDossier, Recorded, record
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.words import Phrase, say
from huiyin.people.access import Person, actor_of

#: What a button sends, and the action on the paper.
ACTIONS = {
    "hand": Action.DRAFTED,
    "pass": Action.REVIEWED,
    "return": Action.RETURNED,
    "take_back": Action.TAKEN_BACK,
    "sign": Action.SIGNED,
    "drop": Action.DROPPED,
}
#: For these the paper must be one that the law would take from the head.
CHECKED = frozenset({Action.DRAFTED, Action.REVIEWED, Action.SIGNED})
LONGEST_REMARK = 2_000
MEANWHILE = say("Somebody passed the paper on while you were writing. What you typed is kept; please look again.")
MOVED_ON = say("The dossier has moved on since the paper was last passed on. Amend it, or discard it.")
WHY = say("Please say why you return it.")


@dataclass
class PaperRequest(AtDesk):
    """One paper, or the beginning of one, in front of one person of the office that prepares it."""

    paper: Paper | None
    #: the form as it was sent
    sent: ActForm | None = None

    @cached_property
    def office(self) -> SigningOffice:
        """Who may do what with it."""
        return signing_office(self.reader, self.view, self.step)

    @property
    def signatories(self) -> Signatories:
        """The same as numbers of staff."""
        return self.office.signatories

    @property
    def turns(self) -> int:
        """How many actions the paper had when the person began to write."""
        return len(self.paper.turns) if self.paper else 0

    @property
    def remark(self) -> str:
        """What the person writes to whoever gets the paper next."""
        return self.request.POST.get("remark", "").replace("\0", "").strip()[:LONGEST_REMARK]

    @property
    def is_current(self) -> bool:
        """Whether nobody acted on the paper since the person saw it."""
        return number_of(self.data.get("turns", ""), default=self.turns) == self.turns

    def may(self, action: Action) -> bool:
        """Whether this person may do that with the paper now."""
        return why_not(action, self.paper, self.reader.staff, signatories=self.signatories) is None

    def why_not(self, action: Action) -> Phrase | None:
        """Why it is not done as it was sent: who may not, or a return without a remark."""
        why = why_not(action, self.paper, self.reader.staff, signatories=self.signatories)
        return why or (WHY if action is Action.RETURNED and not self.remark else None)

    @property
    def writes(self) -> bool:
        """Whether it is this person's turn to put words on the paper."""
        return any(self.may(action) for action in (Action.DRAFTED, Action.REVIEWED, Action.RETURNED, Action.SIGNED))

    def closed(self) -> tuple[Phrase, Any] | None:
        """Why nobody of the office can take this step now, if so: by the law, or for want of people."""
        refused = self.refusal() if self.may(Action.SIGNED) else self.office.refusal
        if refused:
            return refused.phrase, cited(refused.article)
        why = why_not(Action.DRAFTED, None, self.reader.staff, signatories=self.signatories) if not self.paper else None
        return (why, cited(self.step.article)) if why else None

    @property
    def authors(self) -> frozenset[int]:
        """Who drafted it, this person among them if they submit it now."""
        return (self.paper.authors if self.paper else frozenset()) | {self.reader.staff}

    @property
    def draft(self) -> str:
        """The name of this person's own draft of it."""
        return drafts.of_paper(self.step.verb)

    def signer(self) -> Person:
        """Whose signature the law is asked about: one's own where it is one's turn to sign, else the head's."""
        if self.may(Action.SIGNED) or why_closed(self.reader, self.view, self.step) is None:
            return self.reader
        return self.office.signer or self.reader

    def foresee(self, act: Act[Any]) -> Follows:
        """What would follow if the signer did it."""
        return follows(self.signer(), self.view, act)

    def record(self, act: Act[Any]) -> Recorded:
        """Record the act; the paper is signed in the same transaction, or neither is."""

        def sign(place: int) -> None:
            assert self.sent is not None
            self.pass_on(Action.SIGNED, self.sent, to=State.SIGNED, place=place)

        by, on = actor_of(self.reader), datetime.now(SHANGHAI)
        return record(self.view.number, act, by=by, on=on, seen=self.seen, also=sign)

    def fresh(self) -> Any:
        """Nothing is tried again: whoever signs looks at what happened first."""
        raise Overtaken

    def words(self) -> tuple[Typed, datetime | None, datetime | None]:
        """What to begin with, when the person kept it, and when they kept something older than the last action."""
        kept, kept_at = drafts.kept(self.reader, self.view.number, self.draft)
        last = self.paper.last if self.paper and self.paper.turns else None
        if last is None or (kept_at and (kept_at > last.at or "mine" in self.request.GET)):
            return kept, kept_at, None
        return last.words, None, kept_at

    def pass_on(self, action: Action, form: ActForm, *, to: State, place: int | None = None) -> None:
        """One more action on the paper, which is begun where there is none yet. Raises Overtaken."""
        number, verb, seen = self.view.number, self.step.verb, self.view.places
        paper = self.paper or store.begin(number, verb, office=self.reader.office, seen=seen)
        store.pass_on(
            paper,
            action,
            by=self.reader.staff,
            to=to,
            words=typed_in(form, self.data) or (paper.last.words if paper.turns else {}),
            remark=self.remark,
            subject=title_of(self.view),
            seen=seen,
            place=place,
        )

    def show(self, form: ActForm | None, *, status: int = 200, **more: Any) -> HttpResponse:
        """The paper: alone where the page asks for it, else in its place on the dossier's page."""
        context = self._context() | {"form": form} | more
        if self.request.headers.get("HX-Request"):
            return render(self.request, "desk/paper.html", context, status=status)
        return render(self.request, "desk/dossier.html", page_of(self.reader, self.view) | context, status=status)

    def _context(self) -> dict[str, Any]:
        paper = self.paper if self.paper and self.paper.turns else None
        new = events(self.reader, self.view, since=self.paper.seen) if self.paper else []
        return {
            # A class would be called by the template.
            "paper_title": self.step.title,
            "verb": self.step.verb,
            "step_article": cited(self.step.article),
            "view": self.view,
            "seen": self.view.places,
            "turns": self.turns,
            "stages": _stages(self.paper, self.signatories, self.reader.staff),
            "state": STATE_WORDS[self.paper.state] if self.paper else None,
            "history": history_of(paper, self.step) if paper else None,
            "contents": contents_of(self.step, paper.last.words) if paper and not self.writes else [],
            "may": {name: self.may(action) for name, action in ACTIONS.items()},
            "writes": self.writes,
            "to_review": state_after(Action.DRAFTED, self.signatories, self.authors) is State.REVIEWING,
            "closed": self.closed(),
            "meanwhile": new,
            "moved_on": MOVED_ON if new else None,
            "remark": self.remark,
        }


@at_the_desk
def paper(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Show the paper; keep what is typed; pass it on, return it, discard it; check and sign it."""
    here = _paper_request(request, person, number, verb)
    if request.method != "POST":
        typed, kept_at, older = here.words()
        form = blank_form(here.step, person, here.view, typed=typed) if here.writes else None
        return here.show(form, kept_at=kept_at, older=older)
    if answer := here.kept_or_forgotten():
        return answer
    form = sent_form(here.step, person, here.view, request.POST)
    action = ACTIONS.get(request.POST.get("doing", "check"))
    if not here.is_current:
        return here.show(form, overtaken=MEANWHILE)
    if action and (why := here.why_not(action)):
        form.add_error(None, in_words(why))
        return here.show(form)
    try:
        return _checked(here, form, action) if action is None or action in CHECKED else _passed_on(here, form, action)
    except (Overtaken, Conflict, NoSuchDossier):
        return _paper_request(request, person, number, verb).show(form, overtaken=MEANWHILE)


@require_POST
@at_the_desk
def keep_paper(request: HttpRequest, person: Person, number: str, verb: str) -> HttpResponse:
    """Keep what is typed so far, as it stands; the page asks for it whenever the typing pauses."""
    return _paper_request(request, person, number, verb).kept()


def _paper_request(request: HttpRequest, person: Person, number: str, verb: str) -> PaperRequest:
    """The paper, or 404 where the dossier is not open to this person, or the step makes no paper."""
    here = taken_at(request, person, found(person, number), verb)
    if here.step.letter is None:
        raise Http404
    known = store.open_paper(here.view.number, verb, office=person.office)
    return PaperRequest(person, here.view, here.step, request.POST, request, known)


def _checked(here: PaperRequest, form: ActForm, action: Action | None) -> HttpResponse:
    """What the law would not take from the head goes no further; what is signed was shown before, unchanged."""
    mark = digest(form, here.data)
    was_shown = here.data.get("mark") == mark
    here.sent = form
    outcome = here.take(form, is_confirmed=action is Action.SIGNED and was_shown)
    if outcome.is_recorded:
        drafts.forget(here.reader, here.view.number, here.draft)
        return recorded_page(here, outcome, gettext("Signed and recorded: {step}"))
    if outcome.follows and action in {Action.DRAFTED, Action.REVIEWED}:
        return _passed_on(here, form, action)
    shown: dict[str, Any] = {"follows": outcome.follows, "mark": mark} if outcome.follows else {}
    return here.show(form, **shown, is_changed=bool(shown) and action is Action.SIGNED and not was_shown)


def _passed_on(here: PaperRequest, form: ActForm, action: Action) -> HttpResponse:
    state = state_after(action, here.signatories, here.authors)
    here.pass_on(action, form, to=state)
    drafts.forget(here.reader, here.view.number, here.draft)
    done = gettext("{what}. Now: {where}").format(
        what=in_words(ACTION_WORDS[action]), where=in_words(STATE_WORDS[state])
    )
    messages.success(here.request, done)
    return back_to(here.request, here.view.number)


def _stages(paper: Paper | None, signatories: Signatories, staff: int) -> list[dict[str, Any]]:
    """The stages of a paper: done, now, still to come. Review is left out where there is nobody to do it."""
    state = paper.state if paper else State.DRAFTING
    authors = paper.authors if paper and paper.authors else frozenset({staff})
    is_reviewed = bool(paper and (paper.reviewers or state is State.REVIEWING))
    is_reviewed = is_reviewed or signatories.is_review_needed(authors)
    order = [State.DRAFTING, *([State.REVIEWING] if is_reviewed else []), State.SIGNING]
    labels = {State.DRAFTING: say("Drafting"), State.REVIEWING: say("Reviewing"), State.SIGNING: say("Signing")}
    now = order.index(state) if state in order else len(order)
    states = ["done" if place < now else "now" if place == now else "ahead" for place in range(len(order))]
    return [{"label": labels[each], "state": done} for each, done in zip(order, states, strict=True)]

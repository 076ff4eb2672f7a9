"""A dossier in three parts: what was said, what was done, what the law asks now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from huiyin.desk.chain_history import Way, ways
from huiyin.desk.chain_store import papers_of
from huiyin.desk.chain_waiting import papers_on
from huiyin.desk.contents import Said, contents, points
from huiyin.desk.crew import for_a_head
from huiyin.desk.entrance import at_the_desk
from huiyin.desk.forms import CodeForm, PurposeForm
from huiyin.desk.naming import Name, category_name, cited, office_names, region_name, stage_name
from huiyin.desk.together import copies as copies_of
from huiyin.desk.together import parties
from huiyin.journal import read
from huiyin.journal.read import ActView, View
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Kind
from huiyin.law.binding import why_binding
from huiyin.law.clocks import Explanation
from huiyin.law.duties import Duty
from huiyin.law.petition.sentences import sentence
from huiyin.law.running import Fate
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Right
from huiyin.people.offices import offices
from huiyin.people.person import today

WHO = ("name", "phone", "email", "address", "representatives")


@dataclass(frozen=True, kw_only=True)
class Event:
    """One act in the timeline."""

    place: int
    on: date
    title: Phrase
    what: Phrase
    article: Phrase | str
    badge: str
    said: tuple[Said, ...]
    letter: Phrase | None
    is_told: bool
    is_petitioner: bool
    way: Way | None = None
    copies: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Running:
    """A clock that runs, with its explanation and whose it is."""

    explained: Explanation
    bearer: Name
    is_window: bool
    place: int


@dataclass(frozen=True, kw_only=True)
class Stopped:
    """A clock that has stopped: what it was, whose, its day, and when it was met or fell away."""

    title: Phrase
    bearer: Name
    duty: Duty
    is_met: bool


@dataclass(frozen=True, kw_only=True)
class Next:
    """A step of the stage: open to this person, or closed with why and by which article."""

    verb: str
    title: Phrase
    article: Phrase | str
    why_not: Phrase | None
    why_article: Phrase | str


@require_GET
@at_the_desk
def dossier(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """The page; 404 where it is not there, or not for this person: both look alike."""
    return render(request, "desk/dossier.html", page_of(person, found(person, number)))


def found(person: Person, number: str) -> View:
    """The petition, or 404; dossiers of other kinds have pages of their own."""
    try:
        view = read.dossier(person, number)
    except read.NotFound:
        raise Http404 from None
    if view.kind != "petition":
        raise Http404
    return view


def page_of(person: Person, view: View) -> dict[str, Any]:
    """All that the page shows."""
    standing = view.standing
    steps = next_steps(person, view)
    papers = papers_of(view.number)
    gone = ways(view, papers)
    said = _said(view)
    return {
        "today": today(),
        "view": view,
        "standing": standing,
        "stage": stage_name(standing.stage),
        "names": office_names({standing.holder, standing.registrar, *standing.accused}),
        "holder": office_names([standing.holder])[standing.holder],
        "said": said,
        "events": [event(each, way=gone.get(each.place), copies=copies_of(view, each)) for each in reversed(view.acts)],
        "why_pack": why_binding(view.pack, standing.received_on, said["region"]),
        "running": _running(view),
        "stopped": _stopped(view),
        "chain": _chain(view),
        "open_steps": [each for each in steps if each.why_not is None],
        "closed_steps": [each for each in steps if each.why_not is not None],
        "papers": papers_on(person, papers),
        "draftable": draftable(person, view, steps),
        "parties": parties(view),
        "may_open_identity": person.may(Right.OPEN_IDENTITY),
        "identity_form": PurposeForm(),
        "code_form": CodeForm(),
    }


def _chain(view: View) -> list[tuple[datetime, Name, list[Name]]]:
    """The reports of a major or urgent matter: the journal's time of each, who made it, and who was told (A25)."""
    made: list[Any] = list(view.of("report_up"))
    names = office_names({code for one in made for code in (one.by_office, *one.act.targets)})
    return [(one.said_on, names[one.by_office], [names[code] for code in one.act.targets]) for one in made]


def _said(view: View) -> dict[str, Any]:
    """What the person brought, with what was registered of it since."""
    standing = view.standing
    first: Any = view.first
    return {
        "subject": first.subject,
        "text": first.text,
        "points": points(first.request),
        "category": category_name(standing.category),
        "region": region_name(standing.region),
        "purpose": standing.purpose.words if standing.purpose else None,
        "channel": standing.channel.words,
        "received_on": standing.received_on,
        "people": standing.people,
        "is_named": standing.is_named,
        "who": [each for each in contents(first) if each.name in WHO],
        "accused": list(office_names(standing.accused).values()),
    }


def event(view: ActView, *, way: Way | None = None, copies: tuple[int, ...] = ()) -> Event:
    """An act as the timeline shows it, and how its paper came about; the first act's words stand beside it."""
    act = view.act
    return Event(
        place=view.place,
        on=view.day,
        title=act.title,
        what=sentence(act, view.by_office, offices()),
        article=cited(act.article),
        badge=view.badge,
        said=() if view.place == 1 else contents(act),
        letter=act.letter,
        is_told=act.is_told,
        is_petitioner=view.by_kind is Kind.PETITIONER,
        way=way,
        copies=copies,
    )


def _running(view: View) -> list[Running]:
    """By their day; a person's windows after what offices owe."""
    duties = sorted((d for d in view.duties if d.fate is Fate.RUNNING), key=lambda duty: (duty.is_window, duty.due))
    names = office_names(duty.bearer for duty in duties)
    return [
        Running(
            explained=view.explained(duty.place), bearer=names[duty.bearer], is_window=duty.is_window, place=duty.place
        )
        for duty in duties
    ]


def _stopped(view: View) -> list[Stopped]:
    duties = [duty for duty in view.duties if duty.fate is not Fate.RUNNING]
    names = office_names(duty.bearer for duty in duties)
    return [
        Stopped(
            title=view.pack.period(duty.clock).title,
            bearer=names[duty.bearer],
            duty=duty,
            is_met=duty.fate is Fate.MET,
        )
        for duty in duties
    ]


def next_steps(person: Person, view: View) -> list[Next]:
    """The steps of the stage that are taken from the desk."""
    steps = read.possible(person, view, on=datetime.now(SHANGHAI))
    return [
        Next(
            verb=each.step.verb,
            title=each.step.title,
            article=cited(each.step.article),
            why_not=each.refusal.phrase if each.refusal else None,
            why_article=cited(each.refusal.article) if each.refusal else "",
        )
        for each in steps
        if each.step.from_desk
    ]


def draftable(person: Person, view: View, steps: list[Next]) -> list[Next]:
    """The steps that this person cannot take but may draft for a head of their office to sign."""
    able = for_a_head(person, view) if person.may(Right.STEP) else frozenset()
    return [each for each in steps if each.verb in able and each.why_not is not None]

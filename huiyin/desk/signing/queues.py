"""The papers that wait for a person to review, sign or draft again, and their own that wait for others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.desk.signing import store
from huiyin.desk.signing.rules import STATE_WORDS, Action, Paper, State
from huiyin.dossier.naming import step_title
from huiyin.journal.lists import kinds_among
from huiyin.law.actors import HANDLERS
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Right

SHOWN = 25


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A paper as a list shows it; ``remark`` says why it was returned."""

    number: str
    verb: str
    title: Phrase | str
    subject: str
    since: datetime
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class Queue:
    """Papers that wait for the same action; ``is_mine``: by the person who asks, and not by somebody else."""

    name: str
    title: Promise
    papers: list[Waiting]
    is_mine: bool


@dataclass(frozen=True, kw_only=True)
class OnDossier:
    """An open paper as the dossier's page shows it."""

    paper: Waiting
    state: Phrase


QUEUES = (
    ("sign", _("For you to sign"), True),
    ("review", _("For you to review"), True),
    ("returned", _("Returned to you"), True),
    ("on_the_way", _("Yours, waiting for others"), False),
)


def queues(person: Person) -> list[Queue]:
    """The queues that hold something; nothing of a dossier that has been closed to the person meanwhile (R-07)."""
    if not (person.roles & HANDLERS or person.may(Right.SIGN)):
        return []
    papers = store.papers_at(person.office)
    kinds = kinds_among(person, {paper.number for paper in papers}) if papers else {}
    found: dict[str, list[Waiting]] = {name: [] for name, _title, _is_mine in QUEUES}
    for paper in papers:
        queue = _queue(paper, person) if paper.number in kinds else ""
        if queue and len(found[queue]) < SHOWN:
            found[queue].append(_waiting(paper, kinds[paper.number]))
    return [
        Queue(name=name, title=title, papers=found[name], is_mine=is_mine)
        for name, title, is_mine in QUEUES
        if found[name]
    ]


def papers_on(person: Person, kind: str, papers: Iterable[Paper]) -> list[OnDossier]:
    """Of the papers of a dossier of that kind that they have open, those that this person's office is preparing."""
    if not (person.roles & HANDLERS or person.may(Right.SIGN)):
        return []
    mine = (paper for paper in papers if paper.office == person.office and paper.is_open and paper.turns)
    return [OnDossier(paper=_waiting(paper, kind), state=STATE_WORDS[paper.state]) for paper in mine]


def _queue(paper: Paper, person: Person) -> str:
    """The queue in which the paper waits for this person; empty where they have nothing to do with it."""
    me = person.staff
    if not paper.turns:
        return ""
    if paper.state is State.SIGNING and person.may(Right.SIGN) and me not in paper.authors | paper.reviewers:
        return "sign"
    if paper.state is State.REVIEWING and person.roles & HANDLERS and me not in paper.authors:
        return "review"
    if me not in paper.authors:
        return ""
    return "returned" if paper.state is State.DRAFTING else "on_the_way"


def _waiting(paper: Paper, kind: str) -> Waiting:
    return Waiting(
        number=paper.number,
        verb=paper.verb,
        title=step_title(kind, paper.verb),
        subject=paper.subject,
        since=paper.last.at,
        remark=paper.last.remark if paper.last.action is Action.RETURNED else "",
    )

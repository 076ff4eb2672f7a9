"""What lies on somebody's desk to be reviewed, signed or drafted again, and what of theirs is on its way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.desk import chain_store
from huiyin.desk.chain import PLACES, Did, Lies, Paper
from huiyin.journal.lists import open_among
from huiyin.journal.read import step
from huiyin.law.actors import HANDLERS
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Right

SHOWN = 25


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A paper as a list shows it; ``remark`` is why it came back."""

    number: str
    verb: str
    title: Phrase | str
    subject: str
    since: datetime
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class Heap:
    """Papers that wait for the same; ``is_mine``: for the person who asks, and not for somebody else."""

    name: str
    title: Promise
    papers: list[Waiting]
    is_mine: bool


@dataclass(frozen=True, kw_only=True)
class OnMatter:
    """A paper as the dossier's page shows it: where it lies."""

    paper: Waiting
    lies: Phrase


HEAPS = (
    ("sign", _("For you to sign"), True),
    ("review", _("For you to review"), True),
    ("returned", _("Returned to you"), True),
    ("on_the_way", _("Yours, with others"), False),
)


def heaps(person: Person) -> list[Heap]:
    """The heaps that hold something. Nothing of a matter that has been closed to the person meanwhile (R-07)."""
    if not (person.roles & HANDLERS or person.may(Right.SIGN)):
        return []
    papers = chain_store.papers_at(person.office)
    still_open = open_among(person, {paper.number for paper in papers}) if papers else frozenset()
    found: dict[str, list[Waiting]] = {name: [] for name, _title, _is_mine in HEAPS}
    for paper in papers:
        heap = _heap(paper, person) if paper.number in still_open else ""
        if heap and len(found[heap]) < SHOWN:
            found[heap].append(_waiting(paper))
    return [
        Heap(name=name, title=title, papers=found[name], is_mine=is_mine)
        for name, title, is_mine in HEAPS
        if found[name]
    ]


def papers_on(person: Person, papers: Iterable[Paper]) -> list[OnMatter]:
    """Of the papers of a matter that they have open, those that this person's office has in the making."""
    if not (person.roles & HANDLERS or person.may(Right.SIGN)):
        return []
    mine = (paper for paper in papers if paper.office == person.office and paper.is_open and paper.turns)
    return [OnMatter(paper=_waiting(paper), lies=PLACES[paper.lies]) for paper in mine]


def _heap(paper: Paper, person: Person) -> str:
    """The heap in which the paper lies for this person; empty where it is none of their business."""
    me = person.staff
    if not paper.turns:
        return ""
    if paper.lies is Lies.SIGNING and person.may(Right.SIGN) and me not in paper.authors | paper.reviewers:
        return "sign"
    if paper.lies is Lies.REVIEWING and person.roles & HANDLERS and me not in paper.authors:
        return "review"
    if me not in paper.authors:
        return ""
    return "returned" if paper.lies is Lies.DRAFTING else "on_the_way"


def _waiting(paper: Paper) -> Waiting:
    found = step("petition", paper.verb)
    return Waiting(
        number=paper.number,
        verb=paper.verb,
        title=found.title if found else paper.verb,
        subject=paper.subject,
        since=paper.last.at,
        remark=paper.last.remark if paper.last.did is Did.RETURNED else "",
    )

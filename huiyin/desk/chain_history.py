"""The way of a paper, told to staff who may read the matter: by whom, when, and what changed from desk to desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, get_args, get_origin, get_type_hints

from django.utils.translation import gettext

from huiyin.design.phrases import in_words
from huiyin.desk.chain import DEEDS, Did, Paper, Turn, Typed
from huiyin.desk.changes import Piece, changes
from huiyin.desk.naming import category_name, office_name, region_name
from huiyin.journal import read
from huiyin.journal.read import MASK, View
from huiyin.law.act import Act
from huiyin.law.choice import Choice
from huiyin.law.fields import asked_of
from huiyin.law.words import Phrase
from huiyin.people.models import Staff


@dataclass(frozen=True, kw_only=True)
class Amended:
    """One field of the paper that somebody changed."""

    label: Phrase
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """One desk of the way, in words; ``amended`` is what changed since the desk before."""

    did: Did
    what: Phrase
    who: str
    at: datetime
    remark: str
    amended: tuple[Amended, ...]


@dataclass(frozen=True, kw_only=True)
class Way:
    """The whole way of one paper; ``is_reviewed``: whether somebody reviewed what was signed."""

    told: tuple[Told, ...]
    is_reviewed: bool


def way(paper: Paper, step: type[Act[Any]]) -> Way:
    """The way of a paper so far."""
    return Way(told=tuple(_told(paper, step, _names([paper]))), is_reviewed=bool(paper.reviewers))


def ways(view: View, papers: Iterable[Paper]) -> dict[int, Way]:
    """By the place of its act, the way of each paper that was signed; for staff who may read the matter only."""
    found: dict[int, Way] = {}
    signed = [paper for paper in papers if _became(paper, view)]
    names = _names(signed)
    for paper in signed:
        step = read.step(view.kind, paper.verb)
        if step is not None and paper.place is not None:
            found[paper.place] = Way(told=tuple(_told(paper, step, names)), is_reviewed=bool(paper.reviewers))
    return found


def _became(paper: Paper, view: View) -> bool:
    """Whether the paper is the act at its place: one that was signed and then not recorded is not."""
    place = paper.place
    is_signed = bool(paper.turns) and paper.last.did is Did.SIGNED
    return is_signed and place is not None and place <= view.places and view.acts[place - 1].verb == paper.verb


def words_of(step: type[Act[Any]], words: Typed) -> list[tuple[Phrase, str]]:
    """What stands on the paper, field by field, for whoever may only read it."""
    hints = get_type_hints(step)
    shown = ((field, _in_words(field, hints[field.name], words.get(field.name, []))) for field in step.fields())
    return [(asked_of(field).label, text) for field, text in shown if text]


def amended(step: type[Act[Any]], before: Typed, after: Typed) -> tuple[Amended, ...]:
    """The fields that differ between two desks."""
    hints = get_type_hints(step)
    found = []
    for field in step.fields():
        old, new = (_in_words(field, hints[field.name], words.get(field.name, [])) for words in (before, after))
        if pieces := changes(old, new):
            found.append(Amended(label=asked_of(field).label, pieces=pieces))
    return tuple(found)


def _told(paper: Paper, step: type[Act[Any]], names: Mapping[int, str]) -> Iterable[Told]:
    before: list[Turn | None] = [None, *paper.turns]
    for old, turn in pairwise(before):
        assert turn is not None
        yield Told(
            did=turn.did,
            what=DEEDS[turn.did],
            who=names.get(turn.staff, ""),
            at=turn.at,
            remark=turn.remark,
            amended=amended(step, old.words, turn.words) if old else (),
        )


def _names(papers: Iterable[Paper]) -> dict[int, str]:
    """Staff by badge and name, as colleagues know them."""
    ids = {turn.staff for paper in papers for turn in paper.turns}
    return {one.pk: f"{one.badge} {one.name}" for one in Staff.objects.filter(pk__in=ids)} if ids else {}


def _in_words(field: Any, hint: Any, values: list[str]) -> str:
    """What was chosen as people call it; what was typed as it stands."""
    if asked_of(field).identity:
        return MASK if any(values) else ""
    listed = asked_of(field).choices
    kind = next(iter(get_args(hint)), hint) if get_origin(hint) is not None else hint
    # What was typed is kept as it was sent, and a database takes no NUL.
    return "、".join(filter(None, (_one(listed, kind, value.replace("\0", "")) for value in values)))


def _one(listed: str, kind: Any, value: str) -> str:
    if not value:
        return ""
    if kind is bool:
        return gettext("Yes")
    if isinstance(kind, type) and issubclass(kind, Choice) and value in set(kind):
        return in_words(kind(value).words)
    named = {"offices": office_name, "categories": category_name, "regions": region_name}.get(listed)
    return in_words(named(value)) if named else value

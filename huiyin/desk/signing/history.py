"""How a paper came about, for staff who may read the dossier: who did what, when, and what they changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, get_args, get_origin, get_type_hints

from django.utils.translation import gettext

from huiyin.design.phrases import in_words
from huiyin.desk.signing.changes import Piece, changes
from huiyin.desk.signing.rules import ACTION_WORDS, Action, Paper, State, Turn, Typed
from huiyin.dossier.naming import category_name, office_name, region_name
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
class Entry:
    """One action in words; ``amended`` is what changed since the one before."""

    action: Action
    what: Phrase
    who: str
    at: datetime
    remark: str
    amended: tuple[Amended, ...]


@dataclass(frozen=True, kw_only=True)
class History:
    """All actions on one paper; ``is_reviewed``: whether somebody reviewed what was signed."""

    entries: tuple[Entry, ...]
    is_reviewed: bool


def history_of(paper: Paper, step: type[Act[Any]]) -> History:
    """The history of a paper so far."""
    return _history(paper, step, _names([paper]))


def histories(view: View, papers: Iterable[Paper]) -> dict[int, History]:
    """By the place of its act, the history of each paper that was signed; for staff who may read the dossier only."""
    signed = [paper for paper in papers if paper.state is State.SIGNED]
    names, found = _names(signed), {}
    for paper in signed:
        step = read.step(view.kind, paper.verb)
        if step is not None and paper.place is not None:
            found[paper.place] = _history(paper, step, names)
    return found


def _history(paper: Paper, step: type[Act[Any]], names: Mapping[int, str]) -> History:
    return History(entries=tuple(_entries(paper, step, names)), is_reviewed=bool(paper.reviewers))


def contents_of(step: type[Act[Any]], words: Typed) -> list[tuple[Phrase, str]]:
    """What the paper says, field by field, for whoever may only read it."""
    hints = get_type_hints(step)
    shown = ((field, _in_words(field, hints[field.name], words.get(field.name, []))) for field in step.fields())
    return [(asked_of(field).label, text) for field, text in shown if text]


def amended(step: type[Act[Any]], before: Typed, after: Typed) -> tuple[Amended, ...]:
    """The fields that one person changed."""
    hints = get_type_hints(step)
    found = []
    for field in step.fields():
        old, new = (_in_words(field, hints[field.name], words.get(field.name, [])) for words in (before, after))
        if pieces := changes(old, new):
            found.append(Amended(label=asked_of(field).label, pieces=pieces))
    return tuple(found)


def _entries(paper: Paper, step: type[Act[Any]], names: Mapping[int, str]) -> Iterable[Entry]:
    before: list[Turn | None] = [None, *paper.turns]
    for old, turn in pairwise(before):
        assert turn is not None
        yield Entry(
            action=turn.action,
            what=ACTION_WORDS[turn.action],
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

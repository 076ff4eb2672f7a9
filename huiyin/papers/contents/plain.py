"""A letter between offices that has no contents of its own: what the act says, field by field, under its labels.

A letter to a person is never plain: the law names what must be in it (law.md 2.12).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from huiyin.law.act import Act
from huiyin.law.choice import Choice
from huiyin.law.fields import asked_of
from huiyin.law.words import Phrase
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.base import Body, Contents, is_filled

#: Fields that the head of the letter shows: to whom it is written.
_ADDRESSED = ("target", "targets")


def plain(step: type[Act[Any]]) -> Contents[Case[Any]]:
    """The contents of a step's letter; it may lack no field that the step requires."""
    must = {field.name: asked_of(field).label for field in step.fields() if asked_of(field).required}
    return Contents(make=_body, to=_to, must=must, template="papers/letters/plain.html")


def _body(case: Case[Any]) -> Body:
    said = {field.name: getattr(case.act, field.name) for field in case.act.fields()}
    return said | {"lines": tuple(_lines(case.act))}


def _lines(act: Act[Any]) -> Iterator[tuple[Phrase, Any]]:
    """Label and value of each field that says something a reader of another office can use."""
    for field in act.fields():
        asked, value = asked_of(field), _value(getattr(act, field.name))
        if asked.choices == "offices":
            value = tuple(map(name_of, value if isinstance(value, tuple) else (value,)))
        if field.name not in _ADDRESSED and asked.choices in {"", "offices", "dossiers"} and is_filled(value):
            yield asked.label, value


def _value(value: Any) -> Any:
    if isinstance(value, bool):
        return None
    if isinstance(value, Choice):
        return None if value.is_silent else value.words
    return value


def _to(case: Case[Any]) -> tuple[str, ...]:
    """The offices that the step names; else the others that have or had the dossier."""
    named = getattr(case.act, "targets", ()) or tuple(filter(None, [getattr(case.act, "target", "")]))
    return named or tuple(code for code in case.after.offices if code != case.shown.by_office)

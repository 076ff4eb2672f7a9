"""A letter between offices that has no contents of its own: what the act says, field by field, under its labels.

A letter to a person is never plain: the law names what must be in it (law.md 2.12).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field
from typing import Any

from huiyin.law.act import Act
from huiyin.law.choice import Choice
from huiyin.law.fields import asked_of
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.base import Body, Contents, is_filled

#: Fields that the head of the letter shows: to whom it is written.
_ADDRESSED = ("target", "targets")
#: Lists whose values a reader of another office can use; the empty name is for what was typed or chosen from few.
_READABLE = ("", "offices", "dossiers")


def plain(step: type[Act[Any]]) -> Contents[Case[Any]]:
    """The contents of a step's letter; it may lack no field that the step requires."""
    must = {field.name: asked_of(field).label for field in _fields(step) if asked_of(field).required}
    return Contents(make=_body, to=_to, must=must, template="papers/letters/plain.html")


def _fields(step: type[Act[Any]]) -> Iterator[Field[Any]]:
    for field in step.fields():
        if field.name not in _ADDRESSED and asked_of(field).choices in _READABLE:
            yield field


def _body(case: Case[Any]) -> Body:
    said = {field: _value(getattr(case.act, field.name), asked_of(field).choices) for field in _fields(type(case.act))}
    lines = tuple((asked_of(field).label, value) for field, value in said.items() if is_filled(value))
    return {field.name: value for field, value in said.items()} | {"lines": lines}


def _value(value: Any, listed: str) -> Any:
    """As people of an office call it; None for nothing."""
    if isinstance(value, Choice):
        return None if value.is_silent else value.words
    if listed == "offices":
        return tuple(name_of(code) for code in (value if isinstance(value, tuple) else (value,)) if code)
    return None if isinstance(value, bool) else value


def _to(case: Case[Any]) -> tuple[str, ...]:
    """The offices that the step names; else the others that have or had the dossier."""
    named = getattr(case.act, "targets", ()) or tuple(filter(None, [getattr(case.act, "target", "")]))
    return named or tuple(code for code in case.after.offices if code != case.shown.by_office)

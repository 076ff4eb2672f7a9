"""What an act says, for the person whose matter it is: each field with its label, codes by their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from huiyin.design.phrases import day, in_script, in_words
from huiyin.journal.read import ActView
from huiyin.law.act import Act
from huiyin.law.categories import categories
from huiyin.law.choice import Choice
from huiyin.law.fields import asked_of
from huiyin.law.petition.judging import Flaw
from huiyin.law.words import Phrase
from huiyin.portal.places import name_of, region_name

#: Told by the sentence of the act already, or by number only.
_LEFT_OUT = frozenset(
    {
        "target",
        "office",
        "into",
        "filed_on",
        "accused_staff",
        "host",
        "consenting",
        "staff",
        "channel",
        "received_on",
        "files",
        "party",
        "agent",
    }
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field of an act: ``label``, and ``value`` as text."""

    label: Phrase
    value: str


def contents(view: ActView) -> list[Line]:
    """The lines of an act that the petitioner may read; none for what offices write to each other."""
    return lines(view.act) if view.act.is_told else []


def lines(act: Act[Any]) -> list[Line]:
    """Every field that says something, in the order of the step."""
    found = [(field, _value(getattr(act, field.name), asked_of(field).choices)) for field in act.fields()]
    return [
        Line(label=asked_of(field).label, value=value)
        for field, value in found
        if value and field.name not in _LEFT_OUT and not asked_of(field).inner
    ]


def _value(value: Any, choices: str) -> str:
    if isinstance(value, tuple):
        return "\n".join(_value(one, choices) for one in value)
    if value is Flaw.NONE:
        return ""  # nothing was found wrong: that is the verdict, and said there
    if isinstance(value, bool):
        return _("Yes") if value else ""
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Choice):
        return in_words(value.words)
    return _named(str(value or ""), choices)


def _named(code: str, choices: str) -> str:
    """The name behind a code."""
    if choices == "offices":
        return in_script(name_of(code)) if code else ""
    if choices == "regions":
        return in_script(region_name(code)) if code else ""
    if choices == "categories":
        return next((in_words(one.phrase) for one in categories() if one.code == code), code)
    return code

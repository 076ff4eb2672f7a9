"""What an act says, field by field, in words: for the timeline and for what was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from huiyin.desk.naming import category_name, office_names, region_name, staff_badges
from huiyin.law.act import Act
from huiyin.law.choice import Choice
from huiyin.law.fields import asked_of
from huiyin.law.petition.judging import Flaw
from huiyin.law.words import Phrase

#: How people number what they ask for: 1. 2、 （3） 一、 ①
_COUNTED = re.compile(
    r"(?:^|(?<=[\s；;。]))(?:\d{1,2}\s*[.．、)）]|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]"
    r"|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*"
)


@dataclass(frozen=True, kw_only=True)
class Said:
    """One field of an act: what it asks, and what was said; a long text is shown as a block."""

    name: str
    label: Phrase
    value: Any

    @property
    def is_long(self) -> bool:
        """Whether it takes more than a line."""
        return isinstance(self.value, str) and (len(self.value) > 40 or "\n" in self.value)


def contents(act: Act[Any], *, without: tuple[str, ...] = ()) -> tuple[Said, ...]:
    """Every field that says something, in the order of the form."""
    return tuple(
        Said(name=field.name, label=asked_of(field).label, value=value)
        for field in act.fields()
        if field.name not in without and (value := in_words(act, field)) not in ("", None, ())
    )


def in_words(act: Act[Any], field: Any) -> Any:
    """The value of a field as people call it."""
    value, listed = getattr(act, field.name), asked_of(field).choices
    if value is Flaw.NONE:
        return ""
    if isinstance(value, bool):
        return gettext("Yes") if value else ""
    if isinstance(value, Choice):
        return value.words
    return _LISTED[listed](value) if listed in _LISTED else value


def _party(number: Any) -> Any:
    if isinstance(number, tuple):
        return tuple(_party(one) or gettext("who brought it") for one in number)
    return gettext("no. {n}").format(n=number) if number else ""


def _staff(value: Any) -> Any:
    return staff_badges(value if isinstance(value, tuple) else (value,)) if value else ""


def _offices(value: Any) -> Any:
    if not value:
        return ""
    names = office_names(value if isinstance(value, tuple) else [value])
    return tuple(names[code] for code in value) if isinstance(value, tuple) else names[value]


#: What stands in a list, by the list's name.
_LISTED: Mapping[str, Callable[[Any], Any]] = {
    "offices": _offices,
    "categories": category_name,
    "regions": lambda code: region_name(code) if code else "",
    "staff": _staff,
    "parties": _party,
    "unserved": _party,
    "agents": _party,
}


def points(request: str) -> list[str]:
    """What the person asks for, point by point, as they counted or wrote it line by line."""
    return [point for line in re.split(r"[\r\n；;]+", request) for point in _of_a_line(line)]


def _of_a_line(line: str) -> Iterator[str]:
    for point in _COUNTED.split(line):
        if text := point.strip():
            yield text

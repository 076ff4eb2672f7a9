"""What is special about a petition on its page at the desk: who petitions, their words, identity and reports up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.desk.forms import CodeForm, PurposeForm
from huiyin.dossier.contents import Said, contents
from huiyin.dossier.naming import Name, category_name, office_names
from huiyin.dossier.page import Side
from huiyin.journal.read import View
from huiyin.law.petition.parties import principal
from huiyin.law.petition.steps.urging.report_up import ReportUp
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Right

_CONTACT = ("name", "phone", "email", "address")
WHO = (*_CONTACT, "representatives")
#: How people number what they ask for: 1. 2、 （3） 一、 ①
_COUNTED = re.compile(
    r"(?:^|(?<=[\s；;。]))(?:\d{1,2}\s*[.．、)）]|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]"
    r"|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*"
)


@dataclass(frozen=True, kw_only=True)
class Party:
    """One who petitions beside who brought it, or acts for somebody: ``acts_for`` is a number, or None."""

    number: int
    part: Phrase
    contact: tuple[Said, ...]
    joined_on: date
    left_on: date | None
    acts_for: int | None


def side(person: Person, view: View) -> Side:
    """What the person brought, with what was registered of it since; who they are; who else petitions."""
    context = {
        "said": _said(view),
        "parties": parties(view),
        "reported": _reported(view),
        "may_open_identity": person.may(Right.OPEN_IDENTITY),
        "identity_form": PurposeForm(),
        "code_form": CodeForm(),
    }
    return Side(template="desk/parts/petition.html", context=context)


def _said(view: View) -> dict[str, Any]:
    standing = view.standing
    first: Any = view.first
    return {
        "text": first.text,
        "points": points(first.request),
        "category": category_name(standing.category),
        "purpose": standing.purpose.words if standing.purpose else None,
        "channel": standing.channel.words,
        "received_on": standing.received_on,
        "people": standing.people,
        "who": contents(first, only=WHO),
        "accused": list(office_names(standing.accused).values()),
    }


def parties(view: View) -> list[Party]:
    """Everybody beside who brought it, in the order of joining; those who left too."""
    joined = [each for each in view.acts if each.act.joins]
    return [
        Party(
            number=one.number,
            part=one.part.words,
            contact=contents(joined[one.number - 1].act, only=_CONTACT),
            joined_on=one.joined_on,
            left_on=one.left_on,
            acts_for=None if principal(view.standing, one.number) == one.number else one.acts_for,
        )
        for one in view.standing.parties
    ]


def _reported(view: View) -> list[tuple[datetime, Name, list[Name]]]:
    """The reports of a major or urgent matter: the journal's time of each, who made it, and who was told (A25)."""
    made: list[Any] = [each for each in view.acts if isinstance(each.act, ReportUp)]
    names = office_names({code for one in made for code in (one.by_office, *one.act.targets)})
    return [(one.said_on, names[one.by_office], [names[code] for code in one.act.targets]) for one in made]


def points(request: str) -> list[str]:
    """What the person asks for, point by point, as they counted or wrote it line by line."""
    return [point for line in re.split(r"[\r\n；;]+", request) for point in _of_a_line(line)]


def _of_a_line(line: str) -> Iterator[str]:
    for point in _COUNTED.split(line):
        if text := point.strip():
            yield text

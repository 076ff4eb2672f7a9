"""Several who petition, as the desk shows them: who is party to a matter, whom a step is about, whose copy it is.

A name is shown to the handling team alone, and only once it was opened for a purpose (R-05, R-13).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from huiyin.design.phrases import in_words
from huiyin.desk.contents import Said, contents
from huiyin.journal.read import ActView, View
from huiyin.journal.readers.party_codes import Codes
from huiyin.journal.scene import scene_for
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import SYSTEM
from huiyin.law.petition.parties import FIRST, acting, party, signers, unserved
from huiyin.law.words import Phrase
from huiyin.people.access import Petitioner
from huiyin.people.choices import Options

_CONTACT = ("name", "phone", "email", "address")
#: The lists of parties that the fields of steps name.
LISTS = ("parties", "unserved", "agents")


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One who petitions beside who brought the matter, or acts for somebody: ``acts_for`` is a number, or None."""

    number: int
    part: Phrase
    contact: tuple[Said, ...]
    joined_on: date
    left_on: date | None
    acts_for: int | None


def parties(view: View) -> list[Shown]:
    """Everybody beside who brought it, in the order of joining; those who left too."""
    joined = [each for each in view.acts if each.act.joins]
    return [
        Shown(
            number=one.number,
            part=one.part.words,
            contact=tuple(each for each in contents(joined[one.number - 1].act) if each.name in _CONTACT),
            joined_on=one.joined_on,
            left_on=one.left_on,
            acts_for=None if one.number in _own(view) else one.acts_for,
        )
        for one in view.standing.parties
    ]


def _own(view: View) -> set[int]:
    return {one.number for one in view.standing.parties if one.part == "signer"}


def options(name: str, view: View) -> Options:
    """Those whom a step can be about, by number."""
    standing = view.standing
    if name == "agents":
        return [(str(one.number), name_of(view, one.number)) for one in acting(standing)]
    if name == "parties":
        found: Iterable[int] = (FIRST, *signers(standing))
    else:
        found = unserved(standing, scene_for(standing, by=SYSTEM, on=datetime.now(SHANGHAI)))
    return [(str(number), name_of(view, number)) for number in found]


def name_of(view: View, number: int) -> str:
    """One of several in a list: number, part and, where it was opened, the name."""
    joined = [str(getattr(each.act, "name", "")) for each in view.acts if each.act.joins]
    first: str = getattr(view.first, "name", "")
    found = party(view.standing, number)
    part = in_words(found.part.words) if found else gettext("who brought it")
    return " · ".join(text for text in (str(number), part, joined[number - 1] if found else first) if text)


def copies(view: View, shown: ActView) -> tuple[int, ...]:
    """The signers whose own copies a letter has, beside the one of who brought it."""
    is_everybodys = shown.act.letter is not None and shown.act.is_told and not shown.of
    return signers(view.standing) if is_everybodys else ()


def show_codes(request: HttpRequest, view: View, codes: Codes) -> HttpResponse:
    """The slip for who was just added, with their number and query code: here and never again."""
    number, code = codes[0]
    context = {"view": view, "number": Petitioner(view.number, number).number, "code": code}
    part = "desk/added.html" if request.headers.get("HX-Request") else "desk/added_page.html"
    return render(request, part, context)

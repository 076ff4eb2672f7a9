"""送达回证: the proof that a paper reached the person. Printed before service to be signed, and after it filled in.

The next clock starts on the day of receipt, so this paper decides when a right begins and ends (A35, A36).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from huiyin.journal.read import View
from huiyin.law.petition.steps.handling.deliver import allowed
from huiyin.law.words import Phrase
from huiyin.papers.addresses import tracking
from huiyin.papers.copies import as_file, reader_of
from huiyin.papers.issue import UNNUMBERED
from huiyin.papers.layout.blocks import Paragraph, blocks
from huiyin.papers.layout.pdf import FILE_TITLE
from huiyin.papers.layout.sheet import LANGUAGE, Reader, Sheet, words_of
from huiyin.papers.letters import Letter

FORMS = ("service", "service-docx", "service-pdf")


@dataclass(frozen=True)
class Manner:
    """One way to serve a paper; ``is_chosen`` once it was served so."""

    name: Phrase
    is_chosen: bool


def is_served(letter: Letter) -> bool:
    """Whether the letter is one to hand over against a signature."""
    return letter.is_told and letter.verb not in UNNUMBERED


def give(request: HttpRequest, view: View, letter: Letter, form: str) -> HttpResponse:
    """The proof of service of a letter, as a page or a file; 404 for a letter that is not handed over."""
    if not is_served(letter):
        raise Http404
    if form == "service":
        return render(request, "papers/service_page.html", _words(request, view, letter))
    with translation.override(LANGUAGE):
        sheet = sheet_of_service(view, letter, tracking=tracking(request), reader=reader_of(request))
    name = f"{FILE_TITLE}-{letter.own_number}-{letter.place}-SD"
    return as_file(request, sheet, form.removeprefix("service-"), name=name)


def sheet_of_service(view: View, letter: Letter, *, tracking: str, reader: Reader = None) -> Sheet:
    """The proof as a sheet; in 简体."""
    with translation.override(LANGUAGE):
        words = words_of(letter, tracking=tracking, reader=reader) | service_of(view, letter)
        said = blocks(render_to_string("papers/service.html", words))
        notes = tuple(one for one in said if isinstance(one, Paragraph))
        return Sheet(
            organ=letter.office.name,
            official=words["official"],
            number=letter.number,
            title=gettext("Proof of service"),
            to="",
            body=tuple(one for one in said if one not in notes),
            annexes=(),
            day="",
            seal="",
            remarks=notes + blocks(render_to_string("papers/parts/foot.html", words)),
            tracking=tracking,
            issued="",
            issuer=letter.issuer,
            is_form=True,
        )


def service_of(view: View, letter: Letter) -> dict[str, Any]:
    """What the proof says besides the letter: where, how it may be served, and how it was."""
    done = letter.service
    manners = [Manner(one.words, is_chosen=bool(done and done.manner == one.words)) for one in allowed(view.pack)]
    if done and not any(one.is_chosen for one in manners):
        # Served before the rules said so, or against them: the paper shows what happened.
        manners.append(Manner(done.manner, is_chosen=True))
    # The address is that of the person who brought the matter: nobody else's proof shows it.
    is_theirs = letter.own_number == letter.matter
    return {"manners": manners, "address": getattr(view.first, "address", "") if is_theirs else "", "served": done}


def _words(request: HttpRequest, view: View, letter: Letter) -> dict[str, Any]:
    words = words_of(letter, tracking=tracking(request), reader=reader_of(request))
    return words | service_of(view, letter)

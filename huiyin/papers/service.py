"""送达回证: the proof that a paper reached the person. Printed blank before delivery, and filled in after.

The next clock starts on the day of receipt, so this paper shows when a right begins and ends (A35, A36).
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
from huiyin.law.service import allowed
from huiyin.law.words import Phrase
from huiyin.papers.addresses import tracking
from huiyin.papers.copies import as_file, reader_of
from huiyin.papers.layout.blocks import Paragraph, blocks
from huiyin.papers.layout.pdf import FILE_TITLE
from huiyin.papers.layout.sheet import LANGUAGE, Reader, Sheet, words_of
from huiyin.papers.letters import Letter

FORMS = ("service", "service-docx", "service-pdf")


@dataclass(frozen=True)
class Manner:
    """One manner of service; ``is_chosen`` where the paper was served in this manner."""

    name: Phrase
    is_chosen: bool


def give(request: HttpRequest, view: View, letter: Letter, form: str) -> HttpResponse:
    """The proof of service of a letter, as a page or a file; 404 for a letter that has none."""
    if not letter.has_proof_of_service:
        raise Http404
    if form == "service":
        return render(request, "papers/service_page.html", _words(request, view, letter))
    with translation.override(LANGUAGE):
        sheet = sheet_of_service(view, letter, tracking=tracking(request), reader=reader_of(request))
    name = f"{FILE_TITLE}-{letter.own_number}-{letter.place}-SD"
    return as_file(request, sheet, form.removeprefix("service-"), name=name)


def sheet_of_service(view: View, letter: Letter, *, tracking: str, reader: Reader = None) -> Sheet:
    """The proof as a sheet, in 简体."""
    with translation.override(LANGUAGE):
        words = words_of(letter, tracking=tracking, reader=reader) | service_of(view, letter)
        said = blocks(render_to_string("papers/service.html", words))
        notes = tuple(one for one in said if isinstance(one, Paragraph))
        return Sheet(
            head=letter.office.name,
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
    """What the proof says besides the letter: where to serve it, in which manners, and how it was served."""
    done = letter.service
    manners = [Manner(one.words, is_chosen=bool(done and done.manner == one.words)) for one in allowed(view.pack)]
    if done and not any(one.is_chosen for one in manners):
        # Served in a manner that the rules do not allow, or did not yet: the paper shows what happened.
        manners.append(Manner(done.manner, is_chosen=True))
    return {"manners": manners, "address": letter.address, "served": done}


def _words(request: HttpRequest, view: View, letter: Letter) -> dict[str, Any]:
    words = words_of(letter, tracking=tracking(request), reader=reader_of(request))
    return words | service_of(view, letter)

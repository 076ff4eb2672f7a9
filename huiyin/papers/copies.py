"""A letter to take along: as a Word file, as a PDF, in large print. Who may read the letter may take its copies.

    give(request, letter, form)     one of FORMS

The files contain what the page contains and nothing else; their names and metadata say nothing about the matter.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from huiyin.papers.addresses import tracking
from huiyin.papers.attachments import KINDS, saved
from huiyin.papers.case import name_of
from huiyin.papers.layout.files import FILE_TITLE, NoFont, as_bytes
from huiyin.papers.layout.sheet import Reader, Sheet, sheet_of, words_of
from huiyin.papers.letters import Letter
from huiyin.people.access import Person

#: 大字版, Word, PDF: the last part of the address.
FORMS = ("large", "docx", "pdf")


def give(request: HttpRequest, letter: Letter, form: str) -> HttpResponse:
    """A copy of the letter in that form; 404 for an unknown form, 409 where no font for a PDF is installed."""
    if form not in FORMS:
        raise Http404
    if form == "large":
        words = words_of(letter, tracking=tracking(request), reader=reader_of(request))
        return render(request, "papers/large_page.html", words)
    sheet = sheet_of(letter, tracking=tracking(request), reader=reader_of(request))
    return as_file(request, sheet, form, name=_name(request, letter))


def as_file(request: HttpRequest, sheet: Sheet, form: str, *, name: str) -> HttpResponse:
    """A sheet as a Word file or a PDF; ``name`` is the file name without its ending."""
    try:
        content = as_bytes(sheet, form, at=timezone.now())
    except NoFont:
        return render(request, "papers/no_font.html", status=409)
    return saved(content, KINDS[form], f"{name}.{form}")


def reader_of(request: HttpRequest) -> Reader:
    """Which member of staff takes this copy, and when; None for the petitioner (R-20)."""
    person: Person | None = getattr(request, "person", None)
    found: dict[str, Any] = {"at": timezone.now()}
    return found | {"office": name_of(person.office), "badge": person.badge} if person else None


def _name(request: HttpRequest, letter: Letter) -> str:
    """The file name: with the number of the matter for staff; a petitioner may share the phone (R-22)."""
    parts = (FILE_TITLE, letter.own_number, letter.place) if reader_of(request) else (FILE_TITLE, letter.place)
    return "-".join(map(str, parts))

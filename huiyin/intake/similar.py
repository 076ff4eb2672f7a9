"""Suggest possible duplicates while the subject is typed: by its words only, never by the petitioner.

It searches only matters that the clerk may read, and shows links with the reason, but no counts and no list by person
(charter, tension 1; R-03). A person decides at the desk whether to join matters (R-11).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from huiyin.dossier.entrance import may_register
from huiyin.journal import lists
from huiyin.journal.lists import Filter, Row
from huiyin.people.access import Person, Right
from huiyin.people.person import today

#: A shorter subject is not searched.
SHORTEST = 4
SHOWN = 3
_PARTS = re.compile(r"[\s，。、；：,.;:！？!?（）()“”\"《》]+")


@dataclass(frozen=True)
class Similar:
    """A matter that may be a duplicate, and the words that both contain."""

    row: Row
    words: str


@require_POST
@may_register
def similar(request: HttpRequest, person: Person) -> HttpResponse:
    """Up to three suggestions to show beside the form; empty if there are none."""
    subject = request.POST.get("subject", "").replace("\x00", "").strip()[:200]
    found = list(_found(person, subject)) if person.may(Right.SEARCH) and len(subject) >= SHORTEST else []
    return render(request, "intake/similar.html", {"found": found})


def _found(person: Person, subject: str) -> Iterator[Similar]:
    """Search the whole subject, then parts of it until something is found; at most three searches."""
    for words in _queries(subject):
        page = lists.search(person, words, Filter(whose="all"), on=today())
        like = [row for row in page.rows if row.is_open][:SHOWN]
        if like:
            yield from (Similar(row, words) for row in like)
            return


def _queries(subject: str) -> Iterator[str]:
    yield subject
    parts = sorted((part for part in _PARTS.split(subject) if len(part) >= SHORTEST), key=len, reverse=True)
    if len(parts) > 1:
        yield from parts[:2]
    elif parts and len(parts[0]) >= 2 * SHORTEST:
        half = (len(parts[0]) + 1) // 2
        yield from (parts[0][:half], parts[0][half:])

"""Possible same matters, suggested while the subject is typed: by its words alone, never by who wrote it.

Only matters that the clerk may read are looked among, and the answer is a link and a reason, no count and no list of a
person's (charter, tension 1; R-03). Joining is a person's decision, taken at the desk (R-11).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from huiyin.intake.entrance import may_register
from huiyin.journal import lists
from huiyin.journal.lists import Filter, Row
from huiyin.people.access import Person, Right
from huiyin.people.person import today

#: A subject shorter than this says too little to look for.
SHORTEST = 4
SHOWN = 3
_PARTS = re.compile(r"[\s，。、；：,.;:！？!?（）()“”\"《》]+")


@dataclass(frozen=True)
class Same:
    """A matter that may be the same, and the words that both say."""

    row: Row
    words: str


@require_POST
@may_register
def similar(request: HttpRequest, person: Person) -> HttpResponse:
    """A few lines to show beside the form; empty where nothing is like it."""
    subject = request.POST.get("subject", "").replace("\x00", "").strip()[:200]
    found = list(_found(person, subject)) if person.may(Right.SEARCH) and len(subject) >= SHORTEST else []
    return render(request, "intake/similar.html", {"found": found})


def _found(person: Person, subject: str) -> Iterator[Same]:
    """By the whole subject, or where that finds nothing by a part of it; three searches at most."""
    for words in _wordings(subject):
        page = lists.search(person, words, Filter(whose="all"), on=today())
        like = [row for row in page.rows if row.is_open][:SHOWN]
        if like:
            yield from (Same(row, words) for row in like)
            return


def _wordings(subject: str) -> Iterator[str]:
    yield subject
    parts = sorted((part for part in _PARTS.split(subject) if len(part) >= SHORTEST), key=len, reverse=True)
    if len(parts) > 1:
        yield from parts[:2]
    elif parts and len(parts[0]) >= 2 * SHORTEST:
        half = (len(parts[0]) + 1) // 2
        yield from (parts[0][:half], parts[0][half:])

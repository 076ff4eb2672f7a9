"""Search among what the person may read: words in 简 or 繁, a number, an office, a category."""

from __future__ import annotations

import re
from dataclasses import asdict
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from huiyin.desk.inbox import after_of, choices, filter_of, narrowing
from huiyin.desk.rows import lines
from huiyin.dossier.entrance import at_the_desk
from huiyin.journal import lists
from huiyin.journal.lists import Filter, Page
from huiyin.journal.numbers import tidy
from huiyin.people.access import Person
from huiyin.people.person import today

LONGEST = 200
NUMBER = re.compile(r"\d{8}-?[0-9A-Z]{8}", re.ASCII)


@require_GET
@at_the_desk
def search(request: HttpRequest, person: Person) -> HttpResponse:
    """The results; a number that is found redirects to its dossier."""
    text = request.GET.get("q", "").strip()[:LONGEST]
    asked = filter_of(request.GET)
    if number := number_in(text):
        hit = lists.search(person, number, Filter(whose="all"), on=today())
        if any(row.number == number for row in hit.rows):
            return redirect("desk:dossier", number=number)
    is_asked = bool(text or narrowing(asked))
    found = lists.search(person, text, asked, on=today(), after=after_of(request.GET)) if is_asked else Page(rows=())
    context = {
        "today": today(),
        "text": text,
        "is_asked": is_asked,
        "is_number": bool(number),
        "lines": lines(found.rows, person.office),
        "choices": choices(person, asked),
        "is_narrowed": bool(narrowing(asked)),
        "is_chosen": bool(set(narrowing(asked)) - {"due"}),
        "keeps": [("q", text)],
        "clear": _address(text, Filter()),
        "older": _address(text, asked, found.after) if found.after else "",
        "newer": _address(text, asked) if request.GET.get("after") else "",
    }
    return render(request, "desk/search.html", context)


def number_in(text: str) -> str:
    """The dossier number in what was typed; empty if there is none."""
    tidied = tidy(text)
    if not NUMBER.fullmatch(tidied):
        return ""
    return tidied if "-" in tidied else f"{tidied[:8]}-{tidied[8:]}"


def _address(text: str, asked: Filter, after: str = "") -> str:
    said = {name: value for name, value in asdict(asked).items() if value and name != "whose"}
    return "?" + urlencode({"q": text} | said | ({"after": after} if after else {}))

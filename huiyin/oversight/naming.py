"""Codes as the reader's language calls them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from huiyin.law.categories import category
from huiyin.law.statute import Pack, pack_for, packs
from huiyin.law.words import Phrase
from huiyin.people.choices import named
from huiyin.people.models import Office
from huiyin.people.person import today


def office_names(codes: Iterable[str]) -> dict[str, str]:
    """Offices as the reader's language calls them."""
    wanted = set(codes)
    known = {office.code: named(office.name, office.english) for office in Office.objects.filter(pk__in=wanted)}
    return {code: known.get(code, code) for code in wanted}


def clock_title(clock: str, received_on: date | None = None, region: str = "") -> Phrase | str:
    """What a clock is about: by the rules that bind a matter of that day and place, else by any that have it."""
    for pack in (pack_for(received_on or today(), region), *map(Pack.load, packs())):
        if clock in pack.periods:
            return pack.periods[clock].title
    return clock


def category_name(code: str) -> str:
    """A category; empty where none was given."""
    try:
        found = category(code)
    except KeyError:
        return ""
    return named(found.name, found.english)

"""What codes are called on a page: offices, places, categories, clocks, stages, staff, provisions.

Names are in the page's language where there is one in it; templates turn 简 into 繁 (`say`, `in_script`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from huiyin.design.phrases import in_words
from huiyin.journal.read import View
from huiyin.journal.write import title
from huiyin.law.binding import why_binding
from huiyin.law.categories import category
from huiyin.law.kinds import KINDS
from huiyin.law.offices import Offices
from huiyin.law.running import bearer_of, is_persons
from huiyin.law.statute import Pack, article, pack_for, packs
from huiyin.law.words import Phrase, say
from huiyin.people.access import Person, Petitioner
from huiyin.people.choices import named
from huiyin.people.models import Office, Region, Staff
from huiyin.people.offices import offices, remembered
from huiyin.people.person import today

Name = Phrase | str
#: Who asks for a page or takes a step.
Reader = Person | Petitioner


def office_name(code: str) -> str:
    """An office; its code where it is unknown."""
    return office_names([code])[code]


def office_names(codes: Iterable[str]) -> dict[str, str]:
    """Several offices at once."""
    english, known = _english_names(), offices()
    return {code: english.get(code) or (known[code].name if code in known else code) for code in set(codes)}


def offices_by_name() -> Offices:
    """All offices, each called as the page calls it."""
    return _in_english(remembered().stamp) if _is_english() else offices()


@lru_cache(maxsize=2)
def _in_english(stamp: UUID | None) -> Offices:
    """All offices under their English names; made again when the stamp of the offices has changed."""
    english = _english(stamp)
    return Offices(replace(office, name=english.get(office.code, office.name)) for office in offices().values())


def office_row(code: str) -> Office | None:
    """An office with its address, or its successor of today; None where it is unknown."""
    return Office.objects.filter(code=offices().today(code)).first() if code in offices() else None


def bearer_names(bearers: Iterable[str], reader: Reader) -> dict[str, Name]:
    """Who bears each clock, as the reader is told: an office, the person who petitioned, or "You"."""
    codes = set(bearers)
    persons: dict[str, Name] = {code: _person(code, reader) for code in codes if is_persons(code)}
    return persons | office_names(codes - set(persons))


def _person(bearer: str, reader: Reader) -> Name:
    if isinstance(reader, Petitioner):
        return _("You")
    if bearer == bearer_of(0):
        return say("the person who petitioned")
    return say("one who signed (no. {number})", number=bearer.rpartition("-")[2])


def _english_names() -> Mapping[str, str]:
    return _english(remembered().stamp) if _is_english() else {}


def _is_english() -> bool:
    return (get_language() or "").startswith("en")


@lru_cache(maxsize=2)
def _english(stamp: UUID | None) -> Mapping[str, str]:
    """The English names of all offices that have one; read again when the stamp of the offices has changed."""
    return dict(Office.objects.exclude(english="").values_list("code", "english"))


def title_of(view: View) -> str:
    """What a dossier is called on its page; one that is called by a number, or not at all, by its kind too."""
    called = title(view.first)
    return called if called and not called.isdigit() else f"{in_words(KINDS[view.kind].words)} {called}".strip()


def stage_name(kind: str, stage: str) -> Name:
    """A stage of that kind in words."""
    stages: Mapping[Any, Phrase] = KINDS[kind].order.stages
    return next((words for each, words in stages.items() if each == stage), stage)


def step_title(kind: str, verb: str) -> Name:
    """What a step of a kind is called; the verb where the kind has it no more."""
    return KINDS[kind].steps[verb].title if verb in KINDS[kind].steps else verb


def category_name(code: str) -> str:
    """A category; empty where none was given or it is no longer in the table."""
    try:
        found = category(code)
    except KeyError:
        return ""
    return named(found.name, found.english)


def region_name(code: str) -> str:
    """A place; its code where it is unknown."""
    return named(*_region(remembered().stamp, code))


@lru_cache(maxsize=4096)
def _region(stamp: UUID | None, code: str) -> tuple[str, str]:
    """Name and English name of a place; read again when offices or places have changed."""
    return Region.objects.filter(code=code).values_list("name", "english").first() or (code, "")


def staff_badges(ids: Iterable[int]) -> tuple[str, ...]:
    """Staff by badge and name, as colleagues know them."""
    return tuple(f"{one.badge} {one.name}" for one in Staff.objects.filter(pk__in=list(ids)))


def clock_title(clock: str, received_on: date | None = None, region: str = "") -> Name:
    """What a clock is about: by the rules that bind a dossier of that day and place; without a day, by any rules."""
    others: Iterable[Pack] = () if received_on else map(Pack.load, packs())
    for pack in (pack_for(received_on or today(), region), *others):
        if clock in pack.periods:
            return pack.periods[clock].title
    return clock


def cited(code: str) -> Phrase | str:
    """A provision as it is cited; rules of our own charter keep their number."""
    try:
        return article(code).citation
    except (KeyError, AttributeError):
        return code


def place_name(view: View) -> str:
    """The place of a dossier; empty while none is known."""
    return region_name(view.standing.region) if view.standing.region else ""


def binding_words(view: View, place: str) -> tuple[Phrase, ...]:
    """Why these rules bind the dossier; ``place`` is what its place is called."""
    return why_binding(view.pack, view.standing.received_on, place)

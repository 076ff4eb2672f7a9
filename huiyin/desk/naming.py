"""What codes are called on the pages of the desk: offices, places, categories, clocks, stages, staff."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.utils.translation import get_language

from huiyin.law.categories import category
from huiyin.law.petition.stages import STAGES
from huiyin.law.petition.standing import Stage
from huiyin.law.running import is_persons
from huiyin.law.statute import UnknownClock, article, pack_for
from huiyin.law.words import Phrase, say
from huiyin.people.choices import named
from huiyin.people.models import Office, Region, Staff
from huiyin.people.offices import offices, remembered

PETITIONER = "petitioner"
Name = Phrase | str


def office_name(code: str) -> Name:
    """An office, or the person who petitioned where a clock is theirs."""
    return office_names([code])[code]


def office_names(codes: Iterable[str]) -> dict[str, Name]:
    """Several offices at once."""
    in_english = (get_language() or "").startswith("en")
    english = _english(remembered().stamp) if in_english else {}
    return {code: _office(code, english) for code in set(codes)}


@lru_cache(maxsize=2)
def _english(stamp: UUID | None) -> Mapping[str, str]:
    """The English names of all offices that have one, asked for anew when the stamp of the offices has changed."""
    return dict(Office.objects.exclude(english="").values_list("code", "english"))


def _office(code: str, english: Mapping[str, str]) -> Name:
    if code == PETITIONER:
        return say("the person who petitioned")
    if is_persons(code):
        return say("one who signed (no. {number})", number=code.rpartition("-")[2])
    if code in english:
        return english[code]
    return offices()[code].name if code in offices() else code


def stage_name(stage: str) -> Name:
    """A stage in words."""
    return STAGES[Stage(stage)] if stage in set(Stage) else stage


def category_name(code: str) -> str:
    """A category; empty where none was given or it is no longer in the table."""
    try:
        found = category(code)
    except KeyError:
        return ""
    return named(found.name, found.english)


def region_name(code: str) -> str:
    """A place."""
    place = Region.objects.filter(code=code).first()
    return named(place.name, place.english) if place else code


def staff_badges(ids: tuple[int, ...]) -> tuple[str, ...]:
    """Staff by badge and name, as colleagues know them."""
    return tuple(f"{one.badge} {one.name}" for one in Staff.objects.filter(pk__in=ids))


def clock_title(clock: str, received_on: date, region: str) -> Name:
    """What a clock is about, by the rules that bind a matter of that day and place."""
    try:
        return pack_for(received_on, region).period(clock).title
    except UnknownClock:
        return clock


def cited(code: str) -> Phrase | str:
    """A provision as it is cited; rules of our own charter keep their number."""
    try:
        return article(code).citation
    except (KeyError, AttributeError):
        return code

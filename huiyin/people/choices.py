"""Form choices: offices, regions, categories and staff.

Names are 简体, or English on an English page if there is an English name; the page converts 简体 to 繁體.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Hashable
from functools import lru_cache
from uuid import UUID

from django.utils.translation import get_language

from huiyin.law.categories import categories
from huiyin.law.offices import stem
from huiyin.people.models import Office, Region, Staff
from huiyin.people.offices import remembered

Options = list[tuple[str, str]]
Fixed = tuple[tuple[str, str], ...]


def office_choices(*, region: str = "", petition_offices_only: bool = False) -> Options:
    """Offices that exist today in a region and its parts, the highest level first."""
    return list(_offices(remembered().stamp, get_language(), region, petition_offices_only=petition_offices_only))


@lru_cache(maxsize=64)
def _offices(stamp: UUID | None, language: str | None, region: str, *, petition_offices_only: bool) -> Fixed:
    found = Office.objects.filter(is_active=True, successor=None, region__code__startswith=stem(region))
    if petition_offices_only:
        found = found.filter(is_petition_office=True)
    return tuple((office.code, named(office.name, office.english)) for office in found)


def region_choices(*, region: str = "") -> Options:
    """Counties, towns and villages of a region."""
    return list(_regions(_minute(), get_language(), region))


@lru_cache(maxsize=64)
def _regions(minute: tuple[int, int], language: str | None, region: str) -> Fixed:
    found = Region.objects.filter(code__startswith=stem(region), level__gte=3)
    return tuple((place.code, named(place.name, place.english)) for place in found)


def category_choices() -> Options:
    """The categories of petitions; the second level is indented under the first."""
    return [(each.code, ("　" if each.parent else "") + named(each.name, each.english)) for each in categories()]


def staff_choices(offices: Collection[str] = ()) -> Options:
    """Staff by badge and name, of the given offices or of all."""
    return list(_staff(_minute(), tuple(offices)))


@lru_cache(maxsize=64)
def _staff(minute: tuple[int, int], offices: tuple[str, ...]) -> Fixed:
    found = Staff.objects.filter(is_active=True)
    if offices:
        found = found.filter(appointments__post__office__in=offices).distinct()
    return tuple((str(one.pk), f"{one.badge} {one.name}") for one in found)


class _Cache:
    """Part of each cache key: a new generation makes all cached choices stale."""

    generation = 0


def clear_cache() -> None:
    """Drop the cached choices; call it after changing regions or staff."""
    _Cache.generation += 1


def cache_key() -> Hashable:
    """A cache key for all choices: while it is equal, so are the choices."""
    return remembered().stamp, get_language(), _minute()


def _minute() -> tuple[int, int]:
    """Regions and staff change rarely: each worker caches them for a minute."""
    return int(time.monotonic() // 60), _Cache.generation


def named(name: str, english: str) -> str:
    """The name in the language of the page."""
    return english if english and (get_language() or "").startswith("en") else name

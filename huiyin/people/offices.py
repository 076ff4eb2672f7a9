"""The offices as the law's types, cached by each worker for about a second."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db import connection

from huiyin.law.offices import Office, Offices
from huiyin.people.local import install
from huiyin.people.models import Office as OfficeRow
from huiyin.people.models import OfficesStamp

#: Outside a transaction, seconds before a worker compares the stamp again.
TRUSTED_SECONDS = 1.0
#: Digits of a category code per level.
DIGITS_A_LEVEL = 2


@dataclass(frozen=True)
class Remembered:
    """All offices at one stamp: the law's map, the active codes, the levels, and the codes joined by succession."""

    stamp: UUID | None
    offices: Offices
    active: frozenset[str]
    levels: dict[str, int]
    #: code of today's office -> its own code and those of all its predecessors
    kin: dict[str, frozenset[str]]


class _Memory:
    """The cache of this process, and when the stamp was last compared."""

    kept: Remembered | None = None
    checked: float = 0.0


def offices() -> Offices:
    """All offices by code, closed ones included, because old papers show their names."""
    return remembered().offices


def kin_of(code: str) -> frozenset[str]:
    """All codes of the office that ``code`` is today: itself, its predecessors and its successor (A24)."""
    now = remembered()
    return now.kin.get(now.offices.today(code), frozenset()) | {code}


def over(code: str) -> frozenset[str]:
    """This office and its superiors: its staff may not read sealed reports about any of them."""
    return _over(remembered().stamp, code)


@lru_cache(maxsize=4096)
def _over(stamp: UUID | None, code: str) -> frozenset[str]:
    return remembered().offices.over(code)


def is_todays(code: str) -> bool:
    """Whether no other office has taken over from this one."""
    return offices().today(code) == code


def competent_offices(category: str, region: str) -> list[Office]:
    """Offices competent for the category in the region, the lowest level first."""
    now = remembered()
    found = [
        office
        for office in now.offices.values()
        if office.code in now.active and office.covers(region) and is_competent(office, category)
    ]
    return sorted(found, key=lambda office: (-now.levels[office.code], office.code))


def is_competent(office: Office, category: str) -> bool:
    """Whether the office is competent for the category or for one that contains it."""
    return is_within(category, office.categories)


def is_within(category: str, held: Iterable[str]) -> bool:
    """Whether ``held`` has the category or one that contains it."""
    return any(category.startswith(_stem(wider)) for wider in held)


def _stem(category: str) -> str:
    """The significant digits of a category code, two per level: 010000 contains 010200."""
    while len(category) > DIGITS_A_LEVEL and category.endswith("00"):
        category = category[:-DIGITS_A_LEVEL]
    return category


def remembered() -> Remembered:
    """The cached offices, reloaded if the stamp in the database has changed.

    Inside a transaction the stamp is compared on every call, because an act may be recorded on the result.
    """
    kept = _Memory.kept
    now = time.monotonic()
    if kept and not connection.in_atomic_block and now - _Memory.checked < TRUSTED_SECONDS:
        return kept
    # Read the stamp before the offices. If it were read after, a change in between would never be noticed.
    stamp = OfficesStamp.objects.values_list("stamp", flat=True).first()
    if kept is None or stamp is None or stamp != kept.stamp:
        kept = _Memory.kept = _load(stamp)
        install()
    _Memory.checked = now
    return kept


def clear_cache() -> None:
    """Drop the cache; call it after writing offices in this process."""
    _Memory.kept = None
    _over.cache_clear()


def _load(stamp: UUID | None) -> Remembered:
    rows = list(OfficeRow.objects.all())
    offices = Offices(_as_law_sees(row) for row in rows)
    kin: defaultdict[str, set[str]] = defaultdict(set)
    for code in offices:
        kin[offices.today(code)].add(code)
    return Remembered(
        stamp=stamp,
        offices=offices,
        active=frozenset(row.code for row in rows if row.is_active and not row.successor_id),
        levels={row.code: row.level for row in rows},
        kin={code: frozenset(codes) for code, codes in kin.items()},
    )


def _as_law_sees(row: OfficeRow) -> Office:
    return Office(
        code=row.code,
        name=row.name,
        region=row.region_id,
        superior=row.superior_id or "",
        successor=row.successor_id or "",
        is_petition_office=row.is_petition_office,
        is_discipline=row.is_discipline,
        is_organisation=row.is_organisation,
        categories=tuple(row.categories),
    )

"""The offices as the law sees them, remembered by each worker and never older than a second or two."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db import connection

from huiyin.law.offices import Office, Offices
from huiyin.law.petition import reports
from huiyin.people.models import Office as OfficeRow
from huiyin.people.models import OfficesStamp

#: How long a worker trusts what it remembers before it asks for the stamp again, outside a transaction.
TRUSTED_SECONDS = 1.0
#: Of a category's code.
DIGITS_A_LEVEL = 2


@dataclass(frozen=True)
class Remembered:
    """All offices at one stamp: the law's map, which of them are active, and who became whom."""

    stamp: UUID | None
    offices: Offices
    active: frozenset[str]
    levels: dict[str, int]
    #: today's office -> every code it has or had, by its predecessors
    kin: dict[str, frozenset[str]]


class _Memory:
    """What this process remembers, and when it last made sure."""

    kept: Remembered | None = None
    checked: float = 0.0


def offices() -> Offices:
    """All offices by code, as the law asks for them; gone ones too, for old papers carry their names."""
    return remembered().offices


def kin_of(code: str) -> frozenset[str]:
    """Every code of the office that ``code`` is today: itself, its predecessors and its successor (A24)."""
    now = remembered()
    return now.kin.get(now.offices.today(code), frozenset()) | {code}


def over(code: str) -> frozenset[str]:
    """Every office a sealed report on which is kept from the people of this one: those it stands under, and itself."""
    return _over(remembered().stamp, code)


@lru_cache(maxsize=4096)
def _over(stamp: UUID | None, code: str) -> frozenset[str]:
    return reports.over(remembered().offices, code)


def is_todays(code: str) -> bool:
    """Whether no other office has taken over from this one."""
    return offices().today(code) == code


def competent_offices(category: str, region: str) -> list[Office]:
    """Offices competent for the category in that place, the nearest level first; none where nobody is."""
    now = remembered()
    found = [
        office
        for office in now.offices.values()
        if office.code in now.active and office.covers(region) and is_competent(office, category)
    ]
    return sorted(found, key=lambda office: (-now.levels[office.code], office.code))


def is_competent(office: Office, category: str) -> bool:
    """Whether the office is competent for the category itself or for a wider one that contains it."""
    return lies_in(category, office.categories)


def lies_in(category: str, held: Iterable[str]) -> bool:
    """Whether a category is one of those held, or lies in a wider one of them."""
    return any(category.startswith(_stem(wider)) for wider in held)


def _stem(category: str) -> str:
    """The significant digits of a category's code, two a level: 010000 contains 010200."""
    while len(category) > DIGITS_A_LEVEL and category.endswith("00"):
        category = category[:-DIGITS_A_LEVEL]
    return category


def remembered() -> Remembered:
    """What this worker knows of the offices, asked anew when the database's stamp has changed.

    Inside a transaction the stamp is asked every time, for there an act may be recorded on what it says.
    """
    kept = _Memory.kept
    now = time.monotonic()
    if kept and not connection.in_atomic_block and now - _Memory.checked < TRUSTED_SECONDS:
        return kept
    # The stamp is read before the offices: read after, a change in between would be missed for good.
    stamp = OfficesStamp.objects.values_list("stamp", flat=True).first()
    if kept is None or stamp is None or stamp != kept.stamp:
        kept = _Memory.kept = _load(stamp)
    _Memory.checked = now
    return kept


def forget() -> None:
    """Ask the database at the next question, for who has just written offices in this process."""
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

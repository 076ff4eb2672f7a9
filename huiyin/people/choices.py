"""What a form offers where the law asks for an office, a place, a category or a member of staff.

Names are 简体, or English where the page is English and an English name is known; the page turns them into its script.
"""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import get_language

from huiyin.law.categories import categories
from huiyin.law.offices import stem
from huiyin.people.models import Office, Region, Staff

Options = list[tuple[str, str]]


def office_choices(*, region: str = "", petition_offices_only: bool = False) -> Options:
    """Offices that exist today, in a region and below it, the highest level first."""
    found = Office.objects.filter(is_active=True, successor=None, region__code__startswith=stem(region))
    if petition_offices_only:
        found = found.filter(is_petition_office=True)
    return [(office.code, named(office.name, office.english)) for office in found]


def region_choices(*, region: str = "") -> Options:
    """Places in a region and below it, from the county down."""
    found = Region.objects.filter(code__startswith=stem(region), level__gte=3)
    return [(place.code, named(place.name, place.english)) for place in found]


def category_choices() -> Options:
    """Both levels of what petitions are about; the second is shown under the first."""
    return [(each.code, ("　" if each.parent else "") + named(each.name, each.english)) for each in categories()]


def staff_choices(offices: Collection[str] = ()) -> Options:
    """Staff by badge and name, of some offices or of all."""
    found = Staff.objects.filter(is_active=True)
    if offices:
        found = found.filter(appointments__post__office__in=offices).distinct()
    return [(str(one.pk), f"{one.badge} {one.name}") for one in found]


def named(name: str, english: str) -> str:
    """A proper name for the page's language."""
    return english if english and (get_language() or "").startswith("en") else name

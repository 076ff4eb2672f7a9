"""What the set-up does: county, petition office, administrators. Its page and `huiyin setup` call these functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from huiyin.administration.offices.keep import forget
from huiyin.administration.opening import code
from huiyin.law.actors import Role
from huiyin.people.appoint import appoint
from huiyin.people.models import Level, Office, Place, Post, Region, Staff
from huiyin.people.person import today
from huiyin.people.regions import load_province
from huiyin.people.trail import note

#: Title of each administrator's post.
TITLES = {
    Role.SYSTEM_ADMIN: ("系统管理员", "System administrator"),
    Role.SECURITY_ADMIN: ("安全管理员", "Security administrator"),
    Role.AUDIT_ADMIN: ("审计管理员", "Audit administrator"),
}
#: Posts of the petition office beside them.
PETITION_POSTS = (
    ("局长", "Director", Role.PETITION_HEAD, 9),
    ("办信接访科员", "Clerk", Role.PETITION_CLERK, 1),
    ("检举控告件专管员", "Custodian of sealed reports", Role.CUSTODIAN, 2),
)


@transaction.atomic
def set_place(region: str) -> Place:
    """Load the regions of the province and choose the county; may be repeated until there are offices."""
    load_province(f"{region[:2]}0000")
    Place.objects.exclude(region=region).filter(petition_office=None).delete()
    place, is_new = Place.objects.get_or_create(region_id=region)
    if is_new:
        note("place.opened", f"{region} {place.region.name}", by=None)
    forget()
    return place


def proposed_names(place: Place) -> dict[str, str]:
    """The usual names of the county's petition office and government."""
    return {"name": f"{place.region.name}信访局", "government": f"{place.region.name}人民政府"}


@transaction.atomic
def set_petition_office(place: Place, answers: Mapping[str, Any]) -> Office:
    """Create the petition office with its posts, the county's government, and the governments above it (A35)."""
    government = _government(place.region, answers["government"])
    details = {
        name: answers[name] for name in ("name", "address", "directions", "phone", "hours", "mark", "letterhead")
    }
    office = Office.objects.create(
        code=f"{place.region_id}-XF",
        region=place.region,
        level=place.region.level,
        superior=government,
        is_petition_office=True,
        **details,
    )
    said = {key: [None, each] for key, each in details.items() if each}
    note("office.created", f"{office.code} {office.name}", by=None, said=said)
    for title, english, role, rank in PETITION_POSTS:
        Post.objects.create(office=office, title=title, english=english, role=role.value, rank=rank)
    place.petition_office = office
    place.save(update_fields=["petition_office"])
    forget()
    return office


def _government(region: Region, name: str) -> Office:
    """The government of a region; the one above reviews its answers, so it is created as well, up to the province."""
    above = region.parent if region.level > Level.PROVINCE else None
    superior = _government(above, f"{above.name}人民政府") if above and above.level > Level.NATION else None
    made, is_new = Office.objects.get_or_create(
        code=f"{region.code}-ZF",
        defaults={"name": name, "region": region, "level": region.level, "superior": superior},
    )
    if is_new:
        note("office.created", f"{made.code} {made.name}", by=None, said={"name": [None, name]})
    return made


@transaction.atomic
def set_administrators(place: Place, people: Mapping[Role, Mapping[str, Any]]) -> None:
    """Open the three accounts and appoint them; the set-up is closed by that, and its code deleted."""
    office = place.petition_office
    assert office is not None
    for role, said in people.items():
        staff = Staff.objects.create_user(said["username"], said["password"], name=said["name"], badge=said["badge"])
        note(
            "staff.created", staff.badge, by=None, said={"name": [None, staff.name], "username": [None, staff.username]}
        )
        title, english = TITLES[role]
        post = Post.objects.create(office=office, title=title, english=english, role=role.value)
        appoint(staff, post, since=today(), by=None)
    transaction.on_commit(code.forget)

"""A small invented county for tests: organs up to the province, a petition office, bureaux, two towns, staff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password

from huiyin.law.actors import Role
from huiyin.people.access import Person
from huiyin.people.models import Appointment, Office, Post, Region, Staff

REGIONS = (
    ("990000", "青岚省", None, 1),
    ("990100", "云溪市", "990000", 2),
    ("990123", "回县", "990100", 3),
    ("990123101", "柳河镇", "990123", 4),
    ("990123102", "石坪乡", "990123", 4),
)
#: code, name, region, superior, is a petition office, categories
OFFICES = (
    ("P-GOV", "青岚省人民政府", "990000", None, False, ()),
    ("C-GOV", "云溪市人民政府", "990100", "P-GOV", False, ()),
    ("H-GOV", "回县人民政府", "990123", "C-GOV", False, ()),
    ("H-XF", "回县信访局", "990123", "H-GOV", True, ()),
    ("H-ZJ", "回县住房和城乡建设局", "990123", "H-GOV", False, ("030000",)),
    ("H-RS", "回县人力资源和社会保障局", "990123", "H-GOV", False, ("040000",)),
    ("T-LH", "柳河镇人民政府", "990123101", "H-GOV", False, ()),
    ("T-SP", "石坪乡人民政府", "990123102", "H-GOV", False, ()),
    ("C-JW", "云溪市纪委监委", "990100", None, False, ()),
    ("H-JW", "回县纪委监委", "990123", "C-JW", False, ("160000",)),
    ("H-ZZ", "回县县委组织部", "990123", None, False, ()),
)
#: Who keeps sealed reports there, beside the county government's.
CUSTODIANS = ("H-XF", "H-JW", "C-JW")


@dataclass(frozen=True)
class County:
    """The people by office and role, ready to ask and to act."""

    people: dict[tuple[str, Role], Person]

    def person(self, office: str, role: Role) -> Person:
        """The one who holds that role there."""
        return self.people[office, role]

    @property
    def clerk(self) -> Person:
        """The petition office's clerk."""
        return self.person("H-XF", Role.PETITION_CLERK)


#: Beside the clerk and the head of each office.
ALSO = (
    ("H-GOV", Role.LEADER),
    ("H-GOV", Role.SUPERVISOR),
    ("H-GOV", Role.CUSTODIAN),
    ("H-GOV", Role.SYSTEM_ADMIN),
    ("H-GOV", Role.SECURITY_ADMIN),
    ("H-GOV", Role.AUDIT_ADMIN),
    *((code, Role.CUSTODIAN) for code in CUSTODIANS),
)


def build_county() -> County:
    """Write the county into the database, each table at once: a thousand tests begin with this."""
    Region.objects.bulk_create(
        Region(code=code, name=name, english=name, parent_id=parent, level=level)
        for code, name, parent, level in REGIONS
    )
    levels = {code: level for code, _, _, level in REGIONS}
    Office.objects.bulk_create(
        Office(
            code=code,
            name=name,
            region_id=region,
            superior_id=superior,
            level=levels[region],
            is_petition_office=is_petition_office,
            is_discipline=code in {"C-JW", "H-JW"},
            is_organisation=code == "H-ZZ",
            categories=list(categories),
            address=f"回县长安街{len(code)}号",
            phone="0300-7654321",
        )
        for code, name, region, superior, is_petition_office, categories in OFFICES
    )
    return County(_add_people(*_usual_seats(), *ALSO))


def _usual_seats() -> Iterator[tuple[str, Role]]:
    for code, _, _, _, is_petition_office, _ in OFFICES:
        yield code, Role.PETITION_CLERK if is_petition_office else Role.UNIT_CLERK
        yield code, Role.PETITION_HEAD if is_petition_office else Role.UNIT_HEAD


def add_person(office: str, role: Role) -> Person:
    """One more member of staff with that role in that office; the name is `office.role` in small letters."""
    return _add_people((office, role))[office, role]


def _add_people(*seats: tuple[str, Role]) -> dict[tuple[str, Role], Person]:
    names = [f"{office}.{role}".lower() for office, role in seats]
    accounts = [
        Staff(username=name, name=name, badge=f"{number:04d}", password=make_password(f"{name} password"))
        for number, name in enumerate(names, start=Staff.objects.count() + 1)
    ]
    posts = [Post(office_id=office, title=role.value, role=role.value) for office, role in seats]
    Staff.objects.bulk_create(accounts)
    Post.objects.bulk_create(posts)
    Appointment.objects.bulk_create(
        Appointment(staff=staff, post=post, since=date(2020, 1, 1)) for staff, post in zip(accounts, posts, strict=True)
    )
    regions = dict(Office.objects.values_list("code", "region"))
    return {
        (office, role): Person(
            staff=staff.pk,
            office=office,
            roles=frozenset({role}),
            region=regions[office],
            badge=staff.badge,
            posts=frozenset({post.pk}),
        )
        for (office, role), staff, post in zip(seats, accounts, posts, strict=True)
    }

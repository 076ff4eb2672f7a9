"""A small invented county for tests: offices up to the province, a petition office, bureaus, two towns, staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.actors import Role
from huiyin.people.access import Person, person_of
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
#: Offices with a custodian of sealed reports, besides the county government.
CUSTODIANS = ("H-XF", "H-JW", "C-JW")


@dataclass(frozen=True)
class County:
    """The people by office and role."""

    people: dict[tuple[str, Role], Person]

    def person(self, office: str, role: Role) -> Person:
        """The person with that role in that office."""
        return self.people[office, role]

    @property
    def clerk(self) -> Person:
        """The petition office's clerk."""
        return self.person("H-XF", Role.PETITION_CLERK)


def build_county() -> County:
    """Create the county in the database."""
    for code, name, parent, level in REGIONS:
        Region.objects.create(code=code, name=name, english=name, parent_id=parent, level=level)
    people = {}
    for code, name, region, superior, is_petition_office, categories in OFFICES:
        level = Region.objects.get(code=region).level
        Office.objects.create(
            code=code,
            name=name,
            region_id=region,
            superior_id=superior,
            level=level,
            is_petition_office=is_petition_office,
            is_discipline=code in {"C-JW", "H-JW"},
            is_organisation=code == "H-ZZ",
            categories=list(categories),
            address=f"回县长安街{len(code)}号",
            phone="0300-7654321",
        )
        roles = (Role.PETITION_CLERK, Role.PETITION_HEAD) if is_petition_office else (Role.UNIT_CLERK, Role.UNIT_HEAD)
        for role in roles:
            people[code, role] = add_person(code, role)
    for role in (
        Role.LEADER,
        Role.SUPERVISOR,
        Role.CUSTODIAN,
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDIT_ADMIN,
    ):
        people["H-GOV", role] = add_person("H-GOV", role)
    people |= {(code, Role.CUSTODIAN): add_person(code, Role.CUSTODIAN) for code in CUSTODIANS}
    return County(people)


def add_person(office: str, role: Role) -> Person:
    """Add a member of staff with that role in that office; the user name is `office.role` in lower case."""
    name = f"{office}.{role}".lower()
    staff = Staff.objects.create_user(name, f"{name} password", name=name, badge=f"{Staff.objects.count() + 1:04d}")
    post = Post.objects.create(office_id=office, title=role.value, role=role.value)
    Appointment.objects.create(staff=staff, post=post, since=date(2020, 1, 1))
    person = person_of(staff)
    assert person is not None
    return person

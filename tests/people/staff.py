"""A county with a few offices, and staff in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Level, Office, Post, Region, Staff

SINCE = date(2020, 1, 1)
PASSWORD = "three-lamps-by-the-river"

REGIONS = [
    ("000000", "全国", None, Level.NATION),
    ("140000", "山西省", "000000", Level.PROVINCE),
    ("141100", "吕梁市", "140000", Level.CITY),
    ("141123", "兴县", "141100", Level.COUNTY),
    ("141123100", "蔚汾镇", "141123", Level.TOWN),
    ("141123100201", "东关村", "141123100", Level.VILLAGE),
    ("141124", "临县", "141100", Level.COUNTY),
]
# code, region, level, superior, is_petition_office, categories
OFFICES = [
    ("city-petitions", "141100", Level.CITY, None, True, []),
    ("city-land", "141100", Level.CITY, None, False, ["020000"]),
    ("petitions", "141123", Level.COUNTY, "city-petitions", True, []),
    ("land", "141123", Level.COUNTY, "city-land", False, ["020000"]),
    ("housing", "141123", Level.COUNTY, None, False, ["020300", "050000"]),
    ("town", "141123100", Level.TOWN, None, False, ["020100"]),
    ("next-county", "141124", Level.COUNTY, None, False, ["020000"]),
]


@dataclass(frozen=True)
class MakeStaff:
    """Creates staff with a post: ``make_staff("petitions", Role.PETITION_CLERK)``."""

    def __call__(
        self, office: str, role: Role, *, username: str = "", since: date = SINCE, until: date | None = None
    ) -> Staff:
        number = Staff.objects.count() + 1
        name = username or f"staff{number}"
        staff = Staff.objects.create_user(name, PASSWORD, name="某某", badge=f"B{number:04}")
        self.give(staff, office, role, since=since, until=until)
        return staff

    def give(
        self, staff: Staff, office: str, role: Role, *, since: date = SINCE, until: date | None = None
    ) -> Appointment:
        """Add a post without checking for conflicts with the others."""
        post, _ = Post.objects.get_or_create(office_id=office, title=f"{role} post", role=role)
        return Appointment.objects.create(staff=staff, post=post, since=since, until=until)


def build() -> None:
    """Create the regions and offices of the tables above."""
    for code, name, parent, level in REGIONS:
        Region.objects.create(code=code, name=name, parent_id=parent, level=level)
    for code, region, level, superior, petition, categories in OFFICES:
        Office.objects.create(
            code=code,
            name=f"{code} office",
            region_id=region,
            level=level,
            superior_id=superior,
            is_petition_office=petition,
            categories=categories,
        )

"""Create the sample county: regions, offices, posts, staff. Safe to repeat; refused if there are real offices."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from huiyin.law.actors import Role
from huiyin.law.offices import stem
from huiyin.people.appoint import appoint_new
from huiyin.people.models import Office, Place, Portfolio, Post, Region, Staff
from huiyin.people.offices import clear_cache
from huiyin.people.regions import level_of
from huiyin.sample.log_ins import PASSWORD
from huiyin.sample.tables import table

#: First day of all appointments, before the first petition of any sample.
SINCE = date(2020, 1, 1)
COUNTY = "990123"
HOURS = "周一至周五 8:30–12:00，14:30–17:30"


class RealOffices(Exception):
    """The database has offices that are not of the sample; the two must not be mixed."""


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A post and its holder; `username` is that of a log-in, or made from the office and a number."""

    office: str
    title: str
    english: str
    role: Role
    rank: int
    username: str
    name: str
    badge: str


def towns() -> dict[str, str]:
    """Region code -> office code of the town governments."""
    codes: dict[str, str] = table("county")["towns"]["codes"]
    return codes


def is_built() -> bool:
    """Whether the county is in the database; checks a member of staff, because real offices may use the same codes."""
    known = seats()[-1]
    return Staff.objects.filter(badge=known.badge, username=known.username, name=known.name).exists()


@transaction.atomic
def build() -> bool:
    """Create the county; returns False if it exists already; raises RealOffices."""
    if is_built():
        return False
    if Office.objects.exists():
        raise RealOffices
    _write_regions()
    _write_offices()
    _write_staff()
    _write_portfolios()
    Place.objects.create(region_id=COUNTY, petition_office_id="H-XF", opened_at=timezone.now())
    clear_cache()
    return True


def _write_regions() -> None:
    regions, rows = table("county")["regions"], []
    for code in sorted(regions, key=lambda each: (len(each), level_of(each), each)):
        name, english = regions[code]
        parent = _region_above(code, regions)
        rows.append(Region(code=code, name=name, english=english, parent_id=parent, level=level_of(code)))
    # An installation may have some of the regions already.
    columns = ["name", "english", "parent_id", "level"]
    Region.objects.bulk_create(rows, update_conflicts=True, unique_fields=["code"], update_fields=columns)


def _region_above(code: str, regions: Mapping[str, Any]) -> str | None:
    """The code of the smallest region that contains this one."""
    outer = [
        each for each in regions if each != code and code.startswith(stem(each)) and level_of(each) < level_of(code)
    ]
    return max(outer, key=level_of, default=None)


def _write_offices() -> None:
    rows = []
    for number, (code, raw) in enumerate(_offices()):
        each = dict(raw)
        successor = each.pop("successor", None)
        level, phone = level_of(each["region_id"]), f"0999-622{number + 11:04d}"
        each |= {"successor_id": successor, "is_active": successor is None, "level": level, "phone": phone}
        rows.append(Office(code=code, hours=HOURS, **each))
    Office.objects.bulk_create(rows)


def _offices() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every office with its columns; superiors come first."""
    for code, raw in table("county")["offices"].items():
        each = dict(raw)
        each["region_id"] = each.pop("region", COUNTY)
        each["superior_id"] = each.pop("superior", "H-GOV" if code != "P-GOV" else "") or None
        each.setdefault("address", f"回县城关镇{_street(code)}")
        yield code, each
    for region, code in towns().items():
        name, english = table("county")["regions"][region]
        yield (
            code,
            {
                "name": f"{name}人民政府",
                "english": f"{english} Government",
                "region_id": region,
                "superior_id": "H-GOV",
                "categories": table("county")["towns"]["categories"],
                "address": f"回县{name}政府路1号",
            },
        )


def _street(code: str) -> str:
    place = list(table("county")["offices"]).index(code)
    return f"{('文庙路', '解放街', '环城东路', '南湖路')[place % 4]}{place * 7 % 90 + 2}号"


def seats() -> list[Seat]:
    """Every post of the county with its invented holder; deterministic."""
    draw = random.Random("seats")  # noqa: S311 -- names, not secrets
    names, named = table("county")["names"], {tuple(post): name for name, post in table("county")["log_ins"].items()}
    taken: set[str] = set()
    found = []
    for number, (office, title, english, role, rank) in enumerate(_posts(), start=1):
        while (name := draw.choice(names["family"]) + draw.choice(names["given"])) in taken:
            pass
        taken.add(name)
        username = named.get((office, title), f"{office.lower()}-{number}")
        seat = Seat(
            office=office, title=title, english=english, role=Role(role), rank=rank, username=username, name=name,
            badge=f"99{number:04d}",
        )  # fmt: skip
        found.append(seat)
    return found


def _posts() -> Iterator[tuple[str, str, str, str, int]]:
    posts = table("county")["posts"]
    for code, office in _offices():
        if "successor" in office:
            continue
        for title, english, role, rank in [*posts[_kind(code, office)], *posts["also"].get(code, [])]:
            yield code, title.replace("镇长", "乡长") if "乡" in office["name"] else title, english, role, rank


def _kind(code: str, office: Mapping[str, Any]) -> str:
    if office.get("is_petition_office"):
        return "petition"
    if code.endswith("-GOV"):
        return "government"
    return "town" if code.startswith("T-") else "unit"


def _write_staff() -> None:
    # Hash the shared password once: hashing it for each account would take half a minute.
    known, nobody = make_password(PASSWORD), make_password(None)
    log_ins, everybody = table("county")["log_ins"], seats()
    accounts = Staff.objects.bulk_create(
        Staff(
            username=seat.username,
            name=seat.name,
            badge=seat.badge,
            password=known if seat.username in log_ins else nobody,
        )
        for seat in everybody
    )
    posts = Post.objects.bulk_create(
        Post(office_id=seat.office, title=seat.title, english=seat.english, role=seat.role.value, rank=seat.rank)
        for seat in everybody
    )
    appoint_new(list(zip(accounts, posts, strict=True)), since=SINCE)


def _write_portfolios() -> None:
    for title, offices in table("county")["portfolios"].items():
        post = Post.objects.get(office="H-GOV", title=title)
        Portfolio.objects.bulk_create(Portfolio(post=post, office_id=office) for office in offices)

"""Carry out a plan in one transaction; refused rows are left out, rows without a change do nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from huiyin.administration.importing.plan import Line, Plan, Result
from huiyin.administration.offices.keep import forget
from huiyin.people.appoint import propose
from huiyin.people.models import Office, Post, Staff
from huiyin.people.person import today
from huiyin.people.regions import level_of
from huiyin.people.trail import note

_COLUMN = {"region": "region_id", "superior": "superior_id"}


@transaction.atomic
def take(plan: Plan, *, by: int) -> list[tuple[int, str]]:
    """Write the new and changed rows; returns the lines whose appointment cannot be proposed, with the reason."""
    write = _WRITERS[plan.table.name]
    problems = [
        (line.line, problem)
        for line in plan.lines
        if line.result in {Result.NEW, Result.CHANGED}
        if (problem := write(line, by))
    ]
    forget()
    return problems


def _after(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: pair[1] for name, pair in said.items() if name != "is_new"}


def _changes(line: Line) -> dict[str, Any]:
    return {name: pair for name, pair in line.said.items() if name != "is_new"}


def _write_office(line: Line, by: int) -> str:
    values = {_COLUMN.get(name, name): value for name, value in _after(line.said).items()}
    if "region_id" in values:
        values["level"] = level_of(values["region_id"])
    office, is_new = Office.objects.update_or_create(code=line.cells["code"], defaults=values)
    what = "office.created" if is_new else "office.changed"
    note(what, f"{office.code} {office.name}", by=by, said=_changes(line))
    return ""


def _write_post(line: Line, by: int) -> str:
    said = _after(line.said)
    rank = int(line.cells.get("rank") or 0)
    post = Post.objects.create(
        office_id=said["office"],
        title=said["title"],
        role=said["role"],
        rank=rank,
        english=line.cells.get("english", ""),
    )
    note("post.created", str(post), by=by, said=_changes(line))
    return ""


def _write_staff(line: Line, by: int) -> str:
    said = _after(line.said)
    staff = Staff.objects.filter(badge=line.cells["badge"]).first()
    values = {name: said[name] for name in ("name", "username") if name in said}
    if staff is None:
        staff = Staff.objects.create_user(values["username"], name=values["name"], badge=line.cells["badge"])
        note("staff.created", staff.badge, by=by, said=_changes(line))
    elif values:
        Staff.objects.filter(pk=staff.pk).update(**values)
        note("staff.changed", staff.badge, by=by, said={name: line.said[name] for name in values})
    return _propose(staff, said, by) if "post" in said else ""


def _propose(staff: Staff, said: Mapping[str, Any], by: int) -> str:
    """Propose the appointment, and create the post if there is none with this title; returns a problem or nothing."""
    office, _space, title = said["post"].partition(" ")
    post, is_new = Post.objects.get_or_create(office_id=office, title=title, defaults={"role": said["role"]})
    if is_new:
        note("post.created", str(post), by=by, said={"title": [None, title], "role": [None, said["role"]]})
    try:
        with transaction.atomic():
            propose(staff, post, since=today(), by=by)
    except ValidationError as refused:
        return refused.messages[0]
    return ""


_WRITERS: Mapping[str, Callable[[Line, int], str]] = {
    "offices": _write_office,
    "posts": _write_post,
    "staff": _write_staff,
}

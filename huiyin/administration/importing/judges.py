"""How a row of each table is judged: the changes that it would make, or why it is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from huiyin.administration.forms import differences, values_of
from huiyin.administration.importing.known import Known, categories_of, role_of
from huiyin.administration.importing.plan import Judge, Refused
from huiyin.people.models import Office, Staff
from huiyin.people.models.place import Place

_BETWEEN = re.compile(r"[、，,；;/\s]+")
_DETAILS = ("english", "address", "phone", "hours", "directions", "mark", "letterhead")


def judge_office(cells: Mapping[str, str], known: Known) -> Mapping[str, Any]:
    """An office by its code. A cell that the table does not have keeps what is stored."""
    code = cells["code"]
    stored = known.offices.get(code)
    after: dict[str, Any] = {"name": cells["name"]}
    if cells.get("region") or stored is None:
        after["region"] = _region(cells.get("region", ""), known)
    if cells.get("superior"):
        after["superior"] = _office(cells["superior"], known)
    if cells.get("categories"):
        after["categories"] = _categories(cells["categories"])
    after |= {name: cells[name] for name in _DETAILS if cells.get(name)}
    if known.names.get(cells["name"], code) != code:
        raise Refused(gettext("Another office has this name."))
    if after.get("superior") == code:
        raise Refused(gettext("An office cannot stand under itself."))
    if stored is None and Office.objects.filter(pk=code).exists():
        raise Refused(gettext("This office is closed. Codes are never used again."))
    _check_lengths(Office, {"code": code, **after})
    before = values_of(stored, tuple(after)) if stored else {}
    said = differences(before, after)
    known.names[cells["name"]] = code
    known.offices.setdefault(code, Office(code=code, name=cells["name"], region_id=after.get("region", "")))
    return {"is_new": True, **said} if stored is None else said


def judge_post(cells: Mapping[str, str], known: Known) -> Mapping[str, Any]:
    """A post by office and title; its role is never changed by an import."""
    office, role = _office(cells["office"], known), role_of(cells["role"])
    if role is None:
        raise Refused(gettext("The role {role} is not known.").format(role=cells["role"][:40]))
    if len(cells["title"]) > 60 or len(cells.get("english", "")) > 80:
        raise Refused(gettext("The title is too long."))
    rank = cells.get("rank", "") or "0"
    if not (rank.isascii() and rank.isdigit() and int(rank[:6]) < 30_000):
        raise Refused(gettext("The rank is not a number."))
    stored = known.posts.get((office, cells["title"]))
    if stored and stored != role.value:
        raise Refused(gettext("The post exists with another role. A role is never changed: create another post."))
    known.posts[office, cells["title"]] = role.value
    if stored:
        return {}
    return {"is_new": True, "office": [None, office], "title": [None, cells["title"]], "role": [None, role.value]}


def judge_staff(cells: Mapping[str, str], known: Known) -> Mapping[str, Any]:
    """An account by its badge number, and the post that is proposed for it."""
    badge, username = cells["badge"], cells["username"].lower()
    if known.usernames.get(username, badge) != badge:
        raise Refused(gettext("Another account has this name."))
    _check_lengths(Staff, {"badge": badge, "name": cells["name"], "username": username})
    stored = known.staff.get(badge)
    before = values_of(stored, ("name", "username")) if stored else {}
    said: dict[str, Any] = differences(before, {"name": cells["name"], "username": username})
    said |= _proposed(cells, known)
    known.usernames[username] = badge
    known.staff.setdefault(badge, Staff(badge=badge, name=cells["name"], username=username))
    return {"is_new": True, **said} if stored is None else said


def _proposed(cells: Mapping[str, str], known: Known) -> dict[str, Any]:
    """The post to propose; nothing if the row names none, or the person holds it already."""
    if not (cells.get("office") or cells.get("title")):
        return {}
    if not (cells.get("office") and cells.get("title")):
        raise Refused(gettext("Office and post belong together: one of them is empty."))
    office, title = _office(cells["office"], known), cells["title"]
    role = known.posts.get((office, title))
    if role is None:
        made = role_of(cells.get("role", ""))
        if made is None or len(title) > 60:
            raise Refused(gettext("The office has no such post, and the row names no role for a new one."))
        role = known.posts[office, title] = made.value
    elif cells.get("role") and role_of(cells["role"]) != role:
        raise Refused(gettext("The post exists with another role. A role is never changed: create another post."))
    if (cells["badge"], office, title) in known.held:
        return {}
    known.held.add((cells["badge"], office, title))
    return {"post": [None, f"{office} {title}"], "role": [None, role]}


def _office(said: str, known: Known) -> str:
    code = known.office(said)
    if not code:
        raise Refused(gettext("There is no office {office}, neither as code nor as name.").format(office=said[:40]))
    return code


def _region(said: str, known: Known) -> str:
    place = Place.objects.first()
    code = known.region(said) if said else (place.region_id if place else "")
    if not code:
        raise Refused(gettext("There is no region {region}.").format(region=said[:40]))
    return code


def _categories(said: str) -> list[str]:
    found = categories_of(_BETWEEN.split(said))
    if found is None:
        raise Refused(gettext("A category is not known: {said}").format(said=said[:60]))
    return found


def _check_lengths(model: type[Office | Staff], values: Mapping[str, Any]) -> None:
    """Check values as the model's fields do, foreign keys and lists left out; raises Refused."""
    for name, value in values.items():
        if isinstance(value, str) and name not in {"region", "superior"}:
            field = model._meta.get_field(name)  # noqa: SLF001 -- Django documents it
            try:
                field.clean(value, None)  # type: ignore[union-attr]
            except ValidationError as wrong:
                raise Refused(f"{name}: {wrong.messages[0]}") from wrong
    code = str(values.get("code", "x"))
    if not (code.isascii() and code.replace("-", "").isalnum()):
        raise Refused(gettext("Please use letters, digits and hyphens only."))


JUDGES: Mapping[str, Judge] = {"offices": judge_office, "posts": judge_post, "staff": judge_staff}

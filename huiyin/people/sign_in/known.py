"""The account, second factor and posts behind a session, kept in memory while the stamp of people is the same.

The stamp is read with every request's session, so a dismissed officer loses access at the next request.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Staff
from huiyin.people.person import appointments_of, person_at_work, today
from huiyin.people.scope import Person
from huiyin.people.sign_in.second_factor import is_enough, is_set_up

#: Session key of the office chosen by staff with posts in several offices.
OFFICE_KEY = "people.office"


@dataclass(frozen=True)
class Known:
    """An account on one day. ``session_hash`` is what its sessions carry: it changes with the password."""

    staff: Staff
    session_hash: str
    has_second_factor: bool
    held: tuple[Appointment, ...]


class _Memory:
    """What this process keeps: the stamp and day it is for, and accounts by id."""

    kept: tuple[tuple[UUID, date], dict[str, Known]] | None = None


def staff_of(request: HttpRequest) -> Staff | AnonymousUser:
    """The account of the session, as Django's own ``get_user``; a copy, because a view may change it."""
    known = known_of(request)
    return copy(known.staff) if known else get_user(request)


def person_of_request(request: HttpRequest) -> Person | None:
    """The member of staff who sent the request; None for others, and until a second factor is set up."""
    known = known_of(request)
    if known is None or not is_enough(known.has_second_factor):
        return None
    return person_at_work(known.staff, known.held, str(request.session.get(OFFICE_KEY, "")))


def known_of(request: HttpRequest) -> Known | None:
    """The active account of the session; None where nobody is signed in, or the password has changed since."""
    key, people = request.session.get(SESSION_KEY), getattr(request.session, "people", None)
    if key is None:
        return None
    known = _kept(key, people) if people else _read(key)
    given = request.session.get(HASH_SESSION_KEY, "")
    return known if known and constant_time_compare(known.session_hash, given) else None


def at_work(office: str) -> tuple[Person, ...]:
    """Everybody with a post in an office today, each with the roles they have there."""
    kept = None if connection.in_atomic_block else _Memory.kept
    return _at_work(*kept[0], office) if kept else _with_posts(office, on=today())


@lru_cache(maxsize=1024)
def _at_work(people: UUID, on: date, office: str) -> tuple[Person, ...]:
    """Read again when the stamp of ``people`` has changed; inside a transaction it is read at every call."""
    return _with_posts(office, on=on)


def _with_posts(office: str, *, on: date) -> tuple[Person, ...]:
    held = Appointment.objects.in_force(on).filter(post__office_id=office, staff__is_active=True)
    roles: dict[int, set[Role]] = {}
    region = ""
    for each in held.select_related("post__office").order_by("pk"):
        region = each.post.office.region_id
        roles.setdefault(each.staff_id, set()).add(Role(each.post.role))
    return tuple(
        Person(staff=staff, office=office, roles=frozenset(has), region=region) for staff, has in roles.items()
    )


def _kept(key: str, people: UUID) -> Known | None:
    now = (people, today())
    kept = _Memory.kept
    if kept is None or kept[0] != now:
        kept = _Memory.kept = (now, {})
    accounts = kept[1]
    if key not in accounts and (read := _read(key)):
        accounts[key] = read
    return accounts.get(key)


def _read(key: str) -> Known | None:
    staff = Staff.objects.filter(pk=key, is_active=True).first()
    if staff is None:
        return None
    held = tuple(appointments_of(staff, on=today()))
    return Known(staff, staff.get_session_auth_hash(), is_set_up(staff), held)

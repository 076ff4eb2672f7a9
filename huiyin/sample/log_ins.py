"""The accounts of the sample county, printed by `huiyin demo` and `huiyin serve --demo`."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.actors import Role
from huiyin.people.choices import named
from huiyin.people.models import Appointment
from huiyin.people.words import ROLE_WORDS
from huiyin.sample.tables import table

#: The password of all accounts; it protects invented data only and is printed on purpose.
PASSWORD = "every-letter-answered"  # noqa: S105


@dataclass(frozen=True, kw_only=True)
class LogIn:
    """An account; `office` and `role` are in the active language."""

    username: str
    password: str
    office: str
    role: str


def log_ins() -> list[LogIn]:
    """Every account that can sign in; empty if the county is not built."""
    usernames = list(table("county")["log_ins"])
    held = Appointment.objects.filter(staff__username__in=usernames).select_related("staff", "post__office")
    found = [
        LogIn(
            username=each.staff.username,
            password=PASSWORD,
            office=named(each.post.office.name, each.post.office.english),
            role=str(ROLE_WORDS[Role(each.post.role)]),
        )
        for each in held
    ]
    return sorted(found, key=lambda each: usernames.index(each.username))

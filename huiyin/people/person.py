"""Build a `Person` from an account: posts held today, chosen office, roles in that office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Staff
from huiyin.people.policy import conflicts
from huiyin.people.scope import Person


def today() -> date:
    """The calendar date in China."""
    return datetime.now(SHANGHAI).date()


def appointments_of(staff: Staff, *, on: date) -> list[Appointment]:
    """The posts that an account holds on a day, the earliest appointment first."""
    held = Appointment.objects.in_force(on).filter(staff=staff)
    return list(held.select_related("post__office").order_by("since", "pk"))


def person_of(staff: Staff, office: str = "", *, on: date | None = None) -> Person | None:
    """The person working in ``office``, or in the first office of their appointments if they hold no post there.

    None for a closed account, for one without a post today, and for one with conflicting posts: a wrong appointment
    must give no access.
    """
    held = appointments_of(staff, on=on or today()) if staff.is_active else []
    return person_at_work(staff, held, office)


def person_at_work(staff: Staff, held: Sequence[Appointment], office: str) -> Person | None:
    """As `person_of`, with the appointments of the day at hand."""
    if not held or conflicts({_role(each) for each in held}):
        return None
    codes = _offices(held)
    chosen = office if office in codes else codes[0]
    here = [each for each in held if each.post.office_id == chosen]
    return Person(
        staff=staff.pk,
        office=chosen,
        roles=frozenset(map(_role, here)),
        region=here[0].post.office.region_id,
        badge=staff.badge,
        elsewhere=frozenset(codes) - {chosen},
        posts=frozenset(each.post_id for each in here),
    )


def _offices(held: Iterable[Appointment]) -> list[str]:
    """The distinct office codes in the order of appointment."""
    return list(dict.fromkeys(each.post.office_id for each in held))


def _role(appointment: Appointment) -> Role:
    return Role(appointment.post.role)

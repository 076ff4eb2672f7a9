"""Giving and ending a post: the only door, so that no account ever holds roles that check each other."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Post, Staff
from huiyin.people.policy import conflicts
from huiyin.people.words import ROLE_WORDS


class NotTogether(ValidationError):
    """The posts may not be held by one account (三权分立)."""


@transaction.atomic
def appoint(staff: Staff, post: Post, *, since: date, until: date | None = None) -> Appointment:
    """Give ``staff`` the post; `NotTogether` where a post held on any of those days checks it or is checked by it."""
    # The account is locked, so that two posts given at the same moment see each other.
    Staff.objects.select_for_update().get(pk=staff.pk)
    held = Appointment.objects.filter(staff=staff).overlapping(since, until)
    roles = {Role(role) for role in held.values_list("post__role", flat=True)}
    pairs = conflicts({*roles, Role(post.role)})
    if pairs:
        first, second = (ROLE_WORDS[role] for role in pairs[0])
        words = _("One person may not be %(first)s and %(second)s: one of them watches over the other.")
        raise NotTogether(words, params={"first": first, "second": second})
    return Appointment.objects.create(staff=staff, post=post, since=since, until=until)


def dismiss(appointment: Appointment, *, until: date) -> None:
    """End an appointment with that day, the last one on which it counts."""
    appointment.until = until
    appointment.full_clean()
    appointment.save(update_fields=["until"])

"""Appoint staff to posts. Appointments are made only here, so that no account holds two roles that check each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Post, Staff
from huiyin.people.policy import conflicts
from huiyin.people.words import ROLE_WORDS


class ConflictingPosts(ValidationError):
    """The posts may not be held by one account (三权分立)."""


@transaction.atomic
def appoint(staff: Staff, post: Post, *, since: date, until: date | None = None) -> Appointment:
    """Appoint ``staff``; raises `ConflictingPosts` if a post held on any of those days conflicts with the new one."""
    # Lock the account, so that a concurrent appointment of the same person is seen.
    Staff.objects.select_for_update().get(pk=staff.pk)
    held = Appointment.objects.filter(staff=staff).overlapping(since, until)
    roles = {Role(role) for role in held.values_list("post__role", flat=True)}
    pairs = conflicts({*roles, Role(post.role)})
    if pairs:
        first, second = (ROLE_WORDS[role] for role in pairs[0])
        words = _("One person may not be both %(first)s and %(second)s, because one of these roles checks the other.")
        raise ConflictingPosts(words, params={"first": first, "second": second})
    return Appointment.objects.create(staff=staff, post=post, since=since, until=until)


def appoint_new(seats: Sequence[tuple[Staff, Post]], *, since: date) -> None:
    """Appoint new accounts, each to one post, in one query: with one role each there is no conflict.

    Raises ValueError if an account is named twice or has held a post already.
    """
    accounts = [staff.pk for staff, _post in seats]
    if len(set(accounts)) < len(accounts) or Appointment.objects.filter(staff__in=accounts).exists():
        raise ValueError("Use appoint() for an account with more than one post: its roles must be compared.")
    Appointment.objects.bulk_create(Appointment(staff=staff, post=post, since=since) for staff, post in seats)


def dismiss(appointment: Appointment, *, until: date) -> None:
    """End an appointment; ``until`` is its last day."""
    appointment.until = until
    appointment.full_clean()
    appointment.save(update_fields=["until"])

"""Appoint staff to posts. Appointments are made only here, so that no account holds two roles that check each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Post, Proposal, Staff
from huiyin.people.person import today
from huiyin.people.policy import conflicts
from huiyin.people.trail import note
from huiyin.people.words import ROLE_WORDS


class ConflictingPosts(ValidationError):
    """The posts may not be held by one account (三权分立)."""


@transaction.atomic
def appoint(
    staff: Staff, post: Post, *, since: date, until: date | None = None, by: int | None, proposed_by: int | None = None
) -> Appointment:
    """Appoint ``staff``; raises `ConflictingPosts` if a post held on any of those days conflicts with the new one.

    ``by`` is the id of the administrator's account, None for the terminal.
    """
    check_conflicts(staff, post, since=since, until=until)
    made = Appointment.objects.create(staff=staff, post=post, since=since, until=until)
    said = {"post": [None, str(post)], "role": [None, post.role], "until": [None, until]}
    if proposed_by:
        said["proposed_by"] = [None, proposed_by]
    note("appointment.made", staff.badge, by=by, since=since, said=said)
    return made


def check_conflicts(staff: Staff, post: Post, *, since: date, until: date | None = None) -> None:
    """Raise `ConflictingPosts` if the post conflicts with one held on any of those days."""
    # Lock the account, so that a concurrent appointment of the same person is seen.
    Staff.objects.select_for_update().get(pk=staff.pk)
    held = Appointment.objects.filter(staff=staff).overlapping(since, until)
    roles = {Role(role) for role in held.values_list("post__role", flat=True)}
    pairs = conflicts({*roles, Role(post.role)})
    if pairs:
        first, second = (ROLE_WORDS[role] for role in pairs[0])
        words = _("One person may not be both %(first)s and %(second)s, because one of these roles checks the other.")
        raise ConflictingPosts(words, params={"first": first, "second": second})


def appoint_new(seats: Sequence[tuple[Staff, Post]], *, since: date) -> None:
    """Appoint new accounts, each to one post, in one query: with one role each there is no conflict.

    Raises ValueError if an account is named twice or has held a post already.
    """
    accounts = [staff.pk for staff, _post in seats]
    if len(set(accounts)) < len(accounts) or Appointment.objects.filter(staff__in=accounts).exists():
        raise ValueError("Use appoint() for an account with more than one post: its roles must be compared.")
    Appointment.objects.bulk_create(Appointment(staff=staff, post=post, since=since) for staff, post in seats)


@transaction.atomic
def propose(staff: Staff, post: Post, *, since: date, until: date | None = None, by: int | None) -> Proposal:
    """Propose an appointment for another administrator to confirm; raises `ConflictingPosts`."""
    check_conflicts(staff, post, since=since, until=until)
    made, _new = Proposal.objects.update_or_create(
        staff=staff, post=post, defaults={"since": since, "until": until, "by_id": by}
    )
    said = {"post": [None, str(post)], "role": [None, post.role], "until": [None, until]}
    note("appointment.proposed", staff.badge, by=by, since=since, said=said)
    return made


@transaction.atomic
def confirm(proposal: Proposal, *, by: int) -> Appointment:
    """Make the proposed appointment; raises `ConflictingPosts`, or ValidationError if the same person proposed it."""
    if proposal.by_id == by:
        raise ValidationError(_("Another administrator must confirm this, because you proposed it yourself."))
    since = max(proposal.since, today())
    until = proposal.until
    if until is not None and until < since:
        raise ValidationError(_("The last day of the proposed appointment has passed. Refuse it, and propose it anew."))
    made = appoint(proposal.staff, proposal.post, since=since, until=until, by=by, proposed_by=proposal.by_id)
    proposal.delete()
    return made


@transaction.atomic
def refuse(proposal: Proposal, *, by: int) -> None:
    """Refuse a proposed appointment."""
    note("appointment.refused", proposal.staff.badge, by=by, said={"post": [str(proposal.post), None]})
    proposal.delete()


@transaction.atomic
def dismiss(appointment: Appointment, *, until: date, by: int | None, at_once: bool = False) -> None:
    """End an appointment; ``until`` is its last day. With ``at_once`` access ends now, not at the end of that day."""
    before = appointment.until
    appointment.until = until
    appointment.ended_at = timezone.now() if at_once else None
    appointment.full_clean()
    appointment.save(update_fields=["until", "ended_at"])
    said = {"post": [str(appointment.post), None], "until": [before, until], "at_once": [None, at_once]}
    note("appointment.ended", appointment.staff.badge, by=by, since=until, said=said)

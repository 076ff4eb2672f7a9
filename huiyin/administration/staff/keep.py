"""What changes accounts and appointments; each change writes its entry of the trail."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from huiyin.administration.forms import differences, values_of
from huiyin.administration.staff.forms import StaffForm
from huiyin.law.actors import Role
from huiyin.people import choices
from huiyin.people.access import Person, Right
from huiyin.people.appoint import appoint, dismiss, propose
from huiyin.people.models import Appointment, PaperCode, Post, Proposal, Staff
from huiyin.people.person import today
from huiyin.people.policy import NEEDS_SECOND
from huiyin.people.trail import note

FIELDS = ("name", "badge", "username")
ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})


@transaction.atomic
def save_staff(form: StaffForm, *, by: int | None) -> Staff:
    """Open or change an account from a valid form. A new account has no password: see `people.paper_code`."""
    is_new = form.instance.pk is None
    before = {} if is_new else values_of(Staff.objects.get(pk=form.instance.pk), FIELDS)
    staff: Staff = form.save(commit=False)
    if is_new:
        staff.set_unusable_password()
    staff.save()
    said = differences(before, values_of(staff, FIELDS))
    if said:
        note("staff.created" if is_new else "staff.changed", staff.badge, by=by, said=said)
    choices.clear_cache()
    return staff


@transaction.atomic
def give_post(staff: Staff, post: Post, *, since: date, until: date | None, by: int) -> bool:
    """Appoint, or propose where the role needs a second person; returns whether the appointment is made.

    Raises ConflictingPosts.
    """
    if Role(post.role) in NEEDS_SECOND:
        propose(staff, post, since=since, until=until, by=by)
        return False
    appoint(staff, post, since=since, until=until, by=by)
    return True


@transaction.atomic
def end(appointment: Appointment, *, until: date | None, by: int) -> None:
    """End an appointment on a day, or now if ``until`` is None; raises ValidationError for the last administrator."""
    _check_not_last(appointment)
    if until is not None and until < appointment.since:
        raise ValidationError(_("The last day is before the first."))
    if until is None and appointment.since > today():
        raise ValidationError(_("It has not begun yet: choose a last day."))
    dismiss(appointment, until=until or today(), by=by, at_once=until is None)


@transaction.atomic
def leave(staff: Staff, successor: Staff | None, *, by: int) -> int:
    """End all appointments of somebody who leaves, and hand over their drafts; returns how many drafts."""
    for each in Appointment.objects.in_force(today()).filter(staff=staff).select_related("post__office"):
        end(each, until=None, by=by)
    Proposal.objects.filter(staff=staff).delete()
    if successor is None:
        return 0
    hand_over = [import_string(name) for name in settings.HUIYIN_HAND_OVER]
    return sum(each(staff.pk, successor.pk) for each in hand_over)


@transaction.atomic
def set_active(staff: Staff, *, is_active: bool, by: int) -> None:
    """Close an account, so that it cannot sign in and is signed out, or open it again."""
    if not is_active:
        for each in Appointment.objects.in_force(today()).filter(staff=staff).select_related("post"):
            _check_not_last(each)
        PaperCode.objects.filter(staff=staff).delete()
    staff.is_active = is_active
    staff.save(update_fields=["is_active"])
    note("staff.reopened" if is_active else "staff.closed", staff.badge, by=by)
    choices.clear_cache()


def may_confirm(person: Person, proposal: Proposal) -> bool:
    """Whether this administrator may confirm: the other one than who proposed, and of the other kind."""
    if proposal.by_id == person.staff:
        return False
    by_security = (
        Appointment.objects.in_force(today()).filter(staff=proposal.by_id, post__role=Role.SECURITY_ADMIN).exists()
    )
    return person.may(Right.MANAGE_STAFF if by_security else Right.APPOINT)


def _check_not_last(appointment: Appointment) -> None:
    """Raise ValidationError if nobody else holds this administrator's role: nobody could undo it."""
    role = Role(appointment.post.role)
    if role not in ADMINISTRATORS:
        return
    others = Appointment.objects.in_force(today()).filter(post__role=role, staff__is_active=True)
    if not others.exclude(staff=appointment.staff_id).exists():
        raise ValidationError(_("Nobody else has this administrator’s role: appoint somebody first."))

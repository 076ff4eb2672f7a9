"""What changes offices, regions, posts and portfolios; each change writes its entry of the trail."""

from __future__ import annotations

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from huiyin.administration.forms import differences, values_of
from huiyin.administration.offices.forms import FIELDS, OfficeForm, PostForm
from huiyin.journal import ledger
from huiyin.people import choices
from huiyin.people.appoint import dismiss, propose
from huiyin.people.models import Appointment, Office, Place, Portfolio, Post, Region
from huiyin.people.offices import clear_cache, offices
from huiyin.people.person import today
from huiyin.people.trail import note


@transaction.atomic
def save_office(form: OfficeForm, *, by: int | None) -> Office:
    """Create or change an office from a valid form."""
    stored = Office.objects.filter(pk=form.instance.pk).first()
    before = values_of(stored, FIELDS) if stored else {}
    office = form.save()
    said = differences(before, values_of(office, FIELDS))
    if said:
        note("office.changed" if stored else "office.created", f"{office.code} {office.name}", by=by, said=said)
    forget()
    return office


@transaction.atomic
def close_office(office: Office, successor: Office | None, *, reason: str, by: int) -> int:
    """Close an office (A24). Its holders' appointments end now; the same posts are proposed in the successor.

    Returns how many were proposed. Raises ValidationError if it has open matters and nobody takes over.
    """
    if successor is None and open_matters(office.code):
        raise ValidationError(_("It has open matters: choose the office that takes over."))
    _move_subordinates(office, successor)
    office.successor = successor
    office.is_active = False
    office.save(update_fields=["successor", "is_active"])
    Place.objects.filter(petition_office=office).update(petition_office=successor)
    forget()
    said = {"successor": [None, successor.code if successor else None], "reason": [None, reason]}
    note("office.closed", f"{office.code} {office.name}", by=by, said=said)
    return _move_holders(office, successor, by=by)


def _move_subordinates(office: Office, successor: Office | None) -> None:
    """Put the offices under it under its successor, or, without one, under its own superior."""
    if successor and office.pk in offices().above(successor.pk):
        # Otherwise the successor would stand under itself.
        Office.objects.filter(pk=successor.pk).update(superior=office.superior)
    Office.objects.filter(superior=office).update(superior=successor or office.superior)


def _move_holders(office: Office, successor: Office | None, *, by: int) -> int:
    held = Appointment.objects.in_force(today()).filter(post__office=office).select_related("staff", "post__office")
    moved = 0
    for each in held:
        dismiss(each, until=today(), by=by, at_once=True)
        if successor:
            old = each.post
            post, _new = Post.objects.get_or_create(
                office=successor,
                title=old.title,
                defaults={"role": old.role, "rank": old.rank, "english": old.english},
            )
            propose(each.staff, post, since=today(), until=None, by=by)
            moved += 1
    return moved


def open_matters(office: str) -> int:
    """How many open matters an office has, reports of wrongdoing left out."""
    return ledger.dossiers().filter(holder=office, is_open=True).count()


@transaction.atomic
def add_region(region: Region, *, by: int | None) -> None:
    """Add a region."""
    region.save(force_insert=True)
    note("region.added", f"{region.code} {region.name}", by=by)
    forget()


@transaction.atomic
def save_post(form: PostForm, *, by: int | None) -> Post:
    """Create or change a post from a valid form."""
    names = ("title", "english", "role", "rank")
    before = values_of(Post.objects.get(pk=form.instance.pk), names) if form.instance.pk else {}
    form.instance.office = form.office
    post: Post = form.save()
    said = differences(before, values_of(post, names))
    if said:
        note("post.changed" if before else "post.created", str(post), by=by, said=said)
    return post


@transaction.atomic
def set_portfolio(post: Post, codes: Collection[str], *, by: int | None) -> None:
    """Set the offices that a post is in charge of; limits to categories of those that stay are kept."""
    before = sorted(post.portfolios.values_list("office_id", flat=True))
    post.portfolios.exclude(office__in=codes).delete()
    Portfolio.objects.bulk_create(Portfolio(post=post, office_id=code) for code in codes if code not in before)
    if before != sorted(codes):
        note("portfolio.changed", str(post), by=by, said={"offices": [before, sorted(codes)]})


def forget() -> None:
    """Drop this process's caches of offices and choices."""
    clear_cache()
    choices.clear_cache()

"""谁分管谁负责: the leader in charge of an office's matters, and the offices that nobody heads."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.law.actors import HEADS, Role
from huiyin.people.models import Appointment, Office, Portfolio, Post
from huiyin.people.offices import lies_in


def leaders_in_charge(office: str, category: str = "") -> list[Post]:
    """The posts in charge of that office's matters of that category, those with the narrower portfolio first."""
    held = Portfolio.objects.filter(office=office).select_related("post__office")
    fitting = [each for each in held if not each.categories or lies_in(category, each.categories)]
    return [
        each.post for each in sorted(fitting, key=lambda each: (not each.categories, -each.post.rank, each.post_id))
    ]


def headed_by(staff: Collection[int], *, on: date) -> frozenset[str]:
    """The offices in which on that day one of these people signs, or keeps the sealed reports."""
    if not staff:
        return frozenset()
    held = Appointment.objects.in_force(on).filter(staff__in=staff, post__role__in=[*HEADS, Role.CUSTODIAN])
    return frozenset(held.values_list("post__office_id", flat=True))


def with_custodian(*, on: date) -> frozenset[str]:
    """The offices in which on that day somebody reads sealed reports: to no other can one be usefully sent."""
    held = Appointment.objects.in_force(on).filter(post__role=Role.CUSTODIAN, staff__is_active=True)
    return frozenset(held.values_list("post__office_id", flat=True))


def offices_without_head(*, on: date) -> QuerySet[Office]:
    """Active offices in which on that day nobody may sign: a vacancy at every level is seen, none is silent."""
    heads = Appointment.objects.in_force(on).filter(post__office=OuterRef("pk"), post__role__in=[*HEADS])
    return Office.objects.filter(~Exists(heads), is_active=True, successor=None)

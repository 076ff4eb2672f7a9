"""分管: the leaders in charge of an office's matters, and the offices without a head."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.law.actors import HEADS, Role
from huiyin.people.models import Appointment, Office, Portfolio, Post
from huiyin.people.offices import is_within


def leaders_in_charge(office: str, category: str = "") -> list[Post]:
    """The posts in charge of the office's matters of a category; portfolios limited to categories come first."""
    held = Portfolio.objects.filter(office=office).select_related("post__office")
    fitting = [each for each in held if not each.categories or is_within(category, each.categories)]
    return [
        each.post for each in sorted(fitting, key=lambda each: (not each.categories, -each.post.rank, each.post_id))
    ]


def headed_by(staff: Collection[int], *, on: date) -> frozenset[str]:
    """The offices in which one of these people is head or custodian on that day."""
    if not staff:
        return frozenset()
    held = Appointment.objects.in_force(on).filter(staff__in=staff, post__role__in=[*HEADS, Role.CUSTODIAN])
    return frozenset(held.values_list("post__office_id", flat=True))


def with_custodian(*, on: date) -> frozenset[str]:
    """The offices that have a custodian on that day: a sealed report can be sent only to these."""
    held = Appointment.objects.in_force(on).filter(post__role=Role.CUSTODIAN, staff__is_active=True)
    return frozenset(held.values_list("post__office_id", flat=True))


def offices_without_head(*, on: date) -> QuerySet[Office]:
    """Active offices in which nobody may sign on that day."""
    heads = Appointment.objects.in_force(on).filter(post__office=OuterRef("pk"), post__role__in=[*HEADS])
    return Office.objects.filter(~Exists(heads), is_active=True, successor=None)

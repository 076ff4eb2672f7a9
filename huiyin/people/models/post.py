"""Posts, portfolios of leaders, and appointments to posts."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from huiyin.law.actors import Role
from huiyin.people.models.office import Office
from huiyin.people.models.staff import Staff
from huiyin.people.words import ROLE_WORDS


class Post(models.Model):
    """A post in an office. A higher ``rank`` is listed first."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(max_length=60)
    english = models.CharField(max_length=80, blank=True, default="")
    role = models.CharField(max_length=20, choices=[(role.value, ROLE_WORDS[role]) for role in Role])
    rank = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["office", "-rank", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["office", "title"], name="post_title_once_in_an_office"),
            models.CheckConstraint(name="post_role_known", condition=Q(role__in=[role.value for role in Role])),
        ]

    def __str__(self) -> str:
        return f"{self.office} {self.title}"


class Portfolio(models.Model):
    """分管: ``post`` is in charge of ``office``; if categories are given, only of matters in these."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="portfolios")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="portfolios")
    categories = ArrayField(models.CharField(max_length=20), default=list, blank=True)

    class Meta:
        ordering = ["post", "office"]
        constraints = [models.UniqueConstraint(fields=["post", "office"], name="portfolio_once")]

    def __str__(self) -> str:
        return f"{self.post} → {self.office}"


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    """Queries by day."""

    def in_force(self, on: date) -> AppointmentQuerySet:
        """Appointments in force on a day; the last day is included, unless the holder was dismissed on that day."""
        return self.filter(Q(until=None) | Q(until__gt=on) | Q(until=on, ended_at=None), since__lte=on)

    def overlapping(self, since: date, until: date | None) -> AppointmentQuerySet:
        """Appointments that share at least one day with the period; ``until`` None means open-ended."""
        begun = self if until is None else self.filter(since__lte=until)
        return begun.filter(Q(until=None) | Q(until__gte=since))


class Appointment(models.Model):
    """A member of staff holds a post from ``since`` to ``until``, both included. Created by `people.appoint`.

    ``ended_at``: the moment of a dismissal that takes effect at once; ``until`` is then that day, and no longer counts.
    """

    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="appointments")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["staff", "since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["staff", "post", "since"], name="appointment_once"),
            models.CheckConstraint(
                name="appointment_ends_after_it_begins", condition=Q(until=None) | Q(until__gte=F("since"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff} · {self.post}"

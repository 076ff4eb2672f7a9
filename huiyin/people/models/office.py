"""Offices: their region, superior and competence."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from huiyin.people.models.region import Level, Region


class Office(models.Model):
    """An organ or unit. Its code is stored in acts, so a code is never changed and never reused.

    ``superior`` is the office one level up that reviews its answers (A35); ``successor`` is the office that took over
    its duties (A24). A closed office stays in the table with ``is_active`` off, because old papers show its name.
    """

    code = models.CharField(max_length=20, primary_key=True)
    name = models.CharField(max_length=120, unique=True)
    english = models.CharField(max_length=160, blank=True, default="")
    #: 机关代字, in the numbers of its papers; if blank, it is derived from the name (papers.marks)
    mark = models.CharField(max_length=20, blank=True, default="")
    #: 发文机关标志, at the head of its papers; if blank, the name
    letterhead = models.CharField(max_length=60, blank=True, default="")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="offices")
    level = models.PositiveSmallIntegerField(choices=Level.choices)
    superior = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="subordinates",
    )
    successor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
    )
    is_petition_office = models.BooleanField(default=False)
    #: 纪检监察机关: reports of wrongdoing go here, and only its custodians read them (A30)
    is_discipline = models.BooleanField(default=False)
    #: 组织部门: notified on paper of reports about cadres (A30(2))
    is_organisation = models.BooleanField(default=False)
    #: 政法机关: courts, procuratorates, police; letters on their procedures are forwarded to them (A22(2))
    is_judicial = models.BooleanField(default=False)
    categories = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    address = models.CharField(max_length=200, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    hours = models.CharField(max_length=120, blank=True, default="")
    #: how to get there in words: bus, entrance, floor
    directions = models.CharField(max_length=300, blank=True, default="")
    web = models.URLField(blank=True, default="")
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["level", "code"]
        constraints = [
            models.CheckConstraint(name="office_code_given", condition=Q(code__regex=r"^[A-Za-z0-9-]+$")),
            models.CheckConstraint(name="office_not_above_itself", condition=~Q(superior=F("code"))),
            models.CheckConstraint(name="office_not_its_own_successor", condition=~Q(successor=F("code"))),
        ]

    def __str__(self) -> str:
        return self.name


class OfficesStamp(models.Model):
    """One row that triggers rewrite: ``stamp`` when an office or region changes, ``people`` when staff or posts do.

    A worker compares the stamps to see whether what it keeps in memory is current. They are random: a counter could
    reach the same value again after a rollback, and the worker would miss a change.
    """

    only = models.BooleanField(primary_key=True, default=True)
    stamp = models.UUIDField()
    people = models.UUIDField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(name="offices_stamp_is_one_row", condition=Q(only=True))]

    def __str__(self) -> str:
        return f"{self.stamp} {self.people}"

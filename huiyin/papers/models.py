"""Tables of this room: stored files, mails that were sent, and the numbers of papers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class StoredFile(models.Model):
    """A file of a matter. ``digest`` is SM3 of the content, by which the act refers to it; ``name`` is encrypted."""

    number = models.CharField(max_length=24)
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=8)
    size = models.PositiveIntegerField()
    name = models.BinaryField()
    stored_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["number", "digest"], name="file_once_a_matter")]

    def __str__(self) -> str:
        return f"{self.kind} {self.size}"


class Sent(models.Model):
    """The mail about an act was handed to the mail server; the address is not kept."""

    number = models.CharField(max_length=24)
    place = models.PositiveIntegerField()
    party = models.PositiveIntegerField(default=0)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number", "place", "party"], name="sent_once_an_act_and_party")
        ]

    def __str__(self) -> str:
        return f"sent {self.place}"


class Series(models.Model):
    """The count of one office's papers in one year; the row is locked while a number is taken, so that no gap appears.

    ``mark`` is the office's mark on the first paper of the year. ``is_sealed``: reports of wrongdoing are counted
    apart, because a gap between two ordinary papers would reveal one (R-07).
    """

    office = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    is_sealed = models.BooleanField(default=False)
    mark = models.CharField(max_length=60)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["office", "year", "is_sealed"], name="series_once_a_year"),
            models.UniqueConstraint(fields=["mark", "year"], name="series_mark_is_one_offices"),
        ]

    def __str__(self) -> str:
        return f"{self.mark}〔{self.year}〕"


class Issued(models.Model):
    """The official number of the paper that the act at ``place`` of the matter ``number`` sends."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="papers")
    serial = models.PositiveIntegerField()
    number = models.CharField(max_length=24)
    place = models.PositiveIntegerField()
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "serial"], name="serial_once_a_series"),
            models.UniqueConstraint(fields=["number", "place"], name="issued_once_an_act"),
        ]

    def __str__(self) -> str:
        return f"{self.series}{self.serial}号"

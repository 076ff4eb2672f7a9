"""What the place adds to the tables of the law: notices of holidays, and leaves of the tree of categories."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q


class HolidayNotice(models.Model):
    """The notice of one year: ``off`` are [first, last, festival], ``worked`` days, all as ISO dates."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    source = models.CharField(max_length=200)
    off = models.JSONField(encoder=DjangoJSONEncoder)
    worked = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["year"]

    def __str__(self) -> str:
        return str(self.year)


class LocalCategory(models.Model):
    """A leaf of the third level, under a category of the law's table. Its code is stored in acts, so it stays."""

    code = models.CharField(max_length=6, primary_key=True)
    name = models.CharField(max_length=40)
    english = models.CharField(max_length=80, blank=True, default="")

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="local_category_is_a_leaf",
                condition=Q(code__regex=r"^[0-9]{4}(0[1-9]|[1-9][0-9])$") & ~Q(code__regex=r"^[0-9]{2}00"),
            )
        ]

    def __str__(self) -> str:
        return self.name

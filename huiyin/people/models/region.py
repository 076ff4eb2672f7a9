"""Regions: GB/T 2260 codes down to the county, statistical codes (统计用区划代码) below it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Level(models.IntegerChoices):
    """The administrative level of a region or an office."""

    NATION = 0, _("Nation")
    PROVINCE = 1, _("Province")
    CITY = 2, _("City")
    COUNTY = 3, _("County")
    TOWN = 4, _("Town or sub-district")
    VILLAGE = 5, _("Village or community")


class Region(models.Model):
    """A region. ``code`` has 6 digits down to the county, 9 for a town, 12 for a village; 000000 is the country."""

    code = models.CharField(max_length=12, primary_key=True)
    name = models.CharField(max_length=60)
    english = models.CharField(max_length=80, blank=True, default="")
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
    )
    level = models.PositiveSmallIntegerField(choices=Level.choices)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(name="region_not_in_itself", condition=~Q(parent=F("code"))),
            models.CheckConstraint(
                name="region_code_of_its_level",
                condition=Q(level=Level.NATION, code="000000")
                | Q(level=Level.PROVINCE, code__regex=r"^[1-9]\d0000$")
                | Q(level=Level.CITY, code__regex=r"^[1-9]\d{3}00$")
                | Q(level=Level.COUNTY, code__regex=r"^[1-9]\d{5}$")
                | Q(level=Level.TOWN, code__regex=r"^[1-9]\d{8}$")
                | Q(level=Level.VILLAGE, code__regex=r"^[1-9]\d{11}$"),
            ),
        ]

    def __str__(self) -> str:
        return self.name

"""The trail of administration: what was changed in offices, posts, staff and settings, by whom, and from when."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from huiyin.people.models.staff import Staff


class Change(models.Model):
    """One entry. Written by `people.trail.note` only; triggers refuse UPDATE, DELETE and TRUNCATE.

    ``by`` is None for the machine's terminal. ``said`` holds field -> [before, after]. ``seal`` covers the entry and
    the seal before it.
    """

    at = models.DateTimeField()
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, null=True, related_name="+")
    what = models.CharField(max_length=40)
    about = models.CharField(max_length=200)
    said = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    since = models.DateField()
    seal = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.what} {self.about}"

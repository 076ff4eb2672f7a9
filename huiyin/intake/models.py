"""What intake keeps: registrations that were begun. A draft is not an act."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """One clerk's unfinished registration; ``once`` is the form's own id, and what was typed lies sealed in ``box``."""

    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    once = models.UUIDField(unique=True)
    box = models.BinaryField()
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar = ["-changed_at"]

    def __str__(self) -> str:
        return str(self.once)

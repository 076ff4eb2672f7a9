"""What the room keeps: steps that were begun and not yet taken. A draft is not an act."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """One officer's unfinished step on one dossier; what was typed lies sealed in ``box`` (dossier/drafts.py)."""

    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    number = models.CharField(max_length=24)
    #: the step, with "paper:" before it where it is to be signed by somebody else
    verb = models.CharField(max_length=40)
    box = models.BinaryField()
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["staff", "number", "verb"], name="draft_once")]
        ordering = ["-changed_at"]

    def __str__(self) -> str:
        return self.verb

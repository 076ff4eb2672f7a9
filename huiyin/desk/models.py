"""What the desk keeps: papers for the head's signature. A paper is not an act until it is signed.

Its words lie sealed in ``box`` under the dossier's own key (signing/store.py), so that they are gone when it is erased.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from huiyin.desk.signing.rules import OPEN, Action, State


class Paper(models.Model):
    """A step that one drafts, another reviews and the head signs; ``place`` is its act once it was recorded."""

    number = models.CharField(max_length=24)
    verb = models.CharField(max_length=24)
    office = models.CharField(max_length=24)
    state = models.CharField(max_length=12, choices=[(each.value, each.value) for each in State])
    #: how many acts the dossier had when the paper was last passed on
    seen = models.PositiveIntegerField()
    place = models.PositiveIntegerField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["number", "verb", "office"],
                condition=models.Q(state__in=[each.value for each in OPEN]),
                name="paper_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["office", "state"], name="paper_state"),
            models.Index(fields=["number"], name="paper_number"),
        ]
        ordering = ["changed_at"]

    def __str__(self) -> str:
        return self.verb


class Turn(models.Model):
    """One action on a paper; the words and the remark lie sealed in ``box``."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="turns")
    count = models.PositiveIntegerField()
    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Action])
    at = models.DateTimeField(auto_now_add=True)
    box = models.BinaryField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["paper", "count"], name="turn_once")]
        ordering = ["count"]

    def __str__(self) -> str:
        return self.action

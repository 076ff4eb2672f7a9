"""What the desk keeps: steps that were begun and not yet taken, and papers on their way to the head's signature.

Neither is an act. What was typed lies sealed in ``box``: a draft's under the installation's key (desk/drafts.py), a
paper's under the matter's own (desk/chain_store.py), so that it is gone with the matter when that is erased.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from huiyin.desk.chain import OPEN, Did, Lies


class Draft(models.Model):
    """One officer's unfinished step on one matter; what was typed lies sealed in ``box`` (desk/drafts.py)."""

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


class Paper(models.Model):
    """A step that one drafts, another reviews and the head signs; ``place`` is its act once it was recorded."""

    number = models.CharField(max_length=24)
    verb = models.CharField(max_length=24)
    office = models.CharField(max_length=24)
    lies = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Lies])
    #: how many acts the matter had when the paper was last handed on
    seen = models.PositiveIntegerField()
    place = models.PositiveIntegerField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["number", "verb", "office"],
                condition=models.Q(lies__in=[each.value for each in OPEN]),
                name="paper_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["office", "lies"], name="paper_lies"),
            models.Index(fields=["number"], name="paper_number"),
        ]
        ordering = ["changed_at"]

    def __str__(self) -> str:
        return self.verb


class Turn(models.Model):
    """One desk that a paper went over; its words and remark lie sealed in ``box``."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="turns")
    count = models.PositiveIntegerField()
    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    did = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Did])
    at = models.DateTimeField(auto_now_add=True)
    box = models.BinaryField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["paper", "count"], name="turn_once")]
        ordering = ["count"]

    def __str__(self) -> str:
        return self.did

"""What this room keeps of its own: which files lie sealed beside a matter, and which mails have gone out."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class StoredFile(models.Model):
    """A file of a matter. ``digest`` is SM3 of the content, as the act names it; its name is sealed."""

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
    """That the mail about an act has been handed to the mail server; to whom is not kept."""

    number = models.CharField(max_length=24)
    place = models.PositiveIntegerField()
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["number", "place"], name="sent_once_an_act")]

    def __str__(self) -> str:
        return f"sent {self.place}"

"""Phrases that an office uses again and again in its letters."""

from __future__ import annotations

from django.db import models

from huiyin.people.models.office import Office


class LetterPhrase(models.Model):
    """A phrase that drafters copy; without an office it is offered in all."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, blank=True, related_name="letter_phrases")
    text = models.CharField(max_length=500)

    class Meta:
        ordering = ["office", "pk"]

    def __str__(self) -> str:
        return self.text

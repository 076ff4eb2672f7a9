"""What the portal keeps: petitions that are being written, sealed, and only for a while."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class Draft(models.Model):
    """A petition being written. Found by a digest of the browser's key; all that was typed lies in ``box``, sealed.

    ``version`` grows with every change, so that nobody sends what they have not seen. Once sent, the answers are gone
    from the box and it holds only what the receipt is shown from.
    """

    mark = models.BinaryField(max_length=32, unique=True)
    box = models.BinaryField()
    version = models.PositiveIntegerField(default=0)
    is_sent = models.BooleanField(default=False)
    touched_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes: ClassVar = [models.Index(fields=["touched_at"], name="draft_idle")]

    def __str__(self) -> str:
        return "draft"

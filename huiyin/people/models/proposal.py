"""Proposed appointments, which another administrator confirms."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from huiyin.people.models.post import Post
from huiyin.people.models.staff import Staff


class Proposal(models.Model):
    """An appointment that waits for a second person; deleted when it is confirmed or refused (the trail keeps it)."""

    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="proposals")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="proposals")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["staff", "post"], name="proposal_once"),
            models.CheckConstraint(
                name="proposal_ends_after_it_begins", condition=Q(until=None) | Q(until__gte=F("since"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff} · {self.post}"

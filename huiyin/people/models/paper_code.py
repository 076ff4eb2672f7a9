"""Paper codes: how a member of staff sets a new password without knowing an old one."""

from __future__ import annotations

from django.db import models

from huiyin.law.actors import Role
from huiyin.people.models.staff import Staff

#: The two who each hand over one half.
HALVES = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)


class PaperCode(models.Model):
    """One half of a paper code. Two administrators each make one, so that neither can sign in as somebody else."""

    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="paper_codes")
    half = models.CharField(max_length=20, choices=[(role.value, role.value) for role in HALVES])
    digest = models.CharField(max_length=64)
    expires_at = models.DateTimeField()

    class Meta:
        ordering = ["staff", "half"]
        constraints = [models.UniqueConstraint(fields=["staff", "half"], name="paper_code_half_once")]

    def __str__(self) -> str:
        return f"{self.staff} {self.half}"

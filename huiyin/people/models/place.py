"""The county that this installation serves."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from huiyin.people.models.office import Office
from huiyin.people.models.region import Region


class Place(models.Model):
    """One row: the county and its petition office, the mail server, and since when the public pages are open.

    ``site`` is the public address for links in mails, without a slash at its end. The password of the mail server lies
    encrypted in ``mail_secret``. The public pages are never closed again once they are open (A6, A17).
    """

    only = models.BooleanField(primary_key=True, default=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    petition_office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    site = models.URLField(blank=True, default="")
    mail_host = models.CharField(max_length=200, blank=True, default="")
    mail_port = models.PositiveIntegerField(default=465)
    mail_user = models.CharField(max_length=200, blank=True, default="")
    mail_secret = models.CharField(max_length=400, blank=True, default="")
    mail_security = models.CharField(max_length=10, default="ssl")
    mail_from = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [models.CheckConstraint(name="place_is_one_row", condition=Q(only=True))]

    def __str__(self) -> str:
        return self.region.name

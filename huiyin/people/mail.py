"""The mail server that the system administrator has set for the county."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.filebased import EmailBackend as FileBackend
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend

from huiyin.people.models import Place
from huiyin.people.sign_in import secret_box

SECONDS = 20


class PlaceBackend(BaseEmailBackend):
    """Sends through the server of the county's settings; while none is set, mails are written to the data folder.

    The settings are read for each sending, so that a change counts at once in every process.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Send; returns how many were sent. Raises what smtplib raises."""
        place = Place.objects.first()
        if place is None or not place.mail_host:
            return FileBackend(fail_silently=self.fail_silently).send_messages(email_messages) or 0
        for message in email_messages:
            if place.mail_from:
                message.from_email = place.mail_from
        return server(place, fail_silently=self.fail_silently).send_messages(email_messages) or 0


def server(place: Place, **options: Any) -> SmtpBackend:
    """The connection to a county's mail server; raises `secret_box.WrongKey` if its password cannot be decrypted."""
    return SmtpBackend(
        host=place.mail_host,
        port=place.mail_port,
        username=place.mail_user,
        password=secret_box.decrypt(place.mail_secret, purpose=secret_box.MAIL) if place.mail_secret else "",
        use_ssl=place.mail_security == "ssl",
        use_tls=place.mail_security == "tls",
        timeout=SECONDS,
        **options,
    )

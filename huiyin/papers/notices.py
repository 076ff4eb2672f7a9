"""The mail that says only that there is news: no matter, no number, no office, no name (R-22).

A handler of the acts that send the petitioner a letter (`config.errands`). It may run twice: a mail that was sent is
noted, and the Message-ID is the same each time, so that a mail program shows a mail sent twice after a crash once.
"""

from __future__ import annotations

from collections.abc import Callable
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.utils import translation
from django.utils.translation import gettext

from huiyin.journal.readers.addressee import addresses_of
from huiyin.journal.seals.seal import digest
from huiyin.papers.addresses import tracking
from huiyin.papers.models import Sent

#: Every mail has all three in this order, so that its language says nothing about the petitioner.
LANGUAGES = ("zh-hans", "zh-hant", "en")
#: SMTP codes of a permanent refusal, such as an unknown mailbox.
_PERMANENT = range(500, 600)


def tell(number: str, place: int) -> None:
    """Send the mail about one act to each petitioner who gave an address; errors of the mail server are raised.

    Each gets a separate mail, so that nobody sees another's address.
    """
    for party, to in addresses_of(number, place).items():
        _tell(to, number, place, party)


def _tell(to: str, number: str, place: int, party: int) -> None:
    if not _is_address(to) or Sent.objects.filter(number=number, place=place, party=party).exists():
        return
    try:
        _mail(to, number, place, party).send()
    except SMTPRecipientsRefused as refused:
        if not all(code in _PERMANENT for code, _ in refused.recipients.values()):
            raise
    Sent.objects.get_or_create(number=number, place=place, party=party)


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _mail(to: str, number: str, place: int, party: int) -> EmailMessage:
    return EmailMessage(
        subject=" · ".join(dict.fromkeys(_in_every_language(_subject))),
        body="\n\n".join(_in_every_language(_text)) + "\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[to],
        headers={"Message-ID": message_id(number, place, party), "Auto-Submitted": "auto-generated"},
    )


def message_id(number: str, place: int, party: int = 0) -> str:
    """The same for the same act and party; a keyed digest, so that it does not reveal which."""
    whose = f"{number}.{party}" if party else number
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    return f"<{digest('mail', f'{whose} {place}'.encode()).hex()[:40]}@{host}>"


def _in_every_language(text: Callable[[], str]) -> list[str]:
    said = []
    for language in LANGUAGES:
        with translation.override(language):
            said.append(text())
    return said


def _subject() -> str:
    return gettext("There is news for you")


def _text() -> str:
    text = gettext(
        "There is news in your matter. Look it up with its number and your query code at:\n{address}\n"
        "Nobody will ask you for the code by mail or phone."
    )
    return text.format(address=tracking())

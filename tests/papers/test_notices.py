"""The mail that there is news: at a real mail server on loopback, in three languages, with nothing personal."""

from __future__ import annotations

import email
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from django.conf import settings as project

from huiyin.journal.models import Dossier
from huiyin.journal.readers.addressee import addresses_of
from huiyin.law.actors import Actor, Kind
from huiyin.law.petition.procedure import STEPS
from huiyin.law.petition.steps.parties.leave import Leave
from huiyin.papers.models import Sent
from huiyin.papers.notices import message_id, tell
from tests.county import County
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
ADDRESS = "qiushi@example.net"


class Mailbox:
    """A mail server that keeps the mails; ``answer`` is its reply to the next recipient."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answer = "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        mail = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        return "250 OK"


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=_free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    settings.CSRF_TRUSTED_ORIGINS = ["https://huiyin.example.gov.cn"]
    yield box
    controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition(email=ADDRESS).registered().later(1).forwarded().later(1).accepted()


def test_the_mail_says_that_there_is_news_in_three_languages_and_where(mailbox: Mailbox, petition: Petition) -> None:
    tell(petition.number, 4)
    (mail,) = mailbox.mails
    text = mail.get_content()
    for words in ("有新的进展", "有新的進展", "There is news in your matter"):
        assert words in text
    assert text.count("https://huiyin.example.gov.cn/") == 3
    assert mail["To"] == ADDRESS
    assert mail["Auto-Submitted"] == "auto-generated"


def test_the_mail_holds_nothing_of_the_matter(mailbox: Mailbox, petition: Petition) -> None:
    tell(petition.number, 4)
    whole = mailbox.mails[0].as_string() + mailbox.mails[0].get_content() + str(mailbox.mails[0]["Subject"])
    for told in (
        petition.number,
        petition.number[9:],
        "何秋实",
        "路灯",
        "回县",
        "信访",
        "柳河",
        petition.recorded.seal,
    ):
        assert told not in whole


def test_the_same_errand_twice_is_one_mail(mailbox: Mailbox, petition: Petition) -> None:
    tell(petition.number, 4)
    tell(petition.number, 4)
    assert len(mailbox.mails) == 1
    assert Sent.objects.count() == 1


def test_a_mail_repeated_after_a_crash_bears_the_same_id_and_another_act_another(
    mailbox: Mailbox, petition: Petition
) -> None:
    tell(petition.number, 4)
    Sent.objects.all().delete()  # as after a crash: sent, but not noted yet
    tell(petition.number, 4)
    tell(petition.number, 1)
    first, again, other = (mail["Message-ID"] for mail in mailbox.mails)
    assert first == again == message_id(petition.number, 4)
    assert other != first


def test_a_mailbox_that_does_not_exist_is_not_tried_again(mailbox: Mailbox, petition: Petition) -> None:
    mailbox.answer = "550 no such mailbox"
    tell(petition.number, 4)
    assert Sent.objects.count() == 1


def test_a_server_that_is_busy_is_tried_again(mailbox: Mailbox, petition: Petition) -> None:
    mailbox.answer = "451 try later"
    with pytest.raises(OSError, match="451"):
        tell(petition.number, 4)
    assert not Sent.objects.exists()


@pytest.mark.parametrize("address", ["", "not an address", "a@b.c\nBcc: everybody@example.net"])
def test_without_an_address_that_is_one_nothing_is_sent(mailbox: Mailbox, county: County, address: str) -> None:
    tell(a_petition(email=address).number, 1)
    assert mailbox.mails == []


def test_an_erased_matter_has_no_address(petition: Petition) -> None:
    assert addresses_of(petition.number, 1) == {0: ADDRESS}
    Dossier.objects.filter(number=petition.number).update(key=None)
    assert addresses_of(petition.number, 1) == {}
    assert addresses_of("20260101-00000000", 1) == {}


def test_every_act_that_sends_the_petitioner_a_letter_is_heard_and_no_other() -> None:
    told = {f"petition.{step.verb}" for step in STEPS if step.letter and step.is_told}
    heard = {act for act, handlers in project.HUIYIN_HANDLERS.items() if "huiyin.papers.notices.tell" in handlers}
    assert heard == told


def test_each_who_petitions_gets_a_mail_of_their_own(mailbox: Mailbox, petition: Petition) -> None:
    signed = petition.signed("甲", email="one@example.net").signed("乙").signed("丙", email="three@example.net")
    answered = signed.heard().answered()
    tell(answered.number, answered.recorded.place)
    tell(answered.number, answered.recorded.place)
    assert sorted(str(mail["To"]) for mail in mailbox.mails) == ["one@example.net", ADDRESS, "three@example.net"]
    assert len({mail["Message-ID"] for mail in mailbox.mails}) == 3
    assert all("one@example.net" not in mail.get_content() for mail in mailbox.mails)


def test_what_is_of_one_is_told_to_that_one_and_to_who_acts_for_them(mailbox: Mailbox, petition: Petition) -> None:
    signed = petition.signed("甲", email="one@example.net").signed("乙", email="two@example.net")
    tell(signed.number, signed.recorded.place)
    assert [mail["To"] for mail in mailbox.mails] == ["two@example.net"]
    left = signed.did(Leave(), Actor(kind=Kind.PETITIONER, party=2))
    tell(left.number, left.recorded.place)
    assert len(mailbox.mails) == 1

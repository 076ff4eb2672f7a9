"""The second factor, and its secret in the database."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from huiyin.people.sign_in import secret_box
from tests.people.browsers import is_in, sign_in
from tests.people.staff import PASSWORD

SET_UP = "/accounts/2fa/totp/activate/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def strict(settings: Any) -> None:
    """Require a second factor, as in production."""
    settings.SECOND_FACTOR = True


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def set_up_second_factor(browser: Client) -> str:
    """Set the second factor up on the page; returns the secret."""
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", browser.get(SET_UP).content.decode())
    assert secret
    answer = browser.post(SET_UP, {"code": code(secret[1])})
    assert answer["location"] == "/accounts/2fa/recovery-codes/"
    return secret[1]


@pytest.mark.usefixtures("clerk", "strict")
def test_the_first_sign_in_leads_to_setting_up_a_second_factor() -> None:
    browser = Client()
    assert sign_in(browser)["location"] == SET_UP
    assert browser.get(SET_UP).status_code == 200


@pytest.mark.usefixtures("clerk", "strict")
def test_without_a_second_factor_no_page_of_staff_opens() -> None:
    browser = Client()
    sign_in(browser)
    answer = browser.get("/accounts/post/")
    assert answer["location"].startswith(SET_UP)
    assert answer.wsgi_request.person is None  # type: ignore[attr-defined]


@pytest.mark.usefixtures("clerk", "strict")
def test_password_and_code_together_lead_to_the_desk() -> None:
    with time_machine.travel("2026-03-02T09:00:00+08:00", tick=False) as clock:
        first = Client()
        sign_in(first)
        secret = set_up_second_factor(first)
        clock.shift(120)
        browser = Client()
        assert sign_in(browser)["location"] == "/accounts/2fa/authenticate/"
        assert not is_in(browser)
        assert browser.get("/accounts/2fa/authenticate/").status_code == 200
        assert browser.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code == 200
        assert not is_in(browser)
        assert browser.post("/accounts/2fa/authenticate/", {"code": code(secret)})["location"] == "/desk/"
        assert browser.get("/accounts/post/").status_code == 200


@pytest.mark.usefixtures("clerk", "strict")
def test_a_code_works_only_once() -> None:
    with time_machine.travel("2026-03-02T09:00:00+08:00", tick=False) as clock:
        first = Client()
        sign_in(first)
        secret = set_up_second_factor(first)
        clock.shift(120)
        answers = []
        for browser in (Client(), Client()):
            sign_in(browser)
            browser.post("/accounts/2fa/authenticate/", {"code": code(secret)})
            answers.append(is_in(browser))
        assert answers == [True, False]


@pytest.mark.usefixtures("clerk", "strict")
def test_a_recovery_code_works_only_once() -> None:
    first = Client()
    sign_in(first)
    set_up_second_factor(first)
    shown = re.findall(r"<li><code>(\w+)</code></li>", first.get("/accounts/2fa/recovery-codes/").content.decode())
    assert len(shown) == 10
    again = first.get("/accounts/2fa/recovery-codes/").content.decode()
    assert shown[0] not in again
    answers = []
    for browser in (Client(), Client()):
        sign_in(browser)
        browser.post("/accounts/2fa/authenticate/", {"code": shown[0]})
        answers.append(is_in(browser))
    assert answers == [True, False]


@pytest.mark.usefixtures("clerk", "strict")
def test_five_wrong_codes_lock_the_account() -> None:
    with time_machine.travel("2026-03-02T09:00:00+08:00", tick=False) as clock:
        first = Client()
        sign_in(first)
        secret = set_up_second_factor(first)
        clock.shift(120)
        browser = Client()
        sign_in(browser)
        for _ in range(5):
            browser.post("/accounts/2fa/authenticate/", {"code": "000000"})
        browser.post("/accounts/2fa/authenticate/", {"code": code(secret)})
        assert not is_in(browser)


@pytest.mark.usefixtures("clerk", "strict")
def test_the_secret_is_encrypted_in_the_database() -> None:
    browser = Client()
    sign_in(browser)
    secret = set_up_second_factor(browser)
    kept = Authenticator.objects.get(type=Authenticator.Type.TOTP).data["secret"]
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret_box.decrypt(kept) == secret


def test_another_key_does_not_decrypt_the_secret(settings: Any) -> None:
    encrypted = secret_box.encrypt("JBSWY3DPEHPK3PXP")
    assert secret_box.encrypt("JBSWY3DPEHPK3PXP") != encrypted
    settings.SECOND_FACTOR_KEY = "another key"
    with pytest.raises(secret_box.WrongKey):
        secret_box.decrypt(encrypted)


@pytest.mark.parametrize("text", ["", "JBSWY3DPEHPK3PXP", "no base64!"])
def test_text_that_was_not_encrypted_is_refused(text: str) -> None:
    with pytest.raises(secret_box.WrongKey):
        secret_box.decrypt(text)


@pytest.mark.usefixtures("clerk", "strict")
def test_nobody_can_remove_their_own_second_factor() -> None:
    browser = Client()
    sign_in(browser)
    secret = set_up_second_factor(browser)
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert browser.get("/accounts/2fa/totp/deactivate/").status_code == 200
    browser.post("/accounts/2fa/totp/deactivate/")
    assert secret_box.decrypt(Authenticator.objects.get(type="totp").data["secret"]) == secret


@pytest.mark.usefixtures("clerk", "strict")
def test_setting_up_a_second_factor_later_requires_the_password() -> None:
    with time_machine.travel("2026-03-02T09:00:00+08:00", tick=False) as clock:
        browser = Client()
        sign_in(browser)
        clock.shift(400)
        assert browser.get(SET_UP)["location"].startswith("/accounts/reauthenticate/")

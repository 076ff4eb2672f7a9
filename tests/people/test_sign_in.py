"""Signing in: wrong tries, the second factor, and what a thief of the database would find."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.db import connection
from django.test import Client
from django.urls import reverse

from huiyin.law.actors import Role
from huiyin.people import known_browser, secret_box
from huiyin.people.models import Staff
from tests.people.staff import PASSWORD, MakeStaff

LOGIN = "/accounts/login/"
SET_UP = "/accounts/2fa/totp/activate/"
QUARTER = 15 * 60

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """A slow hash is for thieves, not for tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def strict(settings: Any) -> None:
    """As in production: no way in without a second factor."""
    settings.SECOND_FACTOR = True


@pytest.fixture
def clerk(make_staff: MakeStaff) -> Staff:
    return make_staff("land", Role.UNIT_CLERK, username="zhao")


def sign_in(browser: Client, name: str = "zhao", password: str = PASSWORD, *, ip: str = "10.0.0.1") -> Any:
    return browser.post(LOGIN, {"login": name, "password": password}, REMOTE_ADDR=ip)


def is_in(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def set_up_second_factor(browser: Client) -> str:
    """Go through the page; returns the secret, as the phone keeps it."""
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", browser.get(SET_UP).content.decode())
    assert secret
    answer = browser.post(SET_UP, {"code": code(secret[1])})
    assert answer["location"] == "/accounts/2fa/recovery-codes/"
    return secret[1]


@pytest.mark.usefixtures("clerk")
def test_the_right_password_leads_to_the_desk() -> None:
    assert sign_in(Client())["location"] == "/desk/"


@pytest.mark.usefixtures("clerk")
def test_capitals_in_the_account_name_do_not_matter() -> None:
    browser = Client()
    sign_in(browser, "ZHAO")
    assert is_in(browser)


@pytest.mark.usefixtures("clerk")
def test_whether_an_account_exists_cannot_be_told_from_the_answer() -> None:
    wrong, unknown = sign_in(Client(), password="wrong"), sign_in(Client(), "nobody", "wrong")
    assert wrong.status_code == unknown.status_code == 200
    assert _words(wrong) == _words(unknown) != ""


def _words(answer: Any) -> str:
    """The page but for what was typed and the form's token."""
    page = re.sub(r'value="[^"]*"', "", answer.content.decode())
    return page[page.index("<main") :]


def test_a_closed_account_stays_out(clerk: Staff) -> None:
    Staff.objects.filter(pk=clerk.pk).update(is_active=False)
    browser = Client()
    sign_in(browser)
    assert not is_in(browser)


@pytest.mark.parametrize("page", ["/accounts/signup/", "/accounts/password/reset/", "/accounts/email/"])
def test_nobody_opens_an_account_or_resets_a_password_by_mail(page: str) -> None:
    assert Client().get(page).status_code == 404


@pytest.mark.usefixtures("clerk")
def test_after_five_wrong_tries_even_the_right_password_must_wait_a_quarter_of_an_hour() -> None:
    with time_machine.travel("2026-03-02T09:00:00+08:00", tick=False) as clock:
        for _ in range(5):
            sign_in(Client(), password="wrong")
        late = Client()
        assert "Retry" not in sign_in(late).headers
        assert not is_in(late)
        clock.shift(QUARTER + 1)
        sign_in(late)
        assert is_in(late)


@pytest.mark.usefixtures("clerk")
def test_wrong_tries_from_many_networks_add_up_for_one_account() -> None:
    for number in range(5):
        sign_in(Client(), password="wrong", ip=f"10.0.{number}.1")
    browser = Client()
    sign_in(browser, ip="10.0.99.1")
    assert not is_in(browser)


def test_two_accounts_behind_one_address_keep_signing_in_while_a_third_is_being_guessed(make_staff: MakeStaff) -> None:
    for name in ("zhao", "qian", "sun"):
        make_staff("land", Role.UNIT_CLERK, username=name)
    office = {name: Client() for name in ("zhao", "qian")}
    for _ in range(8):
        for _ in range(5):
            sign_in(Client(), "sun", "wrong")
        for name, browser in office.items():
            browser.logout()
            sign_in(browser, name)
            assert is_in(browser), name


@pytest.mark.usefixtures("clerk")
def test_a_stranger_who_guesses_cannot_lock_the_owner_out_of_a_browser_used_before() -> None:
    mine = Client()
    sign_in(mine)
    mine.post("/accounts/logout/")
    for _ in range(9):
        sign_in(Client(), password="wrong")
    sign_in(mine)
    assert is_in(mine)


@pytest.mark.usefixtures("clerk")
def test_a_browser_used_before_has_five_tries_too() -> None:
    mine = Client()
    sign_in(mine)
    cookies = mine.cookies[known_browser.COOKIE].value
    thief = Client()
    thief.cookies[known_browser.COOKIE] = cookies
    for _ in range(5):
        sign_in(thief, password="wrong")
    sign_in(thief)
    assert not is_in(thief)


@pytest.mark.usefixtures("clerk")
def test_a_forged_mark_of_a_known_browser_counts_for_nothing() -> None:
    forger = Client()
    forger.cookies[known_browser.COOKIE] = "eyJicm93c2VyIjoiMSJ9:1xVbYK:forged"
    for _ in range(5):
        sign_in(forger, password="wrong")
    sign_in(forger)
    assert not is_in(forger)


def test_one_network_that_guesses_at_many_accounts_is_stopped(make_staff: MakeStaff, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login_failed": "10/15m/ip,5/15m/key"}
    make_staff("land", Role.UNIT_CLERK, username="zhao")
    for number in range(10):
        sign_in(Client(), f"name{number}", "wrong", ip="10.9.9.9")
    inside, outside = Client(), Client()
    sign_in(inside, ip="10.9.9.9")
    sign_in(outside, ip="10.9.9.8")
    assert (is_in(inside), is_in(outside)) == (False, True)


@pytest.mark.usefixtures("clerk")
def test_no_address_is_kept_where_tries_are_counted() -> None:
    sign_in(Client(), password="wrong", ip="10.77.88.99")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM huiyin_cache")
        rows = cursor.fetchall()
    assert rows
    assert "10.77.88.99" not in str(rows)
    assert "zhao" not in str(rows)


def test_neighbours_of_one_network_in_version_6_count_together() -> None:
    assert known_browser.network("2001:db8::1") == known_browser.network("2001:db8::ffff")
    assert known_browser.network("2001:db8::1") != known_browser.network("2001:db8:1::1")
    assert known_browser.network("10.0.0.1") != known_browser.network("10.0.0.2")
    assert known_browser.network("unix:") == known_browser.network("unix:")


@pytest.mark.usefixtures("clerk", "strict")
def test_the_first_way_in_leads_to_setting_up_a_second_factor() -> None:
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
def test_a_code_that_was_used_does_not_open_a_second_time() -> None:
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
def test_a_recovery_code_opens_once() -> None:
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
def test_five_wrong_codes_are_enough() -> None:
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
def test_the_secret_of_a_second_factor_lies_in_the_database_closed() -> None:
    browser = Client()
    sign_in(browser)
    secret = set_up_second_factor(browser)
    kept = Authenticator.objects.get(type=Authenticator.Type.TOTP).data["secret"]
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret_box.open_again(kept) == secret


def test_another_key_does_not_open_the_box(settings: Any) -> None:
    closed = secret_box.close("JBSWY3DPEHPK3PXP")
    assert secret_box.close("JBSWY3DPEHPK3PXP") != closed
    settings.SECOND_FACTOR_KEY = "another key"
    with pytest.raises(secret_box.WrongKey):
        secret_box.open_again(closed)


@pytest.mark.parametrize("text", ["", "JBSWY3DPEHPK3PXP", "no base64!"])
def test_what_was_never_closed_does_not_open(text: str) -> None:
    with pytest.raises(secret_box.WrongKey):
        secret_box.open_again(text)


@pytest.mark.usefixtures("clerk", "strict")
def test_nobody_takes_their_second_factor_away() -> None:
    browser = Client()
    sign_in(browser)
    secret = set_up_second_factor(browser)
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert browser.get("/accounts/2fa/totp/deactivate/").status_code == 200
    browser.post("/accounts/2fa/totp/deactivate/")
    assert secret_box.open_again(Authenticator.objects.get(type="totp").data["secret"]) == secret


@pytest.mark.usefixtures("clerk", "strict")
def test_a_session_that_was_left_open_cannot_set_up_a_second_factor_without_the_password() -> None:
    with time_machine.travel("2026-03-02T09:00:00+08:00", tick=False) as clock:
        browser = Client()
        sign_in(browser)
        clock.shift(400)
        assert browser.get(SET_UP)["location"].startswith("/accounts/reauthenticate/")


@pytest.mark.usefixtures("clerk")
def test_the_password_can_be_changed() -> None:
    browser = Client()
    sign_in(browser)
    new = "four-lanterns-over-the-ford"
    page = browser.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert page["location"] == "/accounts/2fa/"
    assert browser.get("/accounts/2fa/").status_code == 200
    other = Client()
    sign_in(other, password=new)
    assert is_in(other)


@pytest.mark.usefixtures("clerk")
@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_logout",
        "account_inactive",
        "account_change_password",
        "account_reauthenticate",
        "mfa_index",
        "choose_post",
    ],
)
def test_every_page_opens_in_every_language(name: str, language: str) -> None:
    browser = Client(headers={"accept-language": language})
    if name != "account_login":
        sign_in(browser)
    answer = browser.get(reverse(name))
    assert answer.status_code == 200
    assert b"<h1>" in answer.content
    assert (re.search("[一-鿿]", _words(answer)) is not None) is (language != "en"), _words(answer)

"""Signing in with a password; limits on wrong tries by account and by network."""

from __future__ import annotations

import re
from typing import Any

import pytest
import time_machine
from django.contrib.auth.hashers import check_password, make_password
from django.db import connection
from django.test import Client
from django.urls import reverse

from huiyin.config import settings as as_served
from huiyin.law.actors import Role
from huiyin.people.models import Staff
from huiyin.people.sign_in import known_browser
from tests.people.browsers import is_in, sign_in, words
from tests.people.staff import PASSWORD, MakeStaff

QUARTER = 15 * 60

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("clerk")
def test_the_right_password_leads_to_the_desk() -> None:
    assert sign_in(Client())["location"] == "/desk/"


def test_passwords_are_kept_as_argon2_which_the_tests_replace(settings: Any) -> None:
    settings.PASSWORD_HASHERS = as_served.PASSWORD_HASHERS
    kept = make_password("a password")
    assert kept.startswith("argon2$argon2id$")
    assert check_password("a password", kept)
    assert not check_password("another", kept)


@pytest.mark.usefixtures("clerk")
def test_the_case_of_the_account_name_is_ignored() -> None:
    browser = Client()
    sign_in(browser, "ZHAO")
    assert is_in(browser)


@pytest.mark.usefixtures("clerk")
def test_the_response_does_not_show_whether_an_account_exists() -> None:
    wrong, unknown = sign_in(Client(), password="wrong"), sign_in(Client(), "nobody", "wrong")
    assert wrong.status_code == unknown.status_code == 200
    assert words(wrong) == words(unknown) != ""


def test_a_closed_account_cannot_sign_in(clerk: Staff) -> None:
    Staff.objects.filter(pk=clerk.pk).update(is_active=False)
    browser = Client()
    sign_in(browser)
    assert not is_in(browser)


@pytest.mark.parametrize("page", ["/accounts/signup/", "/accounts/password/reset/", "/accounts/email/"])
def test_there_is_no_sign_up_and_no_password_reset(page: str) -> None:
    assert Client().get(page).status_code == 404


@pytest.mark.usefixtures("clerk")
def test_after_five_wrong_tries_the_account_is_locked_for_fifteen_minutes() -> None:
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
def test_wrong_tries_from_many_networks_are_counted_together_per_account() -> None:
    for number in range(5):
        sign_in(Client(), password="wrong", ip=f"10.0.{number}.1")
    browser = Client()
    sign_in(browser, ip="10.0.99.1")
    assert not is_in(browser)


def test_guessing_one_account_does_not_lock_others_at_the_same_address(make_staff: MakeStaff) -> None:
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
def test_guessing_elsewhere_does_not_lock_a_browser_that_was_used_before() -> None:
    mine = Client()
    sign_in(mine)
    mine.post("/accounts/logout/")
    for _ in range(9):
        sign_in(Client(), password="wrong")
    sign_in(mine)
    assert is_in(mine)


@pytest.mark.usefixtures("clerk")
def test_a_browser_that_was_used_before_has_five_tries() -> None:
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
def test_a_forged_cookie_of_a_known_browser_is_ignored() -> None:
    forger = Client()
    forger.cookies[known_browser.COOKIE] = "eyJicm93c2VyIjoiMSJ9:1xVbYK:forged"
    for _ in range(5):
        sign_in(forger, password="wrong")
    sign_in(forger)
    assert not is_in(forger)


def test_guessing_many_accounts_locks_a_network_but_not_its_known_browsers(
    make_staff: MakeStaff, settings: Any
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login_failed": "10/15m/ip,5/15m/key"}
    make_staff("land", Role.UNIT_CLERK, username="zhao")
    known = Client()
    sign_in(known, ip="10.9.9.9")
    known.post("/accounts/logout/")
    for number in range(10):
        sign_in(Client(), f"name{number}", "wrong", ip="10.9.9.9")
    sign_in(known, ip="10.9.9.9")
    inside, outside = Client(), Client()
    sign_in(inside, ip="10.9.9.9")
    sign_in(outside, ip="10.9.9.8")
    assert (is_in(known), is_in(inside), is_in(outside)) == (True, False, True)


@pytest.mark.usefixtures("clerk")
def test_the_counter_of_wrong_tries_stores_no_address() -> None:
    sign_in(Client(), password="wrong", ip="10.77.88.99")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM huiyin_cache")
        rows = cursor.fetchall()
    assert rows
    assert "10.77.88.99" not in str(rows)
    assert "zhao" not in str(rows)


def test_addresses_of_one_ipv6_network_are_counted_together() -> None:
    assert known_browser.network("2001:db8::1") == known_browser.network("2001:db8::ffff")
    assert known_browser.network("2001:db8::1") != known_browser.network("2001:db8:1::1")
    assert known_browser.network("10.0.0.1") != known_browser.network("10.0.0.2")
    assert known_browser.network("unix:") == known_browser.network("unix:")


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
    assert (re.search("[一-鿿]", words(answer)) is not None) is (language != "en"), words(answer)

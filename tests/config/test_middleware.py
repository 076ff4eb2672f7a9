"""What holds for every request, and what is written about a running system."""

from __future__ import annotations

import json
import logging
from types import TracebackType

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.test import Client, RequestFactory
from time_machine import travel

from huiyin.config.logs import Lines
from huiyin.config.middleware import SessionAges
from huiyin.people.models import Staff

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/design/", "/no/such/page", "/accounts/login/", "/design/?a=%00"])
def test_every_answer_forbids_caches_sensors_frames_and_what_is_not_ours(client: Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    for sensor in ("geolocation=()", "camera=()", "microphone=()"):
        assert sensor in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/design/", "/no/such/page", "/accounts/login/"])
def test_every_page_has_a_strict_policy(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/design/?text=%00", "/des%00ign/"])
def test_nul_in_an_address_is_a_bad_request_and_no_error(client: Client, path: str) -> None:
    assert client.get(path).status_code == 400


def test_what_is_too_large_is_refused_before_it_is_read(client: Client) -> None:
    answer = client.post("/accounts/login/", data={}, headers={"content-length": str(settings.UPLOAD_LIMIT + 1)})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN,zh;q=0.9", "zh-hans"),
        ("zh-TW", "zh-hant"),
        ("zh-HK,zh;q=0.9", "zh-hant"),
        ("en-GB", "en"),
        ("fr", "zh-hans"),
    ],
)
def test_the_language_follows_the_browser(client: Client, header: str, language: str) -> None:
    assert client.get("/design/", headers={"accept-language": header}).headers["Content-Language"] == language


def test_the_language_that_was_chosen_stays(client: Client) -> None:
    client.post("/language/setlang/", {"language": "zh-hant", "next": "/design/"})
    assert client.get("/design/", headers={"accept-language": "en"}).headers["Content-Language"] == "zh-hant"


@pytest.fixture
def clerk(client: Client) -> Client:
    staff = Staff.objects.create_user(username="clerk", password=None)
    client.force_login(staff)
    return client


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def visit(client: Client) -> bool:
    client.get("/accounts/login/")
    return is_signed_in(client)


def test_a_staff_session_ends_after_a_quarter_of_an_hour_without_use(clerk: Client) -> None:
    with travel("2026-03-06 09:00+08:00", tick=False):
        assert visit(clerk)
    with travel("2026-03-06 09:14+08:00", tick=False):
        assert visit(clerk)
    with travel("2026-03-06 09:30+08:00", tick=False):
        assert not visit(clerk)


def test_a_staff_session_ends_after_a_working_day_however_busy(clerk: Client) -> None:
    for minute in range(0, 8 * 60 + 1, 10):
        with travel(f"2026-03-06 {8 + minute // 60:02}:{minute % 60:02}+08:00", tick=False):
            assert visit(clerk)
    with travel("2026-03-06 16:05+08:00", tick=False):
        assert not visit(clerk)


def test_reading_a_page_within_the_minute_writes_nothing(clerk: Client) -> None:
    with travel("2026-03-06 09:00+08:00", tick=False):
        visit(clerk)
    with travel("2026-03-06 09:00:30+08:00", tick=False):
        before = SessionStore(clerk.session.session_key).load()
        visit(clerk)
        assert SessionStore(clerk.session.session_key).load() == before


def test_a_page_without_session_asks_for_nobody() -> None:
    request = RequestFactory().get("/")
    SessionAges(lambda _: HttpResponse())(request)
    assert not hasattr(request, "user")


def fault_with(words: str) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        int(words)
    except ValueError as fault:
        return type(fault), fault, fault.__traceback__
    raise AssertionError(words)


def test_a_log_line_tells_where_and_not_about_whom() -> None:
    fault = fault_with("Wang Wu, 13800000000")
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "Error at %s", ("/s?name=Wang",), fault)
    record.number = "2026-0001"
    record.person = "Wang Wu"
    line = Lines().format(record)
    said = json.loads(line)
    assert "Wang" not in line
    assert "138" not in line
    assert said["message"] == "Error at %s"
    assert said["number"] == "2026-0001"
    assert said["fault"] == "builtins.ValueError"
    assert "test_middleware.py" in said["places"][0]

"""Middleware of every request, and the log format."""

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

from huiyin.config.logs import JsonLines
from huiyin.config.middleware import LongPagesCompressed, SessionTimeouts
from huiyin.people.models import Staff

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/design/", "/no/such/page", "/accounts/login/", "/design/?a=%00"])
def test_every_response_forbids_caching_and_sensors(client: Client, path: str) -> None:
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
def test_nul_in_an_address_is_a_bad_request_not_a_server_error(client: Client, path: str) -> None:
    assert client.get(path).status_code == 400


def test_a_body_over_the_limit_is_refused_before_it_is_read(client: Client) -> None:
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


def test_a_chosen_language_is_kept(client: Client) -> None:
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


def test_a_staff_session_ends_after_fifteen_minutes_without_use(clerk: Client) -> None:
    with travel("2026-03-06 09:00+08:00", tick=False):
        assert visit(clerk)
    with travel("2026-03-06 09:14+08:00", tick=False):
        assert visit(clerk)
    with travel("2026-03-06 09:30+08:00", tick=False):
        assert not visit(clerk)


def test_a_staff_session_ends_after_eight_hours_even_if_in_use(clerk: Client) -> None:
    for minute in range(0, 8 * 60 + 1, 10):
        with travel(f"2026-03-06 {8 + minute // 60:02}:{minute % 60:02}+08:00", tick=False):
            assert visit(clerk)
    with travel("2026-03-06 16:05+08:00", tick=False):
        assert not visit(clerk)


def test_a_second_page_within_a_minute_does_not_write_the_session(clerk: Client) -> None:
    with travel("2026-03-06 09:00+08:00", tick=False):
        visit(clerk)
    with travel("2026-03-06 09:00:30+08:00", tick=False):
        before = SessionStore(clerk.session.session_key).load()
        visit(clerk)
        assert SessionStore(clerk.session.session_key).load() == before


def test_a_request_without_a_session_does_not_load_the_user() -> None:
    request = RequestFactory().get("/")
    SessionTimeouts(lambda _: HttpResponse())(request)
    assert not hasattr(request, "user")


def fault_with(words: str) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        int(words)
    except ValueError as fault:
        return type(fault), fault, fault.__traceback__
    raise AssertionError(words)


def test_a_log_line_has_the_place_of_a_fault_and_no_personal_data() -> None:
    fault = fault_with("Wang Wu, 13800000000")
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "Error at %s", ("/s?name=Wang",), fault)
    record.number = "2026-0001"
    record.person = "Wang Wu"
    line = JsonLines().format(record)
    said = json.loads(line)
    assert "Wang" not in line
    assert "138" not in line
    assert said["message"] == "Error at %s"
    assert said["number"] == "2026-0001"
    assert said["fault"] == "builtins.ValueError"
    assert "test_middleware.py" in said["places"][0]


@pytest.mark.parametrize(("size", "encoding"), [(30_000, "gzip"), (10_000, "")])
def test_a_long_page_is_compressed_and_a_short_one_is_not(size: int, encoding: str) -> None:
    compressed = LongPagesCompressed(lambda _request: HttpResponse("长" * (size // 3)))
    answer = compressed(RequestFactory().get("/", headers={"accept-encoding": "gzip"}))
    assert answer.headers.get("Content-Encoding", "") == encoding
    assert (len(answer.content) < size // 3) == bool(encoding)

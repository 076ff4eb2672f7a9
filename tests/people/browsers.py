"""Signing in over HTTP."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from tests.people.staff import PASSWORD

LOGIN = "/accounts/login/"


def sign_in(browser: Client, name: str = "zhao", password: str = PASSWORD, *, ip: str = "10.0.0.1") -> Any:
    return browser.post(LOGIN, {"login": name, "password": password}, REMOTE_ADDR=ip)


def is_in(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def words(answer: Any) -> str:
    """The main part of the page without input values and the CSRF token."""
    page = re.sub(r'value="[^"]*"', "", answer.content.decode())
    return page[page.index("<main") :]

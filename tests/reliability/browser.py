"""A simple browser: keeps cookies, follows redirects, sends forms."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.portal.browser import ANSWERS


class Browser:
    """``status``, ``path`` and ``text`` of the last page; the status is 0 if there was no answer."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.opener.addheaders = [("Accept-Language", "en")]
        self.status, self.path, self.text = 0, "/", ""
        self.headers: Any = {}

    def get(self, path: str) -> int:
        """Open a page; returns its status."""
        return self._open(path, None)

    def post(self, path: str, fields: dict[str, Any]) -> int:
        """Send a form, with the CSRF token among the fields."""
        return self._open(path, urlencode(fields, doseq=True).encode())

    def _open(self, path: str, body: bytes | None) -> int:
        try:
            answer = self.opener.open(f"{self.address}{path}", body, timeout=30)
        except urllib.error.HTTPError as failure:
            answer = failure
        except OSError:
            self.status = 0
            return 0
        with answer:
            self.status, self.text, self.headers = answer.status, answer.read().decode(), answer.headers
            self.path = urlsplit(answer.url).path
        return self.status

    def hidden(self, name: str) -> str:
        """The value of a hidden field on the last page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, f"no {name} on {self.path} ({self.status})"
        return found[1]

    def fill_in(self) -> None:
        """Answer every question of the portal; the summary is the last page."""
        self.get("/submit/next/")
        while self.path != "/submit/summary/":
            before = self.path
            answers = ANSWERS[self.path.rstrip("/").split("/")[-1]]
            self.post(self.path, answers | {"csrfmiddlewaretoken": self.hidden("csrfmiddlewaretoken")})
            assert self.path != before, self.text

"""A browser inside the process: requests through Huiyin's whole WSGI application, without a socket."""

from __future__ import annotations

from urllib.parse import urlencode

from django.test import Client

from bench.workloads import Answer


class Inside:
    """Sends requests to the application in this process; keeps cookies like a browser."""

    def __init__(self) -> None:
        self.client = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_LANGUAGE="zh-CN", HTTP_REFERER="http://127.0.0.1/")

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> Answer:
        """Send a request."""
        body = urlencode(form or {})
        answer = self.client.generic(method, path, body, "application/x-www-form-urlencoded")
        return Answer(answer.status_code, answer.text, answer.headers.get("Location", ""))

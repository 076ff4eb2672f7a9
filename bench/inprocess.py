"""A browser inside the process: requests through Huiyin's whole WSGI application, without a socket."""

from __future__ import annotations

from urllib.parse import urlencode

from django.test import Client


class Inside:
    """Sends requests to the application in this process; keeps cookies like a browser."""

    def __init__(self) -> None:
        self.client = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_LANGUAGE="zh-CN", HTTP_REFERER="http://127.0.0.1/")

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        """Send a request; returns status and body."""
        if form is None:
            answer = self.client.generic(method, path)
        else:
            answer = self.client.generic(method, path, urlencode(form), "application/x-www-form-urlencoded")
        return answer.status_code, b"".join(answer) if answer.streaming else answer.content

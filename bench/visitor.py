"""A browser over HTTP: keeps its connection and its cookies, sends requests and takes their time."""

from __future__ import annotations

import gzip
import http.client
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from bench.workloads import Answer


@dataclass
class Visitor:
    """A keep-alive connection with cookies."""

    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    wire: http.client.HTTPConnection | None = None

    @property
    def cookie(self) -> str:
        """The header that says who asks."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> Answer:
        """Send a request."""
        headers = {"Cookie": self.cookie, "Accept-Language": "zh-CN", "Accept-Encoding": "gzip"}
        body = None
        if form is not None or method == "POST":
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": f"http://{self.host}/"}
            body = urlencode({"csrfmiddlewaretoken": self.cookies.get("csrf", "")} | (form or {}))
        try:
            answer = self._send(method, path, body, headers)
        except http.client.RemoteDisconnected:
            # The server closes idle connections.
            self.wire = None
            answer = self._send(method, path, body, headers)
        sent = answer.read()
        text = gzip.decompress(sent) if answer.getheader("Content-Encoding") == "gzip" else sent
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return Answer(answer.status, text.decode(), answer.getheader("Location", ""))

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> http.client.HTTPResponse:
        self.wire = self.wire or http.client.HTTPConnection(self.host, self.port, timeout=60)
        self.wire.request(method, path, body=body, headers=headers)
        return self.wire.getresponse()


@dataclass(frozen=True)
class Timing:
    """Milliseconds of each request, and requests per second."""

    times: list[float]
    rate: float

    def percentile(self, share: float) -> float:
        """The time within which ``share`` of the requests were answered."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def timed(one: Callable[[int], object], count: int) -> Timing:
    """Do something ``count`` times, one after another."""
    taken, begun = [], time.perf_counter()
    for n in range(count):
        start = time.perf_counter()
        one(n)
        taken.append((time.perf_counter() - start) * 1000)
    return Timing(taken, count / (time.perf_counter() - begun))

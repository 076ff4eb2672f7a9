"""The client of a benchmark: signs in, keeps its connection open, sends requests and measures their time."""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlencode


@dataclass
class Visitor:
    """A keep-alive connection with cookies."""

    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    wire: http.client.HTTPConnection | None = None

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        """Send a request; returns status and body."""
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), "Accept-Language": "zh-CN"}
        body = None
        if form is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": f"http://{self.host}/"}
            body = urlencode({"csrfmiddlewaretoken": self.cookies.get("csrf", "")} | form)
        try:
            answer = self._send(method, path, body, headers)
        except http.client.RemoteDisconnected:
            # The server closes idle connections.
            self.wire = None
            answer = self._send(method, path, body, headers)
        text = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return answer.status, text

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> http.client.HTTPResponse:
        self.wire = self.wire or http.client.HTTPConnection(self.host, self.port, timeout=60)
        self.wire.request(method, path, body=body, headers=headers)
        return self.wire.getresponse()

    def sign_in(self, username: str, password: str) -> None:
        """Sign in as staff; raises if it fails."""
        self.ask("GET", "/accounts/login/")
        status, _ = self.ask("POST", "/accounts/login/", {"login": username, "password": password})
        if status != 302:
            raise RuntimeError(f"{username} could not sign in: {status}")

    def another(self) -> Visitor:
        """A second connection with the same session."""
        return Visitor(self.host, self.port, dict(self.cookies))


@dataclass(frozen=True)
class Timing:
    """Times of requests in milliseconds, and requests per second."""

    times: list[float]
    rate: float

    def percentile(self, share: float) -> float:
        """The time within which ``share`` of the requests were answered."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def times(visitor: Visitor, paths: list[str], expect: int = 200) -> Timing:
    """Request the paths one after another."""
    taken, begun = [], time.perf_counter()
    for path in paths:
        start = time.perf_counter()
        status, _ = visitor.ask("GET", path)
        if status != expect:
            raise RuntimeError(f"{path}: {status}")
        taken.append((time.perf_counter() - start) * 1000)
    return Timing(taken, len(paths) / (time.perf_counter() - begun))


def rate(visitors: list[Visitor], one: Callable[[Visitor, int], int], count: int) -> Timing:
    """Send ``count`` requests from all visitors in parallel; ``one`` sends the n-th and returns its status."""
    taken: list[float] = []

    def run(start: int) -> None:
        for n in range(start, count, len(visitors)):
            begun = time.perf_counter()
            status = one(visitors[start], n)
            if status not in {200, 302}:
                raise RuntimeError(f"request {n}: {status}")
            taken.append((time.perf_counter() - begun) * 1000)

    begun = time.perf_counter()
    with ThreadPoolExecutor(len(visitors)) as pool:
        list(pool.map(run, range(len(visitors))))
    return Timing(taken, count / (time.perf_counter() - begun))

"""HTTP responses: as one word of matrix.yaml, their required headers, and comparison of two responses."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

#: The words of matrix.yaml for status codes other than redirects.
WORDS = {200: "page", 400: "wrong", 403: "refused", 404: "absent", 405: "no_method", 409: "not_now", 413: "too_large"}
#: Random for each page: CSRF tokens in forms and in the header for htmx.
_TOKENS = re.compile(rb'(csrfmiddlewaretoken" value="|x-csrftoken(?:&quot;|"): ?(?:&quot;|"))[A-Za-z0-9]+')
_ONCE = re.compile(rb'(name="once" value="|draft=)[0-9a-f-]{36}')
_LOG_IN = str(settings.LOGIN_URL)
#: Required attributes of a cookie.
_COOKIES = ("httponly", "samesite")


def word_of(answer: Any) -> str:
    """The word of matrix.yaml for a response."""
    status = answer.status_code
    if status not in {301, 302}:
        return WORDS.get(status, str(status))
    to = answer.headers["Location"]
    if to.startswith("/accounts/login/"):
        return "login"
    there = urlsplit(to)
    return "elsewhere" if there.scheme or there.netloc or to.startswith(("//", "\\", "/\\")) else "moved"


def body_of(answer: Any) -> bytes:
    """The body without random tokens."""
    body: bytes = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return _ONCE.sub(rb"\1-", _TOKENS.sub(rb"\1-", body))


def shape_of(answer: Any, number: str) -> tuple[Any, ...]:
    """Everything a client can see of a response, without the matter's number and random tokens."""
    headers = sorted((name, value.replace(number, "N")) for name, value in answer.headers.items())
    named = sorted(name for name in answer.cookies)
    length = [(name, value) for name, value in headers if name != "Content-Length"]
    return answer.status_code, length, named, body_of(answer).replace(number.encode(), b"N")


def _is_apart(rules: dict[str, str], answer: Any) -> bool:
    """Whether the response cannot be framed; a file must be sandboxed and sent as a download."""
    saved: str = answer.headers.get("Content-Disposition", "")
    return rules.get("frame-ancestors") == "'none'" or (rules.get("sandbox") == "" and saved.startswith("attachment"))


def wrong_headers(answer: Any) -> list[str]:
    """The missing or wrong headers of a response, of those that every response must have (Q-23)."""
    headers, found = answer.headers, []
    policy = headers.get("Content-Security-Policy", "")
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
    if rules.get("default-src") != "'none'" or not _is_apart(rules, answer) or "unsafe" in policy:
        found.append(f"policy {policy!r}")
    if re.search(r"https?:|//|\*|data:", policy):
        found.append(f"a policy that allows other sites: {policy!r}")
    expected = {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    found += [f"{name}: {headers.get(name)!r}" for name, value in expected.items() if headers.get(name) != value]
    sensors = headers.get("Permissions-Policy", "")
    found += [f"{each} allowed" for each in ("geolocation", "camera", "microphone") if f"{each}=()" not in sensors]
    if headers.get("Referrer-Policy") not in {"same-origin", "no-referrer"}:
        found.append(f"referrer {headers.get('Referrer-Policy')!r}")
    return found + [
        f"cookie {name} without {flag}"
        for name, cookie in answer.cookies.items()
        for flag in _COOKIES
        if cookie.value and not cookie[flag]
    ]

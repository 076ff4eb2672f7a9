"""Remember the browsers in which an account has signed in; wrong tries are counted separately for them.

If tries were counted by account only, anybody could lock a colleague out. If they were counted by address only, one
machine could lock out a whole office that shares the address.
"""

from __future__ import annotations

import ipaddress
import secrets
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

COOKIE = "huiyin_browser"
SALT = "huiyin.people.sign_in.known_browser"
DAYS = 90
#: Accounts to remember per browser (several clerks share a reception desk); the oldest is dropped first.
ACCOUNTS = 12


def of(request: HttpRequest, account: str) -> str:
    """The random id of the browser if ``account`` has signed in from it before, else empty."""
    kept = _read(request)
    return str(kept["browser"]) if _digest("account", account.lower()) in kept["accounts"] else ""


def remember(request: HttpRequest, response: HttpResponse, account: str) -> None:
    """Store in a signed cookie, as a digest, that ``account`` has signed in from this browser."""
    kept = _read(request)
    mark = _digest("account", account.lower())
    kept["accounts"] = [*(each for each in kept["accounts"] if each != mark), mark][-ACCOUNTS:]
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=SALT),
        max_age=DAYS * 86_400,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def network(address: str) -> str:
    """A digest of the network of an address: the address itself for IPv4, its /64 for IPv6."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return _digest("network", address)
    prefix = 64 if isinstance(parsed, ipaddress.IPv6Address) else 32
    return _digest("network", str(ipaddress.ip_network((parsed, prefix), strict=False)))


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        return dict(signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=DAYS * 86_400))
    except signing.BadSignature:
        return {"browser": secrets.token_urlsafe(12), "accounts": []}


def _digest(kind: str, text: str) -> str:
    return salted_hmac(f"{SALT}.{kind}", text, algorithm="sha256").hexdigest()[:32]

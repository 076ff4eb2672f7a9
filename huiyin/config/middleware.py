"""Middleware for every request: early refusals, response headers, session timeouts."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.middleware.gzip import GZipMiddleware

from huiyin.design.views import bad_request, too_large

Next = Callable[[HttpRequest], HttpResponse]

NO_SENSORS = "geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"
#: Seconds between two updates of a session's last use, so that not every page view writes to the database.
SEEN_INTERVAL = 60
#: Bytes from which a page is compressed.
LONG_PAGE = 20_000


#: The methods that pages use. Refused here because a view without a decorator would answer a PUT like a GET.
METHODS = ("GET", "HEAD", "POST")


class RequestLimits:
    """Refuse other methods, bodies over the upload limit, and NUL characters in the address."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.UPLOAD_LIMIT:
            return too_large(request)
        address = unquote_to_bytes(request.META.get("QUERY_STRING", ""))
        if "\x00" in request.path or b"\x00" in address:
            return bad_request(request, BadRequest("NUL in the address"))
        return self.get_response(request)


class ResponseHeaders:
    """Forbid browser caching, camera, microphone and location on every page (R-02, T-08)."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Permissions-Policy"] = NO_SENSORS
        response.headers["Cache-Control"] = "no-store"
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class LongPagesCompressed(GZipMiddleware):
    """Compress pages over 20 KB. Django adds random bytes, so that the length tells nothing of a secret (BREACH)."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Leave short pages and files as they are."""
        is_long = isinstance(response, HttpResponse) and len(response.content) > LONG_PAGE
        return super().process_response(request, response) if is_long else response


class SessionTimeouts:
    """End a staff session after STAFF_IDLE seconds without use, and after STAFF_ABSOLUTE seconds in any case."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Without a session cookie do not touch request.user: that would add "Vary: Cookie" to the response.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            self._check(request)
        return self.get_response(request)

    def _check(self, request: HttpRequest) -> None:
        now = int(time.time())
        began = request.session.setdefault("began", now)
        seen = request.session.get("seen", now)
        if now - seen > settings.STAFF_IDLE or now - began > settings.STAFF_ABSOLUTE:
            logout(request)
        elif now - seen >= SEEN_INTERVAL or "seen" not in request.session:
            request.session["seen"] = now

"""What holds for every request: what is not taken, what is sent along, how long a session lives."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from huiyin.design.views import bad_request, too_large

Next = Callable[[HttpRequest], HttpResponse]

NO_SENSORS = "geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"
#: The time of a session is written at most this often (seconds), so that reading a page writes nothing.
GRAIN = 60


#: No page of ours takes another; a view that forgot to say so would answer a PUT as if it were a GET.
METHODS = ("GET", "HEAD", "POST")


class Refusals:
    """Turn away what could only end in an error later: odd methods, bodies beyond the limit, NUL in an address."""

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


class Headers:
    """On every page: nothing kept in a browser's cache, no camera, no microphone, no place (R-02, T-08)."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Permissions-Policy"] = NO_SENSORS
        response.headers["Cache-Control"] = "no-store"
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class SessionAges:
    """A staff session ends after a quarter of an hour without use, and after a working day in any case."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Without a session there is nobody to ask for, and no reason to vary the page by cookie.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            self._age(request)
        return self.get_response(request)

    def _age(self, request: HttpRequest) -> None:
        now = int(time.time())
        began = request.session.setdefault("began", now)
        seen = request.session.get("seen", now)
        if now - seen > settings.STAFF_IDLE or now - began > settings.STAFF_ABSOLUTE:
            logout(request)
        elif now - seen >= GRAIN or "seen" not in request.session:
            request.session["seen"] = now

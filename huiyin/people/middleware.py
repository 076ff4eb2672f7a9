"""Puts the person who asks on the request."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from huiyin.people.signed_in import person_asking

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class PersonMiddleware:
    """``request.person``: a `people.access.Person`, or None for everybody who is not staff at work."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Ask who it is, once for the whole request."""
        # Without a session there is nobody to ask for, and no reason to vary the page by cookie.
        known = settings.SESSION_COOKIE_NAME in request.COOKIES
        request.person = person_asking(request) if known else None  # type: ignore[attr-defined]
        return self.get_response(request)

"""Sets ``request.user`` and ``request.person``."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import SimpleLazyObject

from huiyin.people.sign_in.known import person_of_request, staff_of

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class StaffMiddleware:
    """``request.user``: the account of the session, looked up where it is asked for (people.sign_in.known)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """As Django's AuthenticationMiddleware, which asks the database at each request."""
        request.user = SimpleLazyObject(lambda: staff_of(request))  # type: ignore[assignment]
        return self.get_response(request)


class PersonMiddleware:
    """``request.person``: a `people.access.Person`, or None if the visitor is not signed-in staff with a post."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Look the person up once per request."""
        # Without a session cookie do not touch request.user: that would add "Vary: Cookie" to the response.
        known = settings.SESSION_COOKIE_NAME in request.COOKIES
        request.person = person_of_request(request) if known else None  # type: ignore[attr-defined]
        return self.get_response(request)

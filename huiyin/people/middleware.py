"""Puts the person who asks on the request, and ends a session that is old or was left alone."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

from huiyin.people.signed_in import person_asking

BEGAN, SEEN = "people.began", "people.seen"
#: A page within this many seconds of the last one does not write the session again.
NOTED_EVERY = 60

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class PersonMiddleware:
    """``request.person``: a `people.access.Person`, or None for everybody who is not staff at work."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Check the session's age before anybody is let in on its strength."""
        person = None
        # Without a session there is nobody to ask for, and the page may be kept by caches for all.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            _mind_the_time(request)
            person = person_asking(request)
        request.person = person  # type: ignore[attr-defined]
        return self.get_response(request)


def _mind_the_time(request: HttpRequest) -> None:
    """Sign out whoever has been away too long, or signed in too long ago."""
    now = int(time.time())
    began = request.session.setdefault(BEGAN, now)
    seen = request.session.setdefault(SEEN, now)
    idle, longest = settings.HUIYIN.staff_idle_minutes * 60, settings.HUIYIN.staff_hours * 3600
    if now - seen > idle or now - began > longest:
        logout(request)
    elif now - seen >= NOTED_EVERY:
        request.session[SEEN] = now

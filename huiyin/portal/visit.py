"""The visit of a petitioner: whose matter this browser has shown number and code for, and until when."""

from __future__ import annotations

import time

from django.conf import settings
from django.http import HttpRequest

from huiyin.people.access import Petitioner

_NUMBER = "matter"
_PARTY = "matter_party"
_SEEN = "matter_seen"
#: The time is written at most this often (seconds), so that reading a page writes nothing.
GRAIN = 60


def enter(request: HttpRequest, number: str, *, party: int = 0) -> None:
    """Begin a visit, of who brought the matter or of a signer or agent.

    The session gets a new name, so that nobody can have chosen it.
    """
    request.session.cycle_key()
    request.session[_NUMBER] = number
    request.session[_PARTY] = party
    request.session[_SEEN] = int(time.time())


def petitioner(request: HttpRequest) -> Petitioner | None:
    """Who visits, if the last page was asked for less than half an hour ago."""
    number = request.session.get(_NUMBER)
    if not number:
        return None
    now, seen = int(time.time()), int(request.session.get(_SEEN, 0))
    if now - seen > settings.SESSION_COOKIE_AGE:
        leave(request)
        return None
    if now - seen >= GRAIN:
        request.session[_SEEN] = now
    return Petitioner(number, int(request.session.get(_PARTY, 0)))


def leave(request: HttpRequest) -> None:
    """End the visit."""
    for name in (_NUMBER, _PARTY, _SEEN):
        request.session.pop(name, None)

"""Who may come to the desk, and what happens to what they typed when their session ended meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from huiyin.design.expired import kept
from huiyin.people.access import Person, signed_in
from huiyin.people.landing import reads_matters

View = Callable[..., HttpResponse]


def at_the_desk(view: View) -> View:
    """A page for staff who read matters; ``person`` is handed to it after the request.

    A form that comes after the session has ended is not thrown away: the page shows what was typed, to be sent again.
    """

    @signed_in()
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person: Person = request.person  # type: ignore[attr-defined]
        if not reads_matters(person):
            raise Http404
        return view(request, person, *args, **kwargs)

    @wraps(view)
    def look(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return render(request, "desk/signed_out.html", kept(request), status=403)
        return guarded(request, *args, **kwargs)

    return look

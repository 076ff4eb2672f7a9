"""The decorator of the administrators' pages: checks the rights, and keeps typed text if the session has ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from huiyin.design.expired import kept
from huiyin.people.access import Person, Right, signed_in

View = Callable[..., HttpResponse]
ADMINISTRATORS = (Right.MANAGE_OFFICES, Right.MANAGE_STAFF, Right.APPOINT, Right.READ_TRAIL)


def for_administrators(*rights: Right) -> Callable[[View], View]:
    """Allow a view to staff who have one of the rights; the view gets ``person`` as its second argument.

    Everybody else gets 404. A form sent after the session has ended is shown again, so that nothing typed is lost.
    """

    def decorate(view: View) -> View:
        @signed_in()
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            person: Person = request.person  # type: ignore[attr-defined]
            if not any(person.may(right) for right in rights):
                raise Http404
            return view(request, person, *args, **kwargs)

        @wraps(view)
        def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST" and not request.user.is_authenticated:
                return render(request, "desk/signed_out.html", kept(request), status=403)
            return guarded(request, *args, **kwargs)

        return wrapper

    return decorate

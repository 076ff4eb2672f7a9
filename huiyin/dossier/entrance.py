"""The decorators of staff pages: who may come in, and what happens to what they typed when their session has ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from huiyin.design.expired import kept
from huiyin.people.access import Person, Right, signed_in

View = Callable[..., HttpResponse]


def for_staff(*rights: Right) -> Callable[[View], View]:
    """A page for staff who have one of the rights; ``person`` is handed to it after the request. Others get 404.

    A form that comes after the session has ended is not thrown away: the page shows what was typed, to be sent again.
    """

    def decorate(view: View) -> View:
        @signed_in()
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            person: Person = request.person  # type: ignore[attr-defined]
            if not any(person.may(right) for right in rights):
                raise Http404
            return view(request, person, *args, **kwargs)

        @wraps(view)
        def look(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST" and not request.user.is_authenticated:
                return render(request, "dossier/signed_out.html", kept(request), status=403)
            return guarded(request, *args, **kwargs)

        return look

    return decorate


#: Reading matters takes one of these rights; administrators have none of them.
at_the_desk = for_staff(Right.READ_OWN, Right.READ_BELOW, Right.SEALED_REPORTS)
may_register = for_staff(Right.REGISTER)

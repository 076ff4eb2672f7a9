"""The signed-in member of staff, and the decorator of all staff pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import resolve_url

from huiyin.people.models import Staff
from huiyin.people.policy import Right
from huiyin.people.scope import Person
from huiyin.people.sign_in.second_factor import has_second_factor

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def signed_in(right: Right | None = None) -> Callable[[View], View]:
    """Allow a view to staff only; with ``right`` only to staff who have it.

    Not signed in: redirect to the sign-in page, and back afterwards. No second factor: redirect to its set-up. Without
    the right: 404, so that the answer does not show whether the page exists.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            person: Person | None = request.person  # type: ignore[attr-defined]
            if person is None:
                return _refuse(request)
            if right is not None and not person.may(right):
                raise Http404
            return view(request, *args, **kwargs)

        return cast(View, wrapper)

    return decorate


def _refuse(request: HttpRequest) -> HttpResponseBase:
    if not isinstance(request.user, Staff):
        return _redirect(request, settings.LOGIN_URL)
    if not has_second_factor(request.user):
        return _redirect(request, "mfa_activate_totp")
    raise Http404


def _redirect(request: HttpRequest, to: Any) -> HttpResponseRedirect:
    query = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{resolve_url(to)}?{query}")

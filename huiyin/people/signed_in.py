"""Who is asking: what every page of staff begins with."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import resolve_url

from huiyin.people.models import Staff
from huiyin.people.person import person_of
from huiyin.people.policy import Right
from huiyin.people.scope import Person

#: Session key of the office that somebody with several posts works in for now.
OFFICE_KEY = "people.office"

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def person_asking(request: HttpRequest) -> Person | None:
    """The member of staff who asks; None for everybody else, and until a second factor has been set up."""
    staff = request.user
    if not isinstance(staff, Staff) or not has_second_factor(staff):
        return None
    return person_of(staff, str(request.session.get(OFFICE_KEY, "")))


def has_second_factor(staff: Staff) -> bool:
    """Whether the account is guarded by a second factor, or the installation asks for none (the demonstration)."""
    return not settings.SECOND_FACTOR or is_mfa_enabled(staff, [Authenticator.Type.TOTP])


def signed_in(right: Right | None = None) -> Callable[[View], View]:
    """Only for staff, and with ``right`` only for those who have it.

    Not signed in: to the sign-in page and back afterwards. Signed in without a second factor: to setting one
    up. Signed in but not entitled: 404, as if the page were not there.
    """

    def guarded(view: View) -> View:
        @wraps(view)
        def look(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            person: Person | None = request.person  # type: ignore[attr-defined]
            if person is None:
                return _turn_away(request)
            if right is not None and not person.may(right):
                raise Http404
            return view(request, *args, **kwargs)

        return cast(View, look)

    return guarded


def _turn_away(request: HttpRequest) -> HttpResponseBase:
    if not isinstance(request.user, Staff):
        return _redirect(request, settings.LOGIN_URL)
    if not has_second_factor(request.user):
        return _redirect(request, "mfa_activate_totp")
    raise Http404


def _redirect(request: HttpRequest, to: Any) -> HttpResponseRedirect:
    query = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{resolve_url(to)}?{query}")

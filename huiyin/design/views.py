"""Pages of the look itself: print size, quick exit, the living page of parts, and what is said when things go wrong."""

from __future__ import annotations

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import REASON_BAD_ORIGIN, REASON_BAD_REFERER, REASON_INSECURE_REFERER
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from huiyin.design import faces, showcase
from huiyin.design.expired import kept

#: How somebody reads, not what: language and large print stay.
KEPT_ON_LEAVING = {settings.LANGUAGE_COOKIE_NAME, faces.LARGE_PRINT_COOKIE}
A_YEAR = 365 * 24 * 60 * 60
AWAY = (OperationalError, InterfaceError)
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


@require_GET
def parts(request: HttpRequest) -> HttpResponse:
    """Every part in all its states; ``?shell=desk`` in the officers' frame."""
    shell = "desk" if request.GET.get("shell") == "desk" else "portal"
    return render(request, f"design/living_{shell}.html", showcase.everything())


@require_POST
def print_size(request: HttpRequest) -> HttpResponse:
    """Large or normal print, kept in a cookie that says nothing else."""
    response = HttpResponseRedirect(_back(request))
    if request.POST.get("print") == "large":
        response.set_cookie(faces.LARGE_PRINT_COOKIE, "large", max_age=A_YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie(faces.LARGE_PRINT_COOKIE)
    return response


@never_cache
@require_GET
def leave(request: HttpRequest) -> HttpResponse:
    """Quick exit: forget this visit and open a harmless page (R-22).

    A link and not a form, because a form may not lead off the site; so another site's picture could call it,
    and only a click on our own page forgets.
    """
    response = HttpResponseRedirect(faces.quick_exit_to())
    if request.headers.get("Sec-Fetch-Site", "same-origin") in {"same-origin", "none"}:
        session = getattr(request, "session", None)
        if session is not None:
            session.flush()
        response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        # Over plain HTTP browsers do not heed that header.
        for name in request.COOKIES.keys() - KEPT_ON_LEAVING:
            response.delete_cookie(name)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF failure: show what was typed in a form with a fresh token, unless the form came from elsewhere."""
    context = kept(request) if _is_ours(request, reason) else {"is_ours": False}
    return render(request, "design/expired.html", context, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where the request was larger than can be taken."""
    if isinstance(exception, TOO_LARGE):
        return too_large(request)
    return HttpResponse(get_template("400.html").render(), status=400)


def broken(request: HttpRequest) -> HttpResponse:
    """500, or 503 where the database did not answer, or not in time: then the same may be sent again in a moment."""
    if isinstance(sys.exception(), AWAY):
        return HttpResponse(get_template("503.html").render(), status=503, headers={"Retry-After": "10"})
    return HttpResponse(get_template("500.html").render(), status=500)


def too_large(request: HttpRequest) -> HttpResponse:
    """413, in words."""
    return HttpResponse(get_template("413.html").render(), status=413)


def _is_ours(request: HttpRequest, reason: str) -> bool:
    """False where the form was sent from another site: its contents are not the reader's words."""
    if request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}:
        return False
    foreign = (REASON_BAD_ORIGIN, REASON_BAD_REFERER, REASON_INSECURE_REFERER)
    return not any(reason.startswith(text.split("%s")[0]) for text in foreign)


def _back(request: HttpRequest) -> str:
    """The page to return to, if it is one of ours."""
    target = request.POST.get("next", "/")
    ours = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return target if ours else "/"

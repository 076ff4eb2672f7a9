"""Views: component gallery, print size, quick exit, and error pages."""

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

#: Cookies to keep on quick exit: they show how somebody reads, not what.
KEPT_ON_EXIT = {settings.LANGUAGE_COOKIE_NAME, faces.LARGE_PRINT_COOKIE}
A_YEAR = 365 * 24 * 60 * 60
DATABASE_DOWN = (OperationalError, InterfaceError)
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


@require_GET
def parts(request: HttpRequest) -> HttpResponse:
    """The component gallery; ``?shell=desk`` shows it in the staff layout."""
    shell = "desk" if request.GET.get("shell") == "desk" else "portal"
    return render(request, f"design/gallery_{shell}.html", showcase.everything())


@require_POST
def print_size(request: HttpRequest) -> HttpResponse:
    """Switch between large and normal print, stored in a cookie."""
    response = HttpResponseRedirect(_back(request))
    if request.POST.get("print") == "large":
        response.set_cookie(faces.LARGE_PRINT_COOKIE, "large", max_age=A_YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie(faces.LARGE_PRINT_COOKIE)
    return response


@never_cache
@require_GET
def leave(request: HttpRequest) -> HttpResponse:
    """Quick exit: end the session, clear cookies and storage, and redirect to a harmless page (R-22).

    It is a link, because the policy ``form-action`` does not let a form lead to another site. An image on another site
    could request it, so the session is cleared only for a click on this site (Sec-Fetch-Site).
    """
    response = HttpResponseRedirect(faces.quick_exit_to())
    if request.headers.get("Sec-Fetch-Site", "same-origin") in {"same-origin", "none"}:
        session = getattr(request, "session", None)
        if session is not None:
            session.flush()
        response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        # Browsers ignore Clear-Site-Data over plain HTTP.
        for name in request.COOKIES.keys() - KEPT_ON_EXIT:
            response.delete_cookie(name)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF failure: show what was typed with a new token, unless another site sent the form."""
    context = kept(request) if _is_ours(request, reason) else {"is_ours": False}
    return render(request, "design/expired.html", context, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The 400 page, or the 413 page if the request was too large."""
    if isinstance(exception, TOO_LARGE):
        return too_large(request)
    return HttpResponse(get_template("400.html").render(), status=400)


def broken(request: HttpRequest) -> HttpResponse:
    """The 500 page, or the 503 page if the database was down or too slow: then the request may be repeated."""
    if isinstance(sys.exception(), DATABASE_DOWN):
        return HttpResponse(get_template("503.html").render(), status=503, headers={"Retry-After": "10"})
    return HttpResponse(get_template("500.html").render(), status=500)


def too_large(request: HttpRequest) -> HttpResponse:
    """The 413 page."""
    return HttpResponse(get_template("413.html").render(), status=413)


def _is_ours(request: HttpRequest, reason: str) -> bool:
    """False if another site sent the form: its content must not be shown as the reader's."""
    if request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}:
        return False
    foreign = (REASON_BAD_ORIGIN, REASON_BAD_REFERER, REASON_INSECURE_REFERER)
    return not any(reason.startswith(text.split("%s")[0]) for text in foreign)


def _back(request: HttpRequest) -> str:
    """The address to return to if it is on this site, else the front page."""
    target = request.POST.get("next", "/")
    is_local = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return target if is_local else "/"

"""The URL prefixes of the rooms."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_POST, require_safe
from django.views.i18n import set_language


@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """Health check of the web server; does not use the database."""
    return HttpResponse("alive\n", content_type="text/plain")


handler400 = "huiyin.design.views.bad_request"
handler500 = "huiyin.design.views.broken"

urlpatterns = [
    path("alive/", alive, name="alive"),
    path("desk/", include("huiyin.desk.urls")),
    path("intake/", include("huiyin.intake.urls")),
    path("oversight/", include("huiyin.oversight.urls")),
    path("administration/", include("huiyin.administration.urls")),
    path("design/", include("huiyin.design.urls")),
    path("accounts/", include("huiyin.people.urls")),
    path("papers/", include("huiyin.papers.urls")),
    path("language/setlang/", require_POST(set_language), name="set_language"),
    path("", include("huiyin.portal.urls")),
]

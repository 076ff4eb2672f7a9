"""Which room answers where."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_safe


@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """For whoever watches the server: it answers, whatever the database does."""
    return HttpResponse("alive\n", content_type="text/plain")


handler400 = "huiyin.design.views.bad_request"
handler500 = "huiyin.design.views.broken"

urlpatterns = [
    path("alive/", alive, name="alive"),
    path("desk/", include("huiyin.desk.urls")),
    path("intake/", include("huiyin.intake.urls")),
    path("oversight/", include("huiyin.oversight.urls")),
    path("design/", include("huiyin.design.urls")),
    path("accounts/", include("huiyin.people.urls")),
    path("papers/", include("huiyin.papers.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("huiyin.portal.urls")),
]

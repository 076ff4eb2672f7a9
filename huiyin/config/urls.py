"""Which room answers where."""

from __future__ import annotations

from django.urls import include, path

handler400 = "huiyin.design.views.bad_request"

urlpatterns = [
    path("desk/", include("huiyin.desk.urls")),
    path("intake/", include("huiyin.intake.urls")),
    path("design/", include("huiyin.design.urls")),
    path("accounts/", include("huiyin.people.urls")),
    path("papers/", include("huiyin.papers.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("huiyin.portal.urls")),
]

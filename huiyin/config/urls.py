"""Which room answers where."""

from __future__ import annotations

from django.urls import include, path

handler400 = "huiyin.design.views.bad_request"

urlpatterns = [
    path("design/", include("huiyin.design.urls")),
    path("accounts/", include("huiyin.people.urls")),
    path("language/", include("django.conf.urls.i18n")),
]

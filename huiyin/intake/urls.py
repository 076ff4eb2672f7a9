"""URLs of intake."""

from __future__ import annotations

from django.urls import path

from huiyin.intake import register, similar

app_name = "intake"

urlpatterns = [
    path("register/", register.register, name="register"),
    path("register/draft/", register.keep_draft, name="keep_draft"),
    path("register/similar/", similar.similar, name="similar"),
]

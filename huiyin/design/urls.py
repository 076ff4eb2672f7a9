"""Where the pages of the look are: ``path("design/", include("huiyin.design.urls"))``."""

from __future__ import annotations

from django.urls import path

from huiyin.design import views

app_name = "design"
urlpatterns = [
    path("", views.parts, name="parts"),
    path("print-size/", views.print_size, name="print_size"),
    path("leave/", views.leave, name="leave"),
]

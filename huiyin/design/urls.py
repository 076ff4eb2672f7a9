"""URLs of the component gallery, print size and quick exit."""

from __future__ import annotations

from django.urls import path

from huiyin.design import views

app_name = "design"
urlpatterns = [
    path("", views.parts, name="parts"),
    path("print-size/", views.print_size, name="print_size"),
    path("leave/", views.leave, name="leave"),
]

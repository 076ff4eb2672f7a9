"""Where the pages of oversight are."""

from __future__ import annotations

from django.urls import path

from huiyin.oversight import overdue_page

app_name = "oversight"

urlpatterns = [
    path("overdue/", overdue_page.overdue_page, name="overdue"),
]

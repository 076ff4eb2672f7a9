"""Where the pages of oversight are."""

from __future__ import annotations

from django.urls import path

from huiyin.oversight import advice, annual, overdue_page

app_name = "oversight"

urlpatterns = [
    path("overdue/", overdue_page.overdue_page, name="overdue"),
    path("advice/", advice.advices, name="advices"),
    path("annual/", annual.reports, name="reports"),
    path("annual/new/", annual.make, name="make_report"),
]

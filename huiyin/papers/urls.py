"""Where the pages of this room are: ``path("papers/", include("huiyin.papers.urls"))``."""

from __future__ import annotations

from django.urls import path

from huiyin.papers import views

app_name = "papers"
urlpatterns = [
    path("<str:number>/<int:place>/", views.show, name="letter"),
    path("<str:number>/<int:place>/<slug:form>/", views.copy, name="copy"),
    path("<str:number>/files/<str:digest>/", views.file, name="file"),
]

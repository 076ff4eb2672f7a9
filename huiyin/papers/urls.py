"""Addresses of this room, under ``papers/``."""

from __future__ import annotations

from django.urls import path

from huiyin.papers import views

app_name = "papers"
urlpatterns = [
    path("<str:number>/<int:place>/", views.show, name="letter"),
    path("<str:number>/<int:place>/<slug:form>/", views.copy, name="copy"),
    path("<str:number>/files/<str:digest>/", views.file, name="file"),
]

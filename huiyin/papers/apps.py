"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """WHAT GOES ON PAPER."""

    name = "huiyin.papers"
    label = "papers"
    default_auto_field = "django.db.models.BigAutoField"

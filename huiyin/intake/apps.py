"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Registration and import."""

    name = "huiyin.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

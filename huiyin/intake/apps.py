"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """HOW A MATTER COMES IN."""

    name = "huiyin.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

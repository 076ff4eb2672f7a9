"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """WHO WATCHES THE OFFICES."""

    name = "huiyin.oversight"
    label = "oversight"
    default_auto_field = "django.db.models.BigAutoField"

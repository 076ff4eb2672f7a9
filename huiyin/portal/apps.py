"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """THE PUBLIC."""

    name = "huiyin.portal"
    label = "portal"
    default_auto_field = "django.db.models.BigAutoField"

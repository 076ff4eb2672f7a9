"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """THE PUBLIC."""

    name = "huiyin.portal"
    label = "portal"
    default_auto_field = "django.db.models.BigAutoField"
    template_functions = {
        "office_name": "huiyin.portal.names.office_name",
        "place_name": "huiyin.portal.names.place_name",
    }

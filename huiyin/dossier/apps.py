"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DossierConfig(AppConfig):
    """ONE PAGE FOR ANY DOSSIER."""

    name = "huiyin.dossier"
    label = "dossier"
    default_auto_field = "django.db.models.BigAutoField"

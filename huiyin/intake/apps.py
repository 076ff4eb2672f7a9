"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from huiyin.design.nav import Entry


class IntakeConfig(AppConfig):
    """HOW A MATTER COMES IN."""

    name = "huiyin.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
    nav = (
        Entry(
            page="intake:register",
            label=_("Register a matter"),
            key="r",
            right="register",
        ),
    )

"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from huiyin.design.nav import Entry
from huiyin.people.words import Right


class IntakeConfig(AppConfig):
    """Registration and import."""

    name = "huiyin.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
    nav = (
        Entry(
            page="intake:register",
            label=_("Register a matter"),
            key="r",
            right=Right.REGISTER,
        ),
    )

"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from huiyin.design.nav import Entry


class DeskConfig(AppConfig):
    """THE OFFICER'S DESK."""

    name = "huiyin.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
    nav = (
        Entry(page="desk:today", label=_("Today"), key="t"),
        Entry(page="desk:inbox", label=_("Inbox"), key="i"),
        Entry(page="desk:search", label=_("Search"), key="s"),
    )
    template_functions = {
        "at_work": "huiyin.desk.frame.at_work",
        "letter_phrases": "huiyin.desk.frame.letter_phrases",
        "navigation": "huiyin.desk.frame.navigation",
    }

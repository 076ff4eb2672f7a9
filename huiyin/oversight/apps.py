"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from huiyin.design.nav import Entry


class OversightConfig(AppConfig):
    """WHO WATCHES THE OFFICES."""

    name = "huiyin.oversight"
    label = "oversight"
    default_auto_field = "django.db.models.BigAutoField"
    nav = (
        Entry(page="oversight:overdue", label=_("Duties not kept"), key="o", right="read_below"),
        Entry(page="oversight:advices", label=_("Advice"), key="a", right="read_own"),
        Entry(
            page="oversight:reports",
            label=_("Annual reports"),
            key="y",
            right="read_below",
            also=("oversight:make_report",),
        ),
    )

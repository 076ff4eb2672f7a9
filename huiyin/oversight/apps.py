"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from huiyin.design.nav import Entry
from huiyin.people.words import Right


class OversightConfig(AppConfig):
    """WHO WATCHES THE OFFICES."""

    name = "huiyin.oversight"
    label = "oversight"
    default_auto_field = "django.db.models.BigAutoField"
    nav = (
        Entry(page="oversight:overdue", label=_("Overdue duties"), key="o", right=Right.READ_BELOW),
        Entry(page="oversight:advices", label=_("Advice"), key="a", right=Right.READ_OWN),
        Entry(
            page="oversight:reports",
            label=_("Annual reports"),
            key="y",
            right=Right.READ_BELOW,
            also=("oversight:make_report",),
        ),
    )

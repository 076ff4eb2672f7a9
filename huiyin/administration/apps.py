"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from huiyin.design.nav import Entry
from huiyin.people.words import Right


class AdministrationConfig(AppConfig):
    """What administrators do."""

    name = "huiyin.administration"
    label = "administration"
    default_auto_field = "django.db.models.BigAutoField"
    nav = (
        Entry(
            page="administration:home",
            label=_("Administration"),
            key="h",
            rights=(Right.MANAGE_OFFICES, Right.MANAGE_STAFF, Right.APPOINT, Right.READ_TRAIL),
        ),
        Entry(
            page="administration:offices",
            label=pgettext_lazy("administration", "Offices"),
            key="o",
            right=Right.MANAGE_OFFICES,
            also=(
                "administration:new_office",
                "administration:office",
                "administration:close_office",
                "administration:posts",
                "administration:post",
            ),
        ),
        Entry(
            page="administration:regions",
            label=_("Regions"),
            key="g",
            right=Right.MANAGE_OFFICES,
        ),
        Entry(
            page="administration:staff",
            label=_("Staff"),
            key="p",
            rights=(Right.MANAGE_STAFF, Right.APPOINT),
            also=("administration:new_staff", "administration:member", "administration:close_account"),
        ),
        Entry(
            page="administration:proposals",
            label=_("Appointments to confirm"),
            key="c",
            rights=(Right.MANAGE_STAFF, Right.APPOINT),
        ),
        Entry(
            page="administration:import",
            label=_("Import a table"),
            key="m",
            right=Right.MANAGE_STAFF,
        ),
        Entry(
            page="administration:categories",
            label=_("Categories"),
            key="k",
            right=Right.MANAGE_OFFICES,
        ),
        Entry(
            page="administration:holidays",
            label=_("Holidays"),
            key="d",
            right=Right.MANAGE_OFFICES,
        ),
        Entry(
            page="administration:phrases",
            label=_("Letter phrases"),
            key="f",
            right=Right.MANAGE_OFFICES,
        ),
        Entry(
            page="administration:rules",
            label=_("Rules that bind here"),
            key="b",
            right=Right.MANAGE_OFFICES,
        ),
        Entry(
            page="administration:mail",
            label=_("Mail and address"),
            key="e",
            right=Right.MANAGE_OFFICES,
        ),
        Entry(
            page="administration:trail",
            label=_("Trail of changes"),
            key="l",
            right=Right.READ_TRAIL,
        ),
    )

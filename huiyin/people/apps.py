"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Offices, posts, staff and access."""

    name = "huiyin.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

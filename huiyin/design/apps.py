"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """HOW IT LOOKS."""

    name = "huiyin.design"
    label = "design"

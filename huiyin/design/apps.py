"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """Templates, styles and texts."""

    name = "huiyin.design"
    label = "design"

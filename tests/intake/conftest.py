"""Fixtures: a browser of staff, and the day 10 March 2026."""

from __future__ import annotations

from tests.desk.conftest import day, enter

__all__ = ["day", "enter"]

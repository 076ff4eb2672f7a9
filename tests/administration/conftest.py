"""The tests' county with three administrators, on the day of the desk's tests."""

from __future__ import annotations

from tests.desk.conftest import day, enter

__all__ = ["day", "enter"]

"""Officers at their desks on one day, as for the tests of the desk."""

from __future__ import annotations

from tests.desk.conftest import day, enter

__all__ = ["day", "enter"]

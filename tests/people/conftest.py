"""A little county of these tests' own: every number in it is chosen for a rule of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.people.staff import MakeStaff


@pytest.fixture
def places(db: None) -> None:
    """Regions and offices of tests/people/staff.py."""
    from tests.people.staff import build  # noqa: PLC0415 -- after Django is set up

    build()


@pytest.fixture
def make_staff(places: None) -> MakeStaff:
    """The maker of staff."""
    from tests.people.staff import MakeStaff  # noqa: PLC0415

    return MakeStaff()

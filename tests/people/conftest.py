"""A small county for these tests; each office and region in it is there for one of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from huiyin.people.models import Staff
    from tests.people.staff import MakeStaff


@pytest.fixture
def places(db: None) -> None:
    """Regions and offices of tests/people/staff.py."""
    from tests.people.staff import build  # noqa: PLC0415 -- after Django is set up

    build()


@pytest.fixture
def make_staff(places: None) -> MakeStaff:
    """A factory of staff with a post."""
    from tests.people.staff import MakeStaff  # noqa: PLC0415

    return MakeStaff()


@pytest.fixture
def clerk(make_staff: MakeStaff) -> Staff:
    """Zhao, a clerk of the county's land office."""
    from huiyin.law.actors import Role  # noqa: PLC0415

    return make_staff("land", Role.UNIT_CLERK, username="zhao")


@pytest.fixture(autouse=True)
def own_offices() -> None:
    """Here it is tested when the stamp is asked for."""

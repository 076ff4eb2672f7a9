"""Two worlds (R-07, T-04): an office cannot tell the one with a matter against it from the one without.

The same things happen in both, but for one matter. Everything that each account of the office can reach is the same
byte by byte, once numbers and seals, which are drawn at random, are called by the same names.

Shown red without the exclusion of accused offices in journal/lists.py, then in oversight/overdue.py, and by the page
marks of both as they were at first: a row's id, which counts every matter there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from huiyin.journal import lists
from huiyin.law.actors import Role
from huiyin.oversight import overdue
from tests.access.people import Stage, undone
from tests.access.worlds import ACCOUNTS, Extra, happened, seen
from tests.county import County, add_person, build_county

pytestmark = pytest.mark.django_db
World = dict[tuple[str, str], tuple[Any, ...]]


@pytest.fixture(scope="module")
def small_pages() -> Iterator[None]:
    """Pages of four, so that a few matters fill several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "PAGE", 4)
        patch.setattr(overdue, "PAGE", 4)
        yield


@pytest.fixture(scope="module")
def county(stage: Stage, small_pages: None) -> County:
    """The county, with keepers of sealed reports in the petition office too."""
    return build_county()


@pytest.fixture(scope="module")
def without(county: County) -> dict[str, World]:
    """What each office sees where nothing was said against it."""
    with undone():
        made = happened(None)
        return {office: seen(county, office, *made) for office in ACCOUNTS}


def world_with(county: County, extra: Extra, office: str) -> World:
    with undone():
        return seen(county, office, *happened(extra))


def differences(one: World, other: World) -> list[str]:
    """Where two worlds differ: pages that one alone has, and the first place where two pages part."""
    alone = [f"in one world alone: {key}" for key in one.keys() ^ other.keys()]
    return alone + [
        f"{key}: {_part(one[key], other[key])}" for key in one.keys() & other.keys() if one[key] != other[key]
    ]


def _part(one: tuple[Any, ...], other: tuple[Any, ...]) -> str:
    first, second = repr(one), repr(other)
    at = next((place for place, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), 0)
    return f"{first[max(0, at - 80) : at + 80]} / {second[max(0, at - 80) : at + 80]}"


@pytest.mark.parametrize("office", ACCOUNTS)
@pytest.mark.parametrize("is_report", [True, False], ids=["report", "complaint"])
def test_R_07_an_office_cannot_tell_whether_there_is_a_matter_against_it(
    county: County, without: dict[str, World], office: str, is_report: bool
) -> None:
    found = differences(without[office], world_with(county, Extra((office,), is_report=is_report), office))
    print(f"{len(without[office])} answers compared")
    assert not found, "\n".join(found[:20])
    assert len(without[office]) > 80


def test_R_07_a_matter_that_an_office_may_see_is_seen_by_this_walk(county: County, without: dict[str, World]) -> None:
    """Or the walk would prove nothing: not accused, the petition office sees it in its lists and its counts."""
    found = differences(without["H-XF"], world_with(county, Extra((), is_report=False), "H-XF"))
    assert any("/desk/inbox/" in each for each in found)
    assert any("/desk/search/" in each for each in found)
    assert any("/oversight/overdue/" in each for each in found)
    assert any("probe" in each for each in found)
    assert any("similar" in each for each in found)

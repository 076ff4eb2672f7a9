"""Two worlds (R-07, T-04): an office cannot tell the one with a matter against it from the one without.

The same things happen in both, but for one matter. Everything that each account of the office can reach is the same
byte by byte, once numbers and seals, which are drawn at random, are called by the same names.

Shown red without the exclusion of accused offices in journal/lists.py, then in oversight/overdue.py, without the line
in journal/lists.py that keeps a report from those who stand under whom it is on (lists alone: 1 of 7), and by the page
marks of both as they were at first: a row's id, which counts every matter there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest

from huiyin.journal import lists
from huiyin.law.actors import Role
from huiyin.oversight import overdue
from huiyin.people.models import Appointment, Post
from tests.access import worlds
from tests.access.people import Stage, undone
from tests.access.worlds import ACCOUNTS, NOT_CUSTODIANS, Extra, Path, happened, seen
from tests.county import County, add_person, build_county

pytestmark = pytest.mark.django_db
World = dict[tuple[str, str], tuple[Any, ...]]


@pytest.fixture(scope="module")
def small_pages(is_bench: bool) -> Iterator[None]:
    """Pages of four, so that a few matters fill several; on the bench many more of them are asked for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "PAGE", 4)
        patch.setattr(overdue, "PAGE", 4)
        patch.setattr(worlds, "OF_A_KIND", 8 if is_bench else 2)
        yield


@pytest.fixture(scope="module")
def county(stage: Stage, small_pages: None) -> County:
    """The county, and somebody who leads a town and has a second post in the bureau."""
    county = build_county()
    county.people["T-SP", Role.LEADER] = person = add_person("T-SP", Role.LEADER)
    second = Post.objects.create(office_id="H-ZJ", title="second", role=Role.LEADER)
    Appointment.objects.create(staff_id=person.staff, post=second, since=date(2020, 1, 2))
    return county


@pytest.fixture(scope="module")
def without(county: County) -> dict[str, World]:
    """What everybody sees where nothing was said against anybody."""
    with undone():
        made = happened(())
        return {who: seen(county, who, *made) for who in ACCOUNTS}


def told(county: County, without: dict[str, World], extras: Sequence[Extra], eyes: Sequence[str]) -> list[str]:
    """Where the world with these matters differs from the other in these eyes."""
    found: list[str] = []
    with undone():
        made = happened(extras)
        for who in eyes:
            found += [f"{who}: {each}" for each in differences(without[who], seen(county, who, *made))]
    print(f"{sum(len(without[who]) for who in eyes)} answers compared")
    return found


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


REPORTS = (Path.REGISTERED, Path.TAKEN_DOWN, Path.WHOLE_WAY, Path.PRESSURE)


def all_of(*accused: str, paths: Sequence[Path] = tuple(Path)) -> list[Extra]:
    """Matters of every kind on the same offices."""
    return [Extra(accused, path) for path in paths]


@pytest.mark.parametrize(
    ("office", "eyes"), [("H-XF", ("the petition office", "its custodian")), ("H-ZJ", ("the bureau", "two hats"))]
)
def test_R_07_an_office_cannot_tell_whether_there_is_anything_against_it(
    county: County, without: dict[str, World], office: str, eyes: tuple[str, ...]
) -> None:
    """Complaints, reports at each point of their way, one that its own clerk typed, and somebody who is pressed."""
    found = told(county, without, all_of(office), eyes)
    assert not found, "\n".join(found[:20])


def test_R_07_a_report_is_seen_by_nobody_but_the_custodians_who_have_it(
    county: County, without: dict[str, World]
) -> None:
    """Not by the clerk who typed it, nor by who supervises, leads or stands beside them."""
    found = told(county, without, all_of("T-LH", paths=REPORTS), NOT_CUSTODIANS)
    assert not found, "\n".join(found[:20])


def test_R_07_a_report_on_the_county_is_seen_by_nobody_in_the_county(county: County, without: dict[str, World]) -> None:
    """Its petition office, its discipline body and its towns stand under it; the city has the report."""
    found = told(county, without, all_of("H-GOV", paths=(Path.TAKEN_DOWN, Path.WHOLE_WAY)), list(ACCOUNTS))
    assert not found, "\n".join(found[:20])


def test_R_07_a_custodian_does_not_see_a_report_on_themselves(county: County, without: dict[str, World]) -> None:
    me = county.person("H-JW", Role.CUSTODIAN).staff
    found = told(county, without, [Extra((), Path.REGISTERED, staff=(me,))], ("the discipline body",))
    assert not found, "\n".join(found[:20])


def test_R_07_a_matter_that_an_office_may_see_is_seen_by_this_walk(county: County, without: dict[str, World]) -> None:
    """Or the walk would prove nothing: not accused, the petition office sees it in its lists and its counts."""
    found = told(county, without, [Extra((), Path.COMPLAINT)], ("the petition office",))
    assert any("/desk/inbox/" in each for each in found)
    assert any("/desk/search/" in each for each in found)
    assert any("/oversight/overdue/" in each for each in found)
    assert any("probe" in each for each in found)
    assert any("similar" in each for each in found)


def test_R_07_a_report_is_seen_by_its_custodians_in_this_walk(county: County, without: dict[str, World]) -> None:
    found = told(county, without, [Extra(("T-LH",), Path.TAKEN_DOWN)], ("its custodian", "the discipline body"))
    for who in ("its custodian", "the discipline body"):
        assert any(each.startswith(f"{who}: ") and "probe" in each for each in found)
    assert any("/desk/inbox/" in each for each in found)

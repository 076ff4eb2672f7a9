"""Offices: regions within regions, the line of organs above, and who took over from whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.offices import Office, Offices, region_lies_in
from tests.law.petition.scenes import OFFICES, merged


@pytest.mark.parametrize(
    ("region", "outer", "lies"),
    [
        ("141123", "141100", True),
        ("141123", "140000", True),
        ("141123", "000000", True),
        ("141123", "141124", False),
        ("141100", "141123", False),
        ("141123001", "141123", True),
        ("141123001", "141123000", True),
        ("141123001002", "141123001000", True),
        ("141123002", "141123001", False),
    ],
)
def test_a_region_lies_in_another(region: str, outer: str, lies: bool) -> None:
    assert region_lies_in(region, outer) is lies


def test_offices_are_found_by_code() -> None:
    assert OFFICES["county"].name == "County"
    assert len(OFFICES) == len(list(OFFICES))
    assert OFFICES["county"].covers("990123101")
    assert not OFFICES["county"].covers("990124")


def test_the_line_above_ends_at_the_top() -> None:
    assert OFFICES.above("village") == ("river", "county", "city", "province")
    assert OFFICES.above("province") == ()
    assert OFFICES.superior_of("province") == ""


def test_a_line_that_runs_in_a_circle_ends_too() -> None:
    circle = Offices(Office(code=code, name=code, region="990000", superior=above) for code, above in ("ab", "ba"))
    assert circle.above("a") == ("b", "a")


def test_the_line_above_a_dissolved_office_is_its_successors() -> None:
    offices = merged("river", "hill")
    assert offices.superior_of("village") == "hill"
    moved = Offices(replace(one, superior="city") if one.code == "housing" else one for one in OFFICES.values())
    assert moved.superior_of("old_housing") == "city"


def test_successors_are_followed_to_the_end_and_never_in_circles() -> None:
    assert OFFICES.today("old_housing") == "housing"
    assert OFFICES.today("nowhere") == "nowhere"
    circle = Offices(Office(code=code, name=code, region="990000", successor=heir) for code, heir in ("ab", "ba"))
    assert circle.today("a") in {"a", "b"}


def test_two_names_of_one_office_are_one() -> None:
    assert OFFICES.are_one("old_housing", "housing")
    assert not OFFICES.are_one("labour", "housing")


def test_reach_is_the_own_region() -> None:
    assert OFFICES.within_reach("petition", "river")
    assert not OFFICES.within_reach("petition", "city")


@pytest.mark.parametrize(
    ("first", "second", "above"),
    [
        ("housing", "labour", "county"),
        ("village", "housing", "county"),
        ("village", "hill", "county"),
        ("housing", "next_county", "city"),
        ("county", "housing", "city"),
        ("housing", "county", "city"),
        ("old_housing", "labour", "county"),
        ("city", "province", ""),
        ("housing", "province", ""),
    ],
)
def test_the_nearest_organ_above_both(first: str, second: str, above: str) -> None:
    assert OFFICES.common_superior(first, second) == above


def test_the_nearest_organ_above_both_passes_over_those_shut_out() -> None:
    assert OFFICES.common_superior("housing", "labour", but=("county",)) == "city"
    assert OFFICES.common_superior("housing", "labour", but=("county", "city", "province")) == ""
    heir = merged("county", "next_county")
    assert heir.common_superior("housing", "labour") == "next_county"
    assert heir.common_superior("housing", "labour", but=("county",)) == "city"


@pytest.mark.parametrize(
    ("held", "category", "is_competent"),
    [("030000", "030900", True), ("030900", "030900", True), ("030900", "030100", False), ("030900", "030000", False)],
)
def test_a_wider_category_contains_the_narrower(held: str, category: str, is_competent: bool) -> None:
    assert replace(OFFICES["housing"], categories=(held,)).is_competent(category) is is_competent

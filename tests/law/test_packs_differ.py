"""What two packs say differently is found, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from huiyin.law.differences import Sort, differences, same_but_unchecked, span
from huiyin.law.statute import Pack, Period, packs

NATIONAL = Pack.load("national_2022")
ZHEJIANG = Pack.load("zhejiang_2016")


def names(first: Pack, second: Pack, sort: Sort, *, state_only: bool = False) -> list[str]:
    found = differences(first, second)
    return [one.name for one in found if one.sort is sort and one.is_of_state_only is state_only]


@pytest.mark.parametrize("name", packs())
def test_a_pack_does_not_differ_from_itself(name: str) -> None:
    assert differences(Pack.load(name), Pack.load(name)) == ()


def test_zhejiang_differs_in_what_it_gives() -> None:
    assert names(NATIONAL, ZHEJIANG, Sort.CLOCK) == ["K1", "K2", "K3", "K5", "K6"]
    assert names(NATIONAL, ZHEJIANG, Sort.TERM) == ["extension_max", "small_group", "small_group_representatives"]
    assert names(NATIONAL, ZHEJIANG, Sort.RULE) == ["missed_window", "repeat_without_review"]


def test_a_difference_has_both_sides_with_unit_article_and_state() -> None:
    first = next(one for one in differences(NATIONAL, ZHEJIANG) if one.name == "K1")
    assert first.first
    assert first.second
    assert (first.first.value, first.first.unit, first.first.article, first.first.verified) == (15, "day", "A22", True)
    assert (first.second.value, first.second.unit, first.second.article, first.second.verified) == (
        5,
        "working_day",
        "浙江20",
        False,
    )


def test_what_only_one_pack_says_has_one_side() -> None:
    beijing = Pack.load("beijing_2006")
    (clock,) = [one for one in differences(NATIONAL, beijing) if one.name == "K12a"]
    assert (clock.first, clock.second is not None, clock.is_of_state_only) == (None, True, False)
    (back,) = [one for one in differences(beijing, NATIONAL) if one.name == "K12a"]
    assert (back.second, str(back.title)) == (None, "Give the reasons why the advice is not taken")


def test_what_is_only_unchecked_is_told_apart() -> None:
    old = Pack.load("national_2005")
    assert names(NATIONAL, old, Sort.CLOCK) == ["K3", "K4", "K5", "K12", "K20"]
    assert "K7" in names(NATIONAL, old, Sort.CLOCK, state_only=True)
    assert str(same_but_unchecked(old, ["K7", "K8"])) == "The same number, but not verified in national_2005: K7, K8."


@pytest.mark.parametrize(
    "changes",
    [{"excludes_hearings": True}, {"is_window": True}, {"roll": False}, {"first_day_counts": True}, {"length": 31}],
)
def test_every_thing_that_a_clock_depends_on_counts(changes: dict[str, Any]) -> None:
    review = replace(NATIONAL.period("K8"), **changes)
    other = replace(NATIONAL, periods=MappingProxyType({**NATIONAL.periods, "K8": review}))
    assert names(NATIONAL, other, Sort.CLOCK) == ["K8"]


@pytest.mark.parametrize(
    ("pack", "clock", "words"),
    [
        (NATIONAL, "K0", "no number of days"),
        (NATIONAL, "K1", "calendar days: 15"),
        (NATIONAL, "K4", "working days: 5"),
        (NATIONAL, "K6", "set by the act, days at most: 30"),
        (NATIONAL, "K10", "calendar days: 30, days of hearing not counted"),
        (NATIONAL, "K11", "set by the act"),
        (NATIONAL, "K20", "years: 1"),
        (Pack.load("national_2005"), "K4", "no limit"),
    ],
)
def test_a_length_is_said_in_a_few_words(pack: Pack, clock: str, words: str) -> None:
    period: Period = pack.period(clock)
    assert str(span(period)) == words

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
    assert names(NATIONAL, ZHEJIANG, Sort.CLOCK) == [
        "pass_on",
        "notice",
        "notice_forwarded",
        "answer",
        "extended_answer",
    ]
    assert names(NATIONAL, ZHEJIANG, Sort.TERM) == ["extension_max", "small_group", "small_group_representatives"]
    assert names(NATIONAL, ZHEJIANG, Sort.RULE) == ["missed_window", "repeat_without_review"]


def test_a_difference_has_both_sides_with_unit_article_and_state() -> None:
    first = next(one for one in differences(NATIONAL, ZHEJIANG) if one.name == "pass_on")
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
    (clock,) = [one for one in differences(NATIONAL, beijing) if one.name == "advice_reasons"]
    assert (clock.first, clock.second is not None, clock.is_of_state_only) == (None, True, False)
    (back,) = [one for one in differences(beijing, NATIONAL) if one.name == "advice_reasons"]
    assert (back.second, str(back.title)) == (None, "Give the reasons why the advice is not taken")


def test_what_is_only_unchecked_is_told_apart() -> None:
    old = Pack.load("national_2005")
    assert names(NATIONAL, old, Sort.CLOCK) == [
        "register",
        "pass_on",
        "notice",
        "notice_forwarded",
        "objection",
        "answer",
        "extended_answer",
        "ask_review",
        "review",
        "ask_recheck",
        "recheck",
        "advice_answer",
        "annual_report",
    ]
    assert "completion_report" in names(NATIONAL, old, Sort.CLOCK, state_only=True)
    assert str(same_but_unchecked(old, ["K11"])) == "The same number, but not verified in national_2005: K11."


@pytest.mark.parametrize(
    "changes",
    [{"excludes_hearings": True}, {"is_window": True}, {"roll": False}, {"first_day_counts": True}, {"length": 31}],
)
def test_every_thing_that_a_clock_depends_on_counts(changes: dict[str, Any]) -> None:
    review = replace(NATIONAL.period("review"), **changes)
    other = replace(NATIONAL, periods=MappingProxyType({**NATIONAL.periods, "review": review}))
    assert names(NATIONAL, other, Sort.CLOCK) == ["review"]


@pytest.mark.parametrize(
    ("pack", "clock", "words"),
    [
        (NATIONAL, "register", "no number of days"),
        (NATIONAL, "pass_on", "calendar days: 15"),
        (NATIONAL, "objection", "working days: 5"),
        (NATIONAL, "extended_answer", "set by the act, days at most: 30"),
        (NATIONAL, "recheck", "calendar days: 30, days of hearing not counted"),
        (NATIONAL, "completion_report", "set by the act"),
        (NATIONAL, "annual_report", "years: 1"),
        (Pack.load("national_2005"), "objection", "no limit"),
    ],
)
def test_a_length_is_said_in_a_few_words(pack: Pack, clock: str, words: str) -> None:
    period: Period = pack.period(clock)
    assert str(span(period)) == words

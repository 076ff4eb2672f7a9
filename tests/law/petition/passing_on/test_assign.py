"""Assigning (A22(1)③): with a period and a report, which nothing but the report ends."""

from __future__ import annotations

import pytest

from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent
from huiyin.law.running import Fate
from tests.law.petition.scenes import a_petition, clerk


def test_the_set_period_runs_beside_the_others() -> None:
    matter = a_petition().registered().assigned("housing", days=20)
    assert matter.running == {
        ("notice_forwarded", "housing"),
        ("objection", "housing"),
        ("completion_report", "housing"),
        ("word_of_where", "petition"),
    }
    assert (matter.duty("completion_report").due - matter.day).days == 21  # day 20 is a Sunday
    assert matter.standing.handling.is_assigned


@pytest.mark.parametrize("days", [0, -1, 366])
def test_the_period_is_a_real_one(days: int) -> None:
    refusal = a_petition().registered().refuses("assign", clerk("petition"), days=days)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "days"


@pytest.mark.parametrize("days", [1, 365])
def test_its_bounds_are_allowed(days: int) -> None:
    assert a_petition().registered().assigned("housing", days=days).clock("completion_report").days == days


def test_it_never_goes_to_an_office_that_keeps_out() -> None:
    refusal = a_petition().registered().shut("housing").refuses("assign", clerk("petition"))
    assert isinstance(refusal, Misdirected)


def test_only_the_office_that_has_it_assigns() -> None:
    assert isinstance(a_petition().registered().refuses("assign", clerk("county")), NotCompetent)


def test_an_assignment_passed_on_leaves_both_reports_owed() -> None:
    matter = a_petition("city_petition").registered().assigned("petition", 30).later(2).assigned("housing", 10)
    assert {("completion_report", "petition"), ("completion_report", "housing")} <= matter.running


def test_a_return_takes_back_the_returning_offices_report_and_no_other() -> None:
    matter = a_petition("city_petition").registered().assigned("petition", 30).assigned("housing", 10).objected()
    back = matter.did("settle_objection", clerk("petition"))
    assert ("completion_report", "petition") in back.running
    assert back.clock("completion_report").fate is Fate.MOOT

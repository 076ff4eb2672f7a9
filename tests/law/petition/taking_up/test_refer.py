"""Referring to another procedure (A31(1)–(5)): which, where and by when; reversible with the first days kept."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.law.limits import Limit, remaining
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Branch
from huiyin.law.refusals import Misdirected, NotCompetent, TooEarly
from huiyin.law.running import Fate
from huiyin.law.statute import Unit
from tests.law.petition.scenes import CALENDAR, PACK, PETITIONER, a_petition, clerk


@pytest.mark.parametrize("branch", [one for one in Branch if one is not Branch.PETITION])
def test_the_slip_meets_the_notice_clocks(branch: Branch) -> None:
    matter = a_petition("housing").registered().did("refer", clerk("housing"), branch=branch)
    assert matter.standing.stage is Stage.REFERRED
    assert matter.standing.handling.branch is branch
    assert matter.running == {("notice", "housing")}
    assert matter.delivered().clock("notice").fate is Fate.MET


@pytest.mark.parametrize("field", ["body", "address", "copied", "reasons"])
def test_the_body_its_address_the_material_and_the_reasons_are_named(field: str) -> None:
    assert a_petition().registered().refuses("refer", clerk("petition"), **{field: ""}).field == field


def test_what_belongs_to_the_petition_procedure_is_not_referred() -> None:
    refusal = a_petition().registered().refuses("refer", clerk("petition"), branch=Branch.PETITION)
    assert (type(refusal), refusal.field) == (Misdirected, "branch")


def test_the_day_from_which_the_time_there_runs_has_come() -> None:
    registered = a_petition().registered()
    matter = registered.did("refer", clerk("petition"), runs_from=date(2026, 1, 5))
    assert matter.standing.stage is Stage.REFERRED
    refusal = registered.refuses("refer", clerk("petition"), runs_from=date(2026, 3, 3))
    assert (type(refusal), refusal.field) == (TooEarly, "runs_from")


@pytest.mark.parametrize(
    ("limit", "runs_from", "last"),
    [
        (Limit.SUIT, date(2025, 8, 31), date(2026, 2, 28)),  # no such day in the month: its last (民法典202)
        (Limit.SUIT, date(2025, 10, 12), date(2026, 4, 12)),  # a Sunday: the day is not moved
        (Limit.SUIT, date(2025, 12, 31), date(2026, 6, 30)),
        (Limit.SUIT_AFTER_REVIEW, date(2026, 2, 20), date(2026, 3, 7)),
        (Limit.CIVIL, date(2024, 2, 29), date(2027, 2, 28)),
        (Limit.LABOUR, date(2025, 3, 2), date(2026, 3, 2)),
        (Limit.LAND, date(2024, 5, 1), date(2026, 5, 1)),
        (Limit.ADMINISTRATIVE_REVIEW, date(2026, 1, 1), date(2026, 3, 2)),
        (Limit.DUTY, date(2025, 12, 31), date(2026, 2, 28)),
    ],
)
def test_what_is_left_of_the_time_there_is_counted(limit: Limit, runs_from: date, last: date) -> None:
    left = remaining(PACK.limits[limit.value], runs_from, date(2026, 3, 2), calendar=CALENDAR)
    assert (left.last, left.days) == (last, (last - date(2026, 3, 2)).days)


def test_every_period_that_can_be_named_stands_in_the_pack() -> None:
    assert set(PACK.limits) == {limit.value for limit in Limit} - {"none"}
    assert {one.unit for one in PACK.limits.values()} == {Unit.DAY, Unit.MONTH, Unit.YEAR}
    assert all(one.bearer_kind == "petitioner" and one.is_window and not one.roll for one in PACK.limits.values())


def test_a_wrong_referral_is_taken_back_by_accepting() -> None:
    referred = a_petition("housing").registered().did("refer", clerk("housing"))
    assert referred.later(60).accepted().clock("answer").since == date(2026, 3, 17)


def test_only_the_office_that_has_it_refers() -> None:
    assert isinstance(a_petition().registered().refuses("refer", PETITIONER), NotCompetent)

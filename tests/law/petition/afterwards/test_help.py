"""Help for people in hardship (A37): whatever became of the claim, and beyond the end of the procedure."""

from __future__ import annotations

import pytest

from huiyin.law.fields import asked_of
from huiyin.law.petition.steps.afterwards.help import Help
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk


@pytest.mark.parametrize(
    "matter",
    [a_case(), a_case().heard().answered(), an_answered_case(), a_petition("housing").registered().declined()],
    ids=["accepted", "answered", "delivered", "declined"],
)
def test_it_is_possible_from_acceptance_on(matter: Matter) -> None:
    helped = matter.did("help", clerk("housing"), days=20)
    assert ("help", "housing") in helped.running
    assert helped.standing.stage is matter.standing.stage
    (one,) = helped.standing.helps
    assert (one.number, one.by_office, one.concluded_on) == (1, "housing", None)


def test_it_outlives_the_end_and_is_possible_after_it() -> None:
    before = an_answered_case().did("help", clerk("housing"), days=10).later(60).ended()
    assert ("help", "housing") in before.running
    assert before.duty("help").is_overdue(before.day)
    assert len(before.did("help", clerk("petition")).standing.helps) == 2


def test_all_of_it_is_sealed() -> None:
    assert all(asked_of(field).sealed for field in Help.fields() if field.name not in {"party", "days"})


@pytest.mark.parametrize("days", [0, 366])
def test_the_period_is_a_real_one(days: int) -> None:
    assert a_case().refuses("help", clerk("housing"), days=days).field == "days"


@pytest.mark.parametrize("field", ["body", "what"])
def test_it_says_where_and_what(field: str) -> None:
    assert isinstance(a_case().refuses("help", clerk("housing"), **{field: ""}), Incomplete)


def test_by_an_office_that_has_it_answered_it_or_received_it() -> None:
    asked = an_answered_case().review_asked()
    for office in ("county", "housing", "petition"):
        assert asked.may("help", clerk(office))
    for by in (PETITIONER, clerk("labour")):
        assert isinstance(asked.refuses("help", by), NotCompetent)


def test_not_before_acceptance() -> None:
    assert isinstance(a_petition("housing").registered().refuses("help", clerk("housing")), OutOfTurn)


def test_a_suggestion_too_may_bring_hardship_to_light() -> None:
    assert a_case(purpose=Purpose.SUGGESTION).may("help", clerk("housing"))

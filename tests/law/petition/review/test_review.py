"""The review (A35): by the head of the organ above, somebody who has not signed before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import Matter, a_case, an_answered_case, clerk, head, merged


def asked() -> Matter:
    return an_answered_case().review_asked()


@pytest.mark.parametrize("verdict", [Verdict.UPHOLD, Verdict.CHANGE, Verdict.REVOKE])
def test_it_meets_the_thirty_days(verdict: Verdict) -> None:
    matter = asked().later(9).reviewed(verdict=verdict)
    assert matter.standing.stage is Stage.REVIEWED
    assert matter.clock("review").fate is Fate.MET
    assert matter.standing.handling.review is not None
    assert (matter.standing.handling.review.verdict, matter.standing.handling.review.decided_on) == (
        verdict,
        matter.day,
    )


def test_a_late_review_is_late() -> None:
    matter = asked().later(60).reviewed()
    assert matter.duty("review").was_late(matter.day)


@pytest.mark.parametrize(("days", "is_allowed"), [(0, False), (1, True), (60, True), (61, False)])
def test_a_new_decision_is_ordered_with_a_period(days: int, is_allowed: bool) -> None:
    if is_allowed:
        assert asked().reviewed(verdict=Verdict.REDO, redo_days=days).standing.handling.review.redo_days == days  # type: ignore[union-attr]
    else:
        refusal = asked().refuses("review", head("county"), verdict=Verdict.REDO, redo_days=days)
        assert refusal.field == "redo_days"


def test_a_period_without_such_an_order_is_nothing() -> None:
    assert asked().reviewed(redo_days=9).standing.handling.review.redo_days == 0  # type: ignore[union-attr]


def test_a_request_made_in_time_is_not_turned_away_as_late() -> None:
    refusal = asked().refuses("review", head("county"), verdict=Verdict.TOO_LATE)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "verdict"
    late = an_answered_case().later(60).review_asked(late_reason="ill")
    assert late.reviewed(verdict=Verdict.TOO_LATE).standing.stage is Stage.REVIEWED
    assert late.reviewed(verdict=Verdict.CHANGE).standing.stage is Stage.REVIEWED


def test_only_the_head_of_the_reviewing_organ_decides() -> None:
    for by in (clerk("county"), head("housing"), head("city")):
        assert isinstance(asked().refuses("review", by), NotCompetent)


def test_nobody_reviews_what_they_signed_in_another_post() -> None:
    moved = replace(head("county"), staff=head("housing").staff)
    assert isinstance(asked().refuses("review", moved), NotCompetent)


def test_an_office_does_not_review_itself_after_a_merger() -> None:
    matter = asked().where(merged("county", "housing"))
    other_head = replace(head("housing"), staff=4711)
    assert isinstance(matter.refuses("review", other_head), NotCompetent)


@pytest.mark.parametrize("field", ["facts", "opinion", "basis"])
def test_facts_opinion_and_basis_are_given(field: str) -> None:
    assert asked().refuses("review", head("county"), **{field: ""}).field == field


def test_there_must_be_a_request() -> None:
    assert isinstance(a_case().refuses("review", head("county")), OutOfTurn)

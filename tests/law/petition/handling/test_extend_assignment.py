"""Who assigned a matter can set a later day for the completion report (A22(1)③)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.procedure import apply
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooLate
from tests.law.petition.scenes import Matter, a_case, a_petition, an_act, clerk


def assigned() -> Matter:
    return a_petition().registered().assigned("housing", days=20).accepted()


def test_the_day_moves_and_the_persons_period_does_not() -> None:
    before = assigned().later(5)
    after = before.did("extend_assignment", clerk("petition"))
    assert after.duty("completion_report").last == before.duty("completion_report").last + timedelta(days=10)
    assert after.duty("completion_report").first_due == before.duty("completion_report").due
    assert after.duty("answer").due == before.duty("answer").due
    assert after.running == before.running


def test_before_its_day_is_over_and_by_who_assigned_it() -> None:
    last = assigned().until(assigned().duty("completion_report").due)
    assert last.may("extend_assignment", clerk("petition"))
    assert isinstance(last.later().refuses("extend_assignment", clerk("petition")), TooLate)
    assert isinstance(assigned().refuses("extend_assignment", clerk("housing")), NotCompetent)
    assert isinstance(a_case().refuses("extend_assignment", clerk("petition")), OutOfTurn)


@pytest.mark.parametrize("days", [0, 346])
def test_a_year_in_all_at_most(days: int) -> None:
    assert isinstance(assigned().refuses("extend_assignment", clerk("petition"), days=days), Incomplete)


def test_read_again_where_no_report_is_owed_it_changes_nothing() -> None:
    case = a_case()
    act = an_act("extend_assignment", case.day)
    assert apply(act, case.standing, case.scene(clerk("petition"))) == case.standing

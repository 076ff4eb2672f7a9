"""A completion report that leaves points open is sent back (A22(1)③)."""

from __future__ import annotations

import pytest

from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import Matter, a_petition, clerk


def reported() -> Matter:
    """An assigned matter, answered, and reported on after a week."""
    assigned = a_petition().registered().assigned("housing").accepted().heard().answered().delivered()
    return assigned.later(7).did("report_back", clerk("housing"))


def test_a_new_report_is_owed_and_the_first_stays_on_record() -> None:
    returned = reported().later().did("return_report", clerk("petition"))
    assert ("completion_report", "housing") in returned.running
    assert returned.clock("completion_report").days == 10
    first = next(one for one in returned.standing.clocks if one.name == "completion_report")
    assert first.until == reported().day
    again = returned.later(3).did("report_back", clerk("housing"))
    assert again.may("return_report", clerk("petition"))


def test_once_for_each_report_and_only_by_who_assigned_it() -> None:
    returned = reported().did("return_report", clerk("petition"))
    assert isinstance(returned.refuses("return_report", clerk("petition")), OutOfTurn)
    assert isinstance(reported().refuses("return_report", clerk("housing")), NotCompetent)


@pytest.mark.parametrize("days", [0, 181])
def test_the_period_is_a_real_one(days: int) -> None:
    assert isinstance(reported().refuses("return_report", clerk("petition"), days=days), Incomplete)

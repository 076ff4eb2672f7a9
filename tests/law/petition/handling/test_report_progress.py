"""Progress on an assignment is reported to who assigned it (A22(1)③, 北京46)."""

from __future__ import annotations

from huiyin.law.refusals import NotCompetent
from tests.law.petition.scenes import a_case, a_petition, clerk


def test_it_stops_no_clock_and_can_be_said_again() -> None:
    assigned = a_petition().registered().assigned("housing").accepted()
    told = assigned.later(5).did("report_progress", clerk("housing"))
    assert told.standing == assigned.standing
    assert told.may("report_progress", clerk("housing"))


def test_only_on_an_assignment_and_by_the_office_that_has_it() -> None:
    assert isinstance(a_case().refuses("report_progress", clerk("housing")), NotCompetent)
    assert isinstance(
        a_petition().registered().assigned("housing").refuses("report_progress", clerk("petition")), NotCompetent
    )

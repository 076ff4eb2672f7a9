"""Carrying out an answer (A32): it is owed from delivery on, outlives the end, and never loses its lateness."""

from __future__ import annotations

import pytest

from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import Incomplete, NotCompetent
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_supported_case, an_answered_case, clerk, merged


def reviewed(verdict: Verdict) -> Matter:
    days = 20 if verdict is Verdict.REDO else 0
    return a_supported_case().review_asked().reviewed(verdict=verdict, redo_days=days).delivered()


def test_the_days_run_from_delivery_for_the_office_that_answered() -> None:
    matter = a_case().heard().supported().later(3)
    assert ("carry_out", "housing") not in matter.running
    delivered = matter.delivered()
    assert ("carry_out", "housing") in delivered.running
    assert delivered.clock("carry_out").since == delivered.day


def test_nothing_is_owed_where_nothing_was_promised() -> None:
    matter = an_answered_case()
    assert isinstance(matter.refuses("carry_out", clerk("housing")), NotCompetent)


def test_a_report_in_part_leaves_the_days_running() -> None:
    part = a_supported_case().later(5).did("carry_out", clerk("housing"))
    assert ("carry_out", "housing") in part.running
    whole = part.later(5).did("carry_out", clerk("housing"), is_complete=True)
    assert whole.clock("carry_out").fate is Fate.MET
    assert not whole.duty("carry_out").was_late(whole.day)


@pytest.mark.parametrize("field", ["done", "evidence"])
def test_it_says_what_was_done_and_how_that_is_known(field: str) -> None:
    assert isinstance(a_supported_case().refuses("carry_out", clerk("housing"), **{field: " "}), Incomplete)


def test_it_outlives_the_end() -> None:
    ended = a_supported_case().later(60).ended()
    assert ("carry_out", "housing") in ended.running
    assert ended.duty("carry_out").is_overdue(ended.day)
    done = ended.did("carry_out", clerk("housing"), is_complete=True)
    assert done.clock("carry_out").fate is Fate.MET
    assert done.duty("carry_out").was_late(done.day)


def test_it_goes_on_while_the_answer_is_reviewed_and_only_its_office_reports() -> None:
    asked = a_supported_case().review_asked()
    assert asked.did("carry_out", clerk("housing"), is_complete=True).clock("carry_out").fate is Fate.MET
    for by in (clerk("county"), clerk("petition"), PETITIONER):
        assert isinstance(asked.refuses("carry_out", by), NotCompetent)


def test_an_answer_that_stands_is_carried_out() -> None:
    assert ("carry_out", "housing") in reviewed(Verdict.UPHOLD).running


@pytest.mark.parametrize("verdict", [Verdict.CHANGE, Verdict.REVOKE, Verdict.REDO])
def test_an_answer_that_is_gone_is_not(verdict: Verdict) -> None:
    assert reviewed(verdict).clock("carry_out").fate is Fate.MOOT


def test_a_recheck_that_orders_a_new_answer_ends_it_too_and_lateness_stays() -> None:
    asked = reviewed(Verdict.UPHOLD).later(31).recheck_asked(late_reason="ill")
    matter = asked.rechecked(verdict=Verdict.REDO, redo_days=20).delivered()
    assert matter.clock("carry_out").fate is Fate.MOOT
    assert matter.duty("carry_out").was_late(matter.day)


def test_a_new_answer_that_supports_begins_new_days() -> None:
    again = reviewed(Verdict.REDO).heard().supported(5).delivered()
    assert [clock.fate for clock in again.standing.clocks if clock.name == "carry_out"] == [Fate.MOOT, Fate.RUNNING]


def test_an_office_that_took_over_reports_for_the_old_one() -> None:
    matter = a_supported_case().where(merged("housing", "labour"))
    assert matter.did("carry_out", clerk("labour"), is_complete=True).clock("carry_out").fate is Fate.MET


def test_it_is_reported_complete_once() -> None:
    done = a_supported_case().did("carry_out", clerk("housing"), is_complete=True)
    assert isinstance(done.refuses("carry_out", clerk("housing")), NotCompetent)


def test_before_delivery_there_is_nothing_to_report() -> None:
    assert isinstance(a_case().heard().supported().refuses("carry_out", clerk("housing")), NotCompetent)


def test_taken_up_anew_a_matter_does_not_free_from_what_was_promised() -> None:
    again = a_supported_case().later(60).ended().did("refile", PETITIONER)
    for matter in (again, anew := again.did("reopen", clerk("petition")), anew.forwarded("labour")):
        assert ("carry_out", "housing") in matter.running
        assert matter.did("carry_out", clerk("housing"), is_complete=True).duty("carry_out").was_late(matter.day)

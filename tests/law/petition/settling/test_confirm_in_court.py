"""The court may be asked to confirm a mediation agreement within thirty days (人民调解法33); the court decides."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_case, a_mediated_case, a_settled_case, clerk


def test_the_window_is_used_on_the_day_of_the_application() -> None:
    settled = a_settled_case().later(9)
    asked = settled.did("confirm_in_court", clerk("housing"), applied_on=settled.day - timedelta(days=2))
    assert asked.clock("court_confirmation").fate is Fate.MET
    assert asked.clock("court_confirmation").until == settled.day - timedelta(days=2)
    assert asked.standing.mediation
    assert asked.standing.mediation.confirmed_on


def test_it_outlives_the_end_and_a_late_one_is_for_the_court_to_judge() -> None:
    done = a_settled_case().did("check_performance", clerk("housing"), is_performed=True).later(2).ended()
    late = done.later(60).did("confirm_in_court", clerk("petition"))
    assert late.duty("court_confirmation").was_used_late
    assert not late.duty("court_confirmation").was_late(late.day)


def test_taken_up_anew_the_agreement_may_be_gone_and_the_window_is_not() -> None:
    done = a_settled_case().did("check_performance", clerk("housing"), is_performed=True).ended()
    anew = done.later(2).did("refile", PETITIONER).did("reopen", clerk("petition"))
    assert anew.standing.mediation is None
    assert anew.did("confirm_in_court", clerk("petition")).clock("court_confirmation").fate is Fate.MET


def test_there_must_be_a_mediation_agreement_and_it_is_noted_once() -> None:
    for matter in (a_case(), a_mediated_case(), a_settled_case().did("confirm_in_court", clerk("housing"))):
        assert isinstance(matter.refuses("confirm_in_court", clerk("housing")), OutOfTurn)


@pytest.mark.parametrize("days", [-1, 1])
def test_after_it_was_signed_and_not_in_the_future(days: int) -> None:
    settled = a_settled_case()
    refusal = settled.refuses("confirm_in_court", clerk("housing"), applied_on=settled.day + timedelta(days=days))
    assert isinstance(refusal, TooEarly)


def test_it_names_the_court_and_staff_note_it() -> None:
    assert isinstance(a_settled_case().refuses("confirm_in_court", clerk("housing"), court=" "), Incomplete)
    for by in (PETITIONER, clerk("labour")):
        assert isinstance(a_settled_case().refuses("confirm_in_court", by), NotCompetent)

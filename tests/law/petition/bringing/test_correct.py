"""Correcting the registration: no clock stops, and an office that turns out to be complained of loses the matter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Branch, Purpose, Verdict
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk, head


def test_the_entries_change_and_the_clocks_do_not() -> None:
    before = a_petition().registered()
    after = before.later(3).did("correct", clerk("petition"), category="040100", region="990123102", is_urgent=True)
    assert (after.standing.category, after.standing.region) == ("040100", "990123102")
    assert after.standing.is_urgent
    assert after.standing.clocks[:-1] == before.standing.clocks
    assert after.standing.clocks[-1].name == "urgent_report"  # what is urgent is reported (A25)


@pytest.mark.parametrize("office", ["housing", "petition"])
def test_the_office_that_has_it_or_received_it_corrects(office: str) -> None:
    assert a_case().may("correct", clerk(office))


def test_nobody_else_corrects_and_reasons_are_given() -> None:
    assert isinstance(a_case().refuses("correct", PETITIONER), NotCompetent)
    assert isinstance(a_case().refuses("correct", clerk("labour")), NotCompetent)
    assert a_case().refuses("correct", clerk("housing"), reasons="").field == "reasons"


def test_after_the_answer_nothing_is_corrected() -> None:
    assert isinstance(an_answered_case().refuses("correct", clerk("housing")), OutOfTurn)


def test_passed_to_an_office_that_keeps_out_it_goes_back_to_the_sender_without_extra_time() -> None:
    handed = a_petition().registered().later(2).assigned("housing")
    back = handed.later(2).shut("old_housing")
    assert (back.standing.stage, back.holder) == (Stage.REGISTERED, "petition")
    assert back.running == {("pass_on", "petition")}
    assert back.clock("pass_on").since == MONDAY
    assert back.clock("completion_report").fate is Fate.MOOT


def test_during_an_objection_too() -> None:
    back = a_petition().registered().forwarded("housing").objected().shut("housing")
    assert (back.standing.stage, back.holder) == (Stage.REGISTERED, "petition")


def test_a_sender_that_keeps_out_as_well_does_not_get_it_back() -> None:
    handed = a_petition().registered().forwarded("housing")
    away = handed.shut("housing", "petition")
    assert away.holder == "county"
    assert away.running == {("pass_on", "county")}


def test_a_sender_that_keeps_out_does_not_decide_on_the_objection() -> None:
    objected = a_petition().registered().forwarded("housing").objected()
    corrected = objected.shut("petition")
    assert corrected.holder == "housing"
    assert isinstance(corrected.refuses("settle_objection", clerk("petition")), NotCompetent)
    assert corrected.did("settle_objection", clerk("county")).holder == "county"


def test_before_it_is_passed_on_the_organ_above_takes_it() -> None:
    moved = a_petition("housing").registered().shut("housing")
    assert moved.holder == "county"
    assert moved.running == {("pass_on", "county")}


def test_once_accepted_the_organ_above_takes_it_with_the_same_period_and_hears_the_person_itself() -> None:
    before = a_case().heard().did("urge", clerk("petition"))
    moved = before.later(20).shut("housing")
    assert (moved.standing.stage, moved.holder, moved.standing.handling.handler) == (Stage.ACCEPTED, "county", "county")
    assert moved.running == {("answer", "county")}
    assert moved.clock("answer").since == before.clock("answer").since
    assert moved.standing.handling.heard_on is None
    assert moved.refuses("answer", head("county")).article == "A31"


def test_an_extension_goes_over_with_it() -> None:
    moved = a_case().did("extend", head("housing"), days=10).shut("housing")
    assert moved.running == {("extended_answer", "county")}
    assert moved.clock("extended_answer").days == 10


def test_a_breach_stays_with_the_office_that_made_it() -> None:
    moved = a_case().later(90).shut("housing")
    assert set(_late(moved)) >= {"housing", "county"}


def _late(matter: Matter) -> list[str]:
    clocks = [clock for clock in matter.standing.clocks if clock.name == "answer"]
    return [clock.bearer for clock in clocks if (clock.until or matter.day) > matter.duty("answer").due]


def test_at_the_top_it_stays_where_it_is() -> None:
    for matter in (a_petition("province").registered(), a_petition("province").registered().accepted()):
        corrected = matter.shut("province")
        assert corrected.holder == "province"
        assert corrected.standing.clocks == matter.standing.clocks


def test_a_sender_at_the_top_stays_the_sender() -> None:
    objected = a_petition("province").registered().forwarded("city").objected()
    corrected = objected.shut("province")
    assert corrected.standing.handling.sender == "province"


def test_what_was_accepted_as_a_claim_stays_one() -> None:
    refusal = a_case().refuses("correct", clerk("housing"), purpose=Purpose.SUGGESTION)
    assert (refusal.article, refusal.field) == ("A31", "purpose")


def test_a_claim_that_was_taken_for_a_suggestion_gets_its_sixty_days_from_acceptance() -> None:
    suggestion = a_petition("housing").registered(purpose=Purpose.SUGGESTION).later(3).accepted()
    claim = suggestion.later(20).did("correct", clerk("housing"))
    assert claim.running == {("answer", "housing")}
    assert claim.clock("answer").since == MONDAY + timedelta(days=3)
    assert (claim.clock("suggestion").fate, claim.standing.handling.branch) == (Fate.MOOT, Branch.PETITION)


def test_an_order_to_decide_again_keeps_its_own_period() -> None:
    answered = a_case().heard().answered().delivered()
    again = answered.review_asked().reviewed(verdict=Verdict.REDO, redo_days=20).delivered()
    assert again.did("correct", clerk("housing")).running == {("redo", "housing")}

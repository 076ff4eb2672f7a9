"""Acceptance (受理): the sixty days begin, for claims only, and delay cannot put them off (A31(6), A34)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Branch, Purpose
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, PACK, PETITIONER, a_case, a_petition, clerk, head


def test_the_sixty_days_of_a_claim_begin() -> None:
    matter = a_petition().registered().forwarded("housing").later(3).accepted()
    assert (matter.standing.stage, matter.standing.handling.handler) == (Stage.ACCEPTED, "housing")
    assert matter.running == {("answer", "housing")}
    assert matter.clock("answer").since == matter.day
    assert (matter.clock("notice_forwarded").fate, matter.clock("objection").fate) == (Fate.MET, Fate.MOOT)
    assert matter.standing.handling.notified_on == matter.day


def test_the_sixty_days_end_on_the_day_of_the_test_vector() -> None:
    accepted = a_petition("housing", day=date(2023, 10, 1)).registered().accepted()
    assert accepted.duty("answer").due == date(2023, 11, 30)


def test_no_sixty_days_run_for_other_purposes() -> None:
    assert a_case(purpose=Purpose.SUGGESTION).running == {("suggestion", "housing")}


def test_a_suggestion_is_answered_in_thirty_days_by_our_own_aim() -> None:
    duty = a_case(purpose=Purpose.SUGGESTION).duty("suggestion")
    assert (duty.last - duty.since).days == 30
    assert not PACK.period("suggestion").verified


def test_why_no_other_procedure_fits_is_said_of_a_claim_only() -> None:
    matter = a_petition("housing").registered()
    assert matter.refuses("accept", clerk("housing"), branch_reasons=" ").field == "branch_reasons"
    assert matter.accepted().standing.handling.branch is Branch.PETITION
    suggestion = a_petition("housing").registered(purpose=Purpose.SUGGESTION)
    assert suggestion.did("accept", clerk("housing"), branch_reasons="").standing.handling.branch is None


@pytest.mark.parametrize("branch", sorted(set(Branch) - {Branch.PETITION, Branch.DUTY}))
def test_what_belongs_elsewhere_is_referred(branch: Branch) -> None:
    refusal = a_petition("housing").registered().refuses("accept", clerk("housing"), branch=branch)
    assert (type(refusal), refusal.field) == (Misdirected, "branch")


def test_a_duty_is_done_or_answered_within_two_months() -> None:
    matter = a_petition("housing").registered().later(28).did("accept", clerk("housing"), branch=Branch.DUTY)
    assert matter.running == {("legal_duty", "housing")}
    assert (matter.clock("legal_duty").since, matter.duty("legal_duty").last) == (date(2026, 3, 2), date(2026, 5, 2))
    assert isinstance(matter.refuses("extend", head("housing")), OutOfTurn)


def test_only_a_claim_asks_that_a_duty_be_done() -> None:
    suggestion = a_petition("housing").registered(purpose=Purpose.SUGGESTION)
    assert suggestion.refuses("accept", clerk("housing"), branch=Branch.DUTY).field == "branch"


def test_a_duty_is_not_done_in_the_simple_procedure() -> None:
    simple = a_petition("housing").registered().did("simplify", clerk("housing"))
    refusal = simple.refuses("accept", clerk("housing"), branch=Branch.DUTY)
    assert (type(refusal), refusal.article) == (OutOfTurn, "简易办法")
    ordinary = simple.did("make_ordinary", clerk("housing"))
    assert ordinary.did("accept", clerk("housing"), branch=Branch.DUTY).standing.handling.branch is Branch.DUTY


def test_from_an_answered_duty_no_review_follows_but_other_ways() -> None:
    accepted = a_petition("housing").registered().did("accept", clerk("housing"), branch=Branch.DUTY)
    served = accepted.heard().answered().delivered()
    assert served.running == set()
    refusal = served.refuses("request_review", PETITIONER)
    assert "administrative review or the court" in str(refusal)
    assert served.ended().standing.stage is Stage.ENDED


@pytest.mark.parametrize(("waited", "counted"), [(14, 14), (15, 15), (16, 15), (50, 15)])
def test_they_count_from_day_fifteen_at_the_latest(waited: int, counted: int) -> None:
    matter = a_petition("housing").registered().later(waited).accepted()
    assert matter.clock("answer").since == MONDAY + timedelta(days=counted)


def test_day_fifteen_is_counted_from_the_passing_on() -> None:
    matter = a_petition().registered().later(10).forwarded("housing").later(30).accepted()
    assert matter.clock("answer").since == MONDAY + timedelta(days=25)


def test_a_late_acceptance_is_late() -> None:
    matter = a_petition("housing").registered().later(40).accepted()
    assert matter.duty("notice").was_late(matter.day)


def test_a_matter_that_was_wrongly_declined_is_taken_up_with_its_first_days() -> None:
    declined = a_petition("housing").registered().later(5).declined().delivered()
    matter = declined.later(100).accepted()
    assert matter.clock("answer").since == MONDAY + timedelta(days=15)
    assert matter.duty("answer").is_overdue(matter.day)
    assert matter.standing.handling.notified_on == MONDAY + timedelta(days=5)
    assert matter.standing.handling.delivered_on is None


def test_the_person_is_told_how_the_request_was_understood_and_whom_to_ask() -> None:
    matter = a_petition("housing").registered()
    assert matter.refuses("accept", clerk("housing"), understood="").field == "understood"
    assert matter.refuses("accept", clerk("housing"), contact="").field == "contact"


def test_only_the_office_that_has_it_accepts_and_once() -> None:
    matter = a_petition().registered().forwarded("housing")
    for by in (PETITIONER, clerk("petition"), head("county")):
        assert isinstance(matter.refuses("accept", by), NotCompetent)
    assert isinstance(a_case().refuses("accept", clerk("housing")), OutOfTurn)

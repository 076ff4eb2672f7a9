"""An agreement (A33): signed by both sides of a mediation; the office's clock rests, and a breach stays a breach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from huiyin.law.petition.settling import rest, run_on
from huiyin.law.petition.steps.settling.mediate import Kind
from huiyin.law.petition.tracks import Party
from huiyin.law.petition.values import Part
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from tests.law.petition.scenes import (
    MONDAY,
    PETITIONER,
    Matter,
    a_case,
    a_mediated_case,
    a_settled_case,
    an_answered_case,
    clerk,
    head,
)


def settle(matter: Matter, days: int = 30, **changes: object) -> Matter:
    return matter.did("settle", clerk(matter.holder), perform_by=matter.later(days).day, **changes)


def test_the_answer_rests_and_the_performance_is_owed() -> None:
    matter = a_settled_case()
    assert matter.running == {("performance", "housing"), ("court_confirmation", "petitioner")}
    assert matter.clock("answer").fate is Fate.MOOT
    assert matter.duty("performance").last == matter.later(30).day


def test_the_court_can_confirm_what_was_mediated_only() -> None:
    talks = a_mediated_case(kind=Kind.RECONCILIATION)
    assert settle(talks).running == {("performance", "housing")}


def test_never_without_a_mediation_that_both_agreed_to() -> None:
    for matter in (a_case(), a_mediated_case().did("break_off", PETITIONER)):
        refusal = matter.refuses("settle", clerk("housing"), perform_by=matter.later(9).day)
        assert isinstance(refusal, OutOfTurn)


@pytest.mark.parametrize("field", ["sides", "dispute", "content", "performance", "signature", "other_signature"])
def test_it_says_all_that_an_agreement_must_and_how_both_signed(field: str) -> None:
    matter = a_mediated_case()
    refusal = matter.refuses("settle", clerk("housing"), perform_by=matter.later(9).day, **{field: " "})
    assert isinstance(refusal, Incomplete)
    assert refusal.field == field


def test_an_agent_without_the_power_to_settle_does_not_sign_and_everybody_must() -> None:
    signer = Party(number=1, part=Part.SIGNER, joined_on=MONDAY)
    agent = Party(number=2, part=Part.AGENT, joined_on=MONDAY, may_settle=False)
    matter = a_mediated_case()
    many = replace(matter, standing=matter.standing.but(parties=(signer, agent)))
    by = {"perform_by": many.later(9).day}
    assert many.refuses("settle", clerk("housing"), **by).field == "consenting"
    assert isinstance(many.refuses("settle", clerk("housing"), consenting=(0, 1), agent=2, **by), NotCompetent)
    assert many.did("settle", clerk("housing"), consenting=(0, 1), **by).standing.mediation


@pytest.mark.parametrize("days", [0, 1096])
def test_it_is_performed_after_it_was_signed_and_within_three_years(days: int) -> None:
    matter = a_mediated_case()
    refusal = matter.refuses("settle", clerk("housing"), perform_by=matter.later(days).day)
    assert refusal.field == "perform_by"
    assert settle(matter, 1095).duty("performance").last == matter.later(1095).day


def test_it_is_signed_after_the_talks_began_and_not_in_the_future() -> None:
    matter = a_mediated_case().later(5)
    for day in (date(2026, 1, 5), matter.day + timedelta(days=1)):
        refusal = matter.refuses("settle", clerk("housing"), signed_on=day, perform_by=matter.later(30).day)
        assert isinstance(refusal, TooEarly)


def test_a_clock_that_is_late_stays_late_whatever_day_was_written() -> None:
    matter = a_mediated_case().later(90)
    late = settle(matter, signed_on=MONDAY + timedelta(days=10))
    assert late.duty("answer").was_late(late.day)


def test_nothing_is_decided_over_it() -> None:
    assert isinstance(a_settled_case().refuses("answer", head("housing")), OutOfTurn)
    reviewed = settle(an_answered_case().review_asked().did("mediate", clerk("county")))
    assert ("review", "county") not in reviewed.running
    assert isinstance(reviewed.refuses("review", head("county")), OutOfTurn)


def test_after_the_answer_the_persons_window_goes_on() -> None:
    assert ("ask_review", "petitioner") in settle(an_answered_case().did("mediate", clerk("housing"))).running


def test_only_by_the_office_that_has_it() -> None:
    matter = a_mediated_case()
    for by in (PETITIONER, clerk("petition")):
        assert isinstance(matter.refuses("settle", by, perform_by=matter.later(9).day), NotCompetent)


def test_what_rests_at_another_level_does_not_run_on() -> None:
    matter = a_case()
    resting, places = rest(matter.standing, matter.day)
    assert [resting.clocks[place].name for place in places] == ["answer"]
    later = resting.but(stage=an_answered_case().standing.stage)
    assert run_on(later, places) == later

"""The simple procedure (简易办法): for what is plain and new, with short clocks beside the ordinary ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from huiyin.law.actors import SYSTEM
from huiyin.law.petition.simple import begun
from huiyin.law.petition.steps.bringing.take_repeat import TakeRepeat
from huiyin.law.petition.values import Channel, Outcome, Purpose
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn, TooLate
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_petition, clerk, head


def simple(office: str = "housing") -> Matter:
    """A plain matter with an office that decides on it, in the simple procedure."""
    return a_petition(office).registered().did("simplify", clerk(office))


def test_three_working_days_to_decide_on_accepting_run_beside_the_others() -> None:
    matter = simple()
    assert matter.running == {("notice", "housing"), ("simple_decision", "housing")}
    assert matter.duty("simple_decision").due == date(2026, 3, 5)
    assert matter.standing.handling.is_simple


def test_a_petition_office_passes_on_within_a_working_day_and_the_next_has_its_own() -> None:
    matter = simple("petition")
    assert ("simple_pass_on", "petition") in matter.running
    assert matter.duty("simple_pass_on").due == date(2026, 3, 3)
    handed = matter.later().forwarded("housing")
    assert handed.clock("simple_pass_on").fate is Fate.MET
    assert {("simple_decision", "housing"), ("notice_forwarded", "housing")} <= handed.running
    assert handed.clock("simple_decision").since == handed.day


def test_from_one_petition_office_to_the_next_each_has_a_day() -> None:
    handed = simple("city_petition").later().forwarded("petition")
    assert ("simple_pass_on", "petition") in handed.running
    assert not handed.duty("simple_pass_on").was_late(handed.day)


def test_the_office_it_was_handed_to_counts_from_then() -> None:
    handed = a_petition().registered().later(8).forwarded("housing")
    assert handed.did("simplify", clerk("housing")).clock("simple_decision").since == handed.day


def test_accepted_it_is_answered_within_ten_working_days_and_the_sixty_run_too() -> None:
    matter = simple().later(1).accepted()
    assert matter.clock("simple_decision").fate is Fate.MET
    assert matter.running == {("answer", "housing"), ("simple_answer", "housing")}
    assert matter.duty("simple_answer").due == date(2026, 3, 17)
    served = matter.heard().answered().later(1).delivered()
    assert served.clock("simple_answer").fate is Fate.MET
    assert not served.duty("simple_answer").was_late(served.day)


def test_a_petition_office_that_takes_it_up_itself_owes_an_answer_too() -> None:
    matter = simple("petition").accepted()
    assert matter.clock("simple_pass_on").fate is Fate.MET
    assert ("simple_answer", "petition") in matter.running


def test_what_is_late_stays_late() -> None:
    matter = simple().later(10).accepted().later(30).heard().answered().delivered()
    assert matter.duty("simple_decision").was_late(matter.day)
    assert matter.duty("simple_answer").was_late(matter.day)


def test_nobody_is_refused_in_it() -> None:
    matter = simple().accepted().heard()
    refusal = matter.refuses("answer", head("housing"), outcome=Outcome.REFUSE, carry_out_days=0)
    assert isinstance(refusal, OutOfTurn)
    assert refusal.field == "outcome"
    ordinary = matter.did("make_ordinary", clerk("housing"))
    assert ordinary.answered(outcome=Outcome.REFUSE, carry_out_days=0).standing.handling.outcome is Outcome.REFUSE


def test_what_is_plain_is_not_extended() -> None:
    refusal = simple().accepted().refuses("extend", head("housing"))
    assert isinstance(refusal, OutOfTurn)
    assert "not simple" in str(refusal)


@pytest.mark.parametrize(
    ("made", "why"),
    [
        ({"registered": {"purpose": Purpose.REPORT}}, "report"),
        ({"registered": {"is_urgent": True}}, "urgent"),
        ({"submitted": {"people": 2}}, "together"),
    ],
)
def test_some_matters_are_never_simple(made: dict[str, dict[str, Any]], why: str) -> None:
    matter = a_petition("housing", **made.get("submitted", {})).registered(**made.get("registered", {}))
    refusal = matter.refuses("simplify", clerk("housing"))
    assert isinstance(refusal, OutOfTurn)
    assert why in str(refusal)


def test_what_a_superior_assigned_is_not_simple() -> None:
    matter = a_petition().registered().assigned("housing")
    assert "assigned" in str(matter.refuses("simplify", clerk("housing")))
    assigned = simple("petition").assigned("housing")
    assert not assigned.standing.handling.is_simple
    assert not {clock for clock, _ in assigned.running} & {"simple_decision", "simple_pass_on", "simple_answer"}


def test_what_was_brought_before_is_not_simple() -> None:
    matter = a_petition("housing").registered()
    repeat = TakeRepeat(number="2", channel=Channel.LETTER, received_on=matter.day)
    again = replace(matter, standing=repeat.apply(matter.standing, matter.scene(SYSTEM)))
    assert "more than once" in str(again.refuses("simplify", clerk("housing")))


def test_once_and_only_while_its_first_period_runs() -> None:
    assert isinstance(simple().refuses("simplify", clerk("housing")), AlreadyDone)
    matter = a_petition("housing").registered()
    assert matter.until(date(2026, 3, 5)).may("simplify", clerk("housing"))
    assert isinstance(matter.until(date(2026, 3, 6)).refuses("simplify", clerk("housing")), TooLate)


def test_only_the_office_that_has_it_chooses_it_and_says_why() -> None:
    matter = a_petition("housing").registered()
    assert isinstance(matter.refuses("simplify", clerk("petition")), NotCompetent)
    assert matter.refuses("simplify", clerk("housing"), reasons=" ").field == "reasons"


@pytest.mark.parametrize("verb", ["decline", "refer", "no_longer"])
def test_a_matter_that_is_not_accepted_has_left_it_with_its_clock_met(verb: str) -> None:
    told = simple().did(verb, clerk("housing"))
    assert told.clock("simple_decision").fate is Fate.MET
    assert not told.standing.handling.is_simple
    assert ("simple_answer", "housing") not in told.accepted().running


def test_a_return_a_complaint_and_an_order_to_decide_again_end_it() -> None:
    handed = simple("petition").forwarded("housing")
    back = handed.did("object", clerk("housing")).did("settle_objection", clerk("petition"))
    assert (back.standing.handling.is_simple, back.standing.was_simple) == (False, True)
    accused = simple().accepted().shut("housing")
    assert not accused.standing.handling.is_simple
    assert accused.clock("simple_answer").fate is Fate.MOOT


@pytest.mark.parametrize("changes", [{"purpose": Purpose.REPORT}, {"is_urgent": True}])
def test_a_correction_that_makes_it_unfit_ends_it(changes: dict[str, Any]) -> None:
    corrected = simple().did("correct", clerk("housing"), **changes)
    assert not corrected.standing.handling.is_simple
    assert corrected.clock("simple_decision").fate is Fate.MOOT


def test_a_plain_correction_does_not() -> None:
    assert simple().did("correct", clerk("housing")).standing.handling.is_simple


def test_an_office_that_has_merged_counts_as_its_heir() -> None:
    matter = a_petition("housing").registered()
    clock = begun(replace(matter.standing, holder="old_housing"), matter.scene(clerk("housing"))).clocks[-1]
    assert (clock.name, clock.since) == ("simple_decision", MONDAY)


def test_an_act_without_a_day_of_receipt_can_still_be_read_again() -> None:
    matter = a_petition("housing").registered()
    clock = begun(replace(matter.standing, received_on=None), matter.later().scene(clerk("housing"))).clocks[-1]
    assert clock.since == MONDAY + timedelta(days=1)


def test_a_signer_who_joins_ends_it() -> None:
    signed = simple().did("sign", PETITIONER)
    assert not signed.standing.handling.is_simple
    assert signed.clock("simple_decision").fate is Fate.MOOT


def test_what_is_brought_again_after_its_end_is_ordinary() -> None:
    ended = simple().accepted().heard().answered().later(2).delivered().later(40).ended().later(5)
    again = ended.did("refile", PETITIONER)
    reopened = again.did("reopen", clerk(again.holder))
    assert not reopened.standing.handling.is_simple
    fresh = a_petition("housing").registered().accepted().heard().answered().later(2).delivered().later(40).ended()
    refiled = fresh.later(5).did("refile", PETITIONER)
    taken = refiled.did("reopen", clerk(refiled.holder))
    assert "brought again" in str(taken.refuses("simplify", clerk("housing")))

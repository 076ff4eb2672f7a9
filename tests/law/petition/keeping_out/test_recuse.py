"""Keeping out of a matter (A28(3)): for oneself, or by the head; nothing in it is open to them any more."""

from __future__ import annotations

import pytest

from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent
from tests.law.petition.scenes import Matter, a_case, a_petition, clerk, head

CLERK = clerk("housing").staff


def kept_out() -> Matter:
    """The clerk of the housing bureau keeps out."""
    return a_case().did("recuse", clerk("housing"), staff=CLERK)


def guardian(office: str) -> Actor:
    """Who keeps an office's sealed reports."""
    return Actor(kind=Kind.STAFF, staff=77, office=office, roles=frozenset({Role.CUSTODIAN}))


def test_who_keeps_out_can_do_nothing_in_it() -> None:
    matter = kept_out()
    refusal = matter.refuses("hear", clerk("housing"))
    assert isinstance(refusal, NotCompetent)
    assert str(refusal) == "You are recused from this matter (A28)."
    assert not any(matter.may(verb, clerk("housing")) for verb in ("hear", "recuse", "add_material"))


def test_the_others_go_on_and_no_clock_stops() -> None:
    matter = kept_out()
    assert matter.running == a_case().running
    assert matter.may("answer", head("housing")) is False  # not heard yet
    assert matter.may("enlist", head("housing"))


def test_the_head_keeps_somebody_else_out_and_a_clerk_does_not() -> None:
    assert a_case().did("recuse", head("housing"), staff=CLERK).standing.recused == (CLERK,)
    refusal = a_case().refuses("recuse", clerk("housing"), staff=head("housing").staff)
    assert isinstance(refusal, NotCompetent)
    assert refusal.field == "staff"


def test_the_head_and_the_last_one_may_keep_out_too() -> None:
    both = kept_out().did("recuse", head("housing"), staff=head("housing").staff)
    assert both.standing.recused == (CLERK, head("housing").staff)


def test_once() -> None:
    again = kept_out().refuses("recuse", head("housing"), staff=CLERK)
    assert isinstance(again, AlreadyDone)
    accused = a_petition("housing").registered(accused_staff=(99,)).accepted()
    assert isinstance(accused.refuses("recuse", head("housing"), staff=99), AlreadyDone)


@pytest.mark.parametrize("staff", [0, -1])
def test_somebody_must_be_named(staff: int) -> None:
    assert isinstance(a_case().refuses("recuse", head("housing"), staff=staff), Incomplete)


def test_staff_of_an_office_that_assists_keep_out_themselves_and_nobody_else() -> None:
    matter = a_case().did("enlist", clerk("housing"))
    mine = clerk("labour").staff
    kept = matter.did("recuse", clerk("labour"), staff=mine)
    assert not kept.may("contribute", clerk("labour"))
    assert kept.may("contribute", head("labour"))
    assert isinstance(matter.refuses("recuse", head("labour"), staff=mine), NotCompetent)


def test_only_people_of_the_office_that_has_it() -> None:
    assert isinstance(a_case().refuses("recuse", clerk("petition"), staff=1), NotCompetent)


def test_a_custodian_keeps_out_of_a_report_too() -> None:
    report = a_petition().registered(purpose=Purpose.REPORT)
    by = guardian(report.holder)
    assert report.did("recuse", by, staff=by.staff).standing.recused == (by.staff,)


def test_somebody_is_kept_out_once_however_often_it_is_said() -> None:
    asked = kept_out().did("ask_recusal", head("housing"))
    decided = asked.did("decide_recusal", head("housing"), is_granted=True, staff=CLERK)
    assert decided.standing.recused == (CLERK,)


def test_the_first_member_of_staff_of_all_can_be_kept_out() -> None:
    assert a_case().did("recuse", head("housing"), staff=1).standing.recused == (1,)

"""A wrong referral is taken back; the first days stay (law.md 1.4: a wrong route must be reversible)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_case, a_petition, clerk, head


def referred(office: str = "housing") -> Matter:
    """Referred by the office that received it, the slip in the person's hands."""
    return a_petition(office).registered().later(2).did("refer", clerk(office)).delivered()


def test_what_was_sent_in_directly_is_registered_again() -> None:
    back = referred().later(60).did("reroute", clerk("housing"))
    standing = back.standing
    assert (standing.stage, standing.handling.branch, standing.handling.delivered_on) == (Stage.REGISTERED, None, None)
    assert (standing.received_on, standing.handling.first_arrived_on) == (MONDAY, MONDAY)
    first, again = (clock for clock in standing.clocks if clock.name == "notice")
    assert (first.fate, again.fate, again.since) == (Fate.MET, Fate.RUNNING, back.day)


def test_what_had_been_passed_on_lies_with_the_office_that_had_it() -> None:
    handed = a_petition().registered().later(3).forwarded("housing").later(2).did("refer", clerk("housing"))
    back = handed.later(40).did("reroute", clerk("housing"))
    assert (back.standing.stage, back.holder) == (Stage.HANDED, "housing")
    assert back.standing.handling.first_arrived_on == MONDAY + timedelta(days=3)
    assert back.running == {("notice_forwarded", "housing"), ("word_of_where", "petition")}
    assert isinstance(back.refuses("object", clerk("housing")), Exception)


def test_the_period_for_the_answer_counts_from_the_first_arrival() -> None:
    back = referred().later(60).did("reroute", clerk("housing"))
    assert back.later(1).accepted().clock("answer").since == MONDAY + timedelta(days=15)
    soon = referred().later(3).did("reroute", clerk("housing"))
    assert soon.accepted().clock("answer").since == soon.day


def test_it_counts_from_there_also_where_another_office_takes_it_up() -> None:
    back = referred("petition").later(60).did("reroute", clerk("petition")).forwarded("labour")
    assert back.later(5).accepted().clock("answer").since == MONDAY + timedelta(days=15)


def test_a_petition_office_owes_the_passing_on_anew() -> None:
    assert referred("petition").later(60).did("reroute", clerk("petition")).running == {("pass_on", "petition")}


def test_a_second_wrong_way_loses_no_day_either() -> None:
    back = referred("petition").later(9).did("reroute", clerk("petition")).forwarded("housing")
    again = back.later(4).did("refer", clerk("housing")).delivered().later(30).did("reroute", clerk("housing"))
    assert again.standing.handling.first_arrived_on == MONDAY


def test_a_petition_office_above_may_take_it_back_and_nobody_else() -> None:
    assert referred().may("reroute", clerk("petition"))
    assert referred().may("reroute", clerk("city_petition"))
    for by in (clerk("labour"), clerk("county"), head("province"), PETITIONER):
        assert isinstance(referred().refuses("reroute", by), NotCompetent)
    assert isinstance(referred("city_petition").refuses("reroute", clerk("petition")), NotCompetent)


@pytest.mark.parametrize("field", ["reasons", "refused_by"])
def test_who_said_no_and_why_it_was_wrong_is_on_record(field: str) -> None:
    assert referred().refuses("reroute", clerk("housing"), **{field: " "}).field == field


def test_only_a_referral_is_taken_back() -> None:
    assert isinstance(a_case().refuses("reroute", clerk("housing")), OutOfTurn)

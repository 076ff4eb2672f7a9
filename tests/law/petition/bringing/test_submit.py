"""Bringing a matter: every channel, named or not, through any office; the clocks of the first office start."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from huiyin.law.actors import SYSTEM
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Channel
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import MONDAY, OFFICES, PETITIONER, Matter, a_petition, clerk, merged, supervisor


def test_a_petition_office_has_fifteen_days_to_pass_on_and_registers_at_once() -> None:
    matter = a_petition("petition")
    assert matter.standing.stage is Stage.RECEIVED
    assert matter.running == {("register", "petition"), ("pass_on", "petition")}
    assert matter.duty("pass_on").last == date(2026, 3, 17)


def test_another_organ_has_fifteen_days_to_tell_the_person() -> None:
    matter = a_petition("housing")
    assert matter.running == {("register", "housing"), ("notice", "housing")}
    assert (matter.standing.holder, matter.standing.registrar) == ("housing", "housing")


@pytest.mark.parametrize("channel", list(Channel))
def test_staff_take_down_what_comes_by_any_channel(channel: Channel) -> None:
    matter = Matter().did("submit", clerk("river"), office="river", channel=channel)
    assert matter.standing.channel is channel


def test_the_clocks_count_from_the_day_it_came_not_from_the_day_it_was_typed_in() -> None:
    matter = Matter().did("submit", clerk("petition"), channel=Channel.LETTER, received_on=MONDAY - timedelta(days=5))
    assert matter.clock("pass_on").since == MONDAY - timedelta(days=5)


@pytest.mark.parametrize("name", ["", "   "])
def test_an_anonymous_petition_has_the_same_clocks_as_a_named_one(name: str) -> None:
    anonymous, named = a_petition(name=name), a_petition(name="somebody")
    assert not anonymous.standing.is_named
    assert named.standing.is_named
    assert anonymous.standing.clocks == named.standing.clocks


@pytest.mark.parametrize("channel", [Channel.LETTER, Channel.VISIT])
def test_a_petitioner_submits_on_the_web_only(channel: Channel) -> None:
    assert Matter().refuses("submit", PETITIONER, channel=channel).article == "A17"


def test_a_petitioner_submits_for_today() -> None:
    refusal = Matter().refuses("submit", PETITIONER, received_on=MONDAY - timedelta(days=1))
    assert isinstance(refusal, NotCompetent)


def test_nothing_is_received_tomorrow() -> None:
    refusal = Matter().refuses("submit", clerk("petition"), received_on=MONDAY + timedelta(days=1))
    assert isinstance(refusal, TooEarly)
    assert refusal.field == "received_on"


def test_staff_take_down_for_their_own_office() -> None:
    refusal = Matter().refuses("submit", clerk("housing"), office="labour")
    assert isinstance(refusal, NotCompetent)
    assert refusal.field == "office"


@pytest.mark.parametrize("office", ["nowhere", "old_housing"])
def test_an_office_that_does_not_exist_today_receives_nothing(office: str) -> None:
    refusal = Matter().refuses("submit", PETITIONER, office=office)
    assert isinstance(refusal, Misdirected)
    assert refusal.article == "A24"


@pytest.mark.parametrize("by", [SYSTEM, supervisor("petition")])
def test_nobody_else_submits(by: object) -> None:
    assert isinstance(Matter().refuses("submit", by), NotCompetent)  # type: ignore[arg-type]


def test_five_representatives_are_named_and_six_are_refused() -> None:
    five = tuple("abcde")
    assert a_petition(representatives=five, people=200).standing.people == 200
    refusal = Matter().refuses("submit", PETITIONER, representatives=(*five, "f"), people=200)
    assert isinstance(refusal, Incomplete)
    assert (refusal.article, refusal.field) == ("A20", "representatives")


@pytest.mark.parametrize(("representatives", "people"), [((), 0), (("a", "b"), 1)])
def test_there_are_at_least_as_many_people_as_are_named(representatives: tuple[str, ...], people: int) -> None:
    refusal = Matter().refuses("submit", PETITIONER, representatives=representatives, people=people)
    assert refusal.field == "people"


@pytest.mark.parametrize("field", ["subject", "text", "request"])
def test_what_happened_and_what_is_asked_for_are_said(field: str) -> None:
    refusal = Matter().refuses("submit", PETITIONER, **{field: " \n"})
    assert isinstance(refusal, Incomplete)
    assert refusal.field == field


def test_a_text_that_is_too_long_is_told_the_limit() -> None:
    refusal = Matter().refuses("submit", PETITIONER, subject="x" * 201)
    assert "200" in str(refusal)
    assert refusal.field == "subject"


def test_it_is_submitted_once() -> None:
    assert isinstance(a_petition().refuses("submit", PETITIONER), OutOfTurn)


def test_the_successor_of_the_receiving_office_registers() -> None:
    matter = a_petition("labour").where(merged("labour", "housing"))
    assert "labour" in OFFICES
    assert matter.did("register", clerk("housing")).standing.stage is Stage.REGISTERED

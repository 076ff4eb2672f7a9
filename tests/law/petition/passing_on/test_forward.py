"""Passing on (A22): whose clock is met, whose begin, and to whom it can never go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, clerk, head, merged, supervisor


def test_the_senders_clock_is_met_and_the_receivers_begin() -> None:
    matter = a_petition().registered().later(3).forwarded("housing")
    assert (matter.standing.stage, matter.holder, matter.standing.handling.sender) == (
        Stage.HANDED,
        "housing",
        "petition",
    )
    assert matter.clock("pass_on").fate is Fate.MET
    assert matter.running == {("notice_forwarded", "housing"), ("objection", "housing"), ("word_of_where", "petition")}
    assert matter.clock("notice_forwarded").since == matter.clock("objection").since == matter.day
    assert matter.duty("objection").due == date(2026, 3, 12)


def test_each_passing_on_starts_them_again() -> None:
    matter = a_petition("city_petition").registered().forwarded("petition").later(2).forwarded("housing")
    assert matter.running == {
        ("notice_forwarded", "housing"),
        ("objection", "housing"),
        ("word_of_where", "city_petition"),
        ("word_of_where", "petition"),
    }
    assert matter.clock("notice_forwarded").since == matter.day
    assert matter.standing.offices == ("city_petition", "petition", "housing")


def test_the_new_office_has_to_tell_the_person_itself() -> None:
    matter = a_petition().registered().did("notify", clerk("petition")).forwarded("housing")
    assert matter.may("notify", clerk("housing"))


def test_a_late_passing_on_stays_late() -> None:
    matter = a_petition().registered().later(40).forwarded("housing")
    assert matter.duty("pass_on").was_late(matter.day)


@pytest.mark.parametrize("target", ["nowhere", "old_housing", "petition", "next_county", "city"])
def test_it_goes_to_a_living_office_of_the_own_level_or_below(target: str) -> None:
    refusal = a_petition().registered().refuses("forward", clerk("petition"), target=target)
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "target"


def test_a_dissolved_office_is_told_with_its_successor() -> None:
    refusal = a_petition().registered().refuses("forward", clerk("petition"), target="old_housing")
    assert "Housing has taken over" in str(refusal)


@pytest.mark.parametrize("accused", ["housing", "old_housing"])
def test_it_never_goes_to_an_office_that_keeps_out(accused: str) -> None:
    refusal = a_petition().registered().shut(accused).refuses("forward", clerk("petition"), target="housing")
    assert "keeps out" in str(refusal)


def test_it_never_goes_to_an_office_that_has_taken_over_from_one_that_keeps_out() -> None:
    matter = a_petition().registered().shut("labour").where(merged("labour", "river"))
    assert "keeps out" in str(matter.refuses("forward", clerk("petition"), target="river"))


def test_a_bureau_passes_on_only_to_those_under_it_and_objects_otherwise() -> None:
    bureau = a_petition().registered().forwarded("housing")
    assert isinstance(bureau.refuses("forward", clerk("housing"), target="labour"), Misdirected)
    town = a_petition().registered().forwarded("river")
    assert town.did("forward", clerk("river"), target="village").holder == "village"


@pytest.mark.parametrize("by", [PETITIONER, clerk("housing"), supervisor("petition")])
def test_only_staff_of_the_office_that_has_it_pass_it_on(by: object) -> None:
    assert isinstance(a_petition().registered().refuses("forward", by), NotCompetent)  # type: ignore[arg-type]


def test_an_accepted_matter_is_not_passed_on() -> None:
    assert isinstance(a_case().refuses("forward", clerk("housing"), target="labour"), OutOfTurn)


def test_the_successor_of_the_office_that_has_it_works_on() -> None:
    matter = a_petition().registered().forwarded("labour").where(merged("labour", "housing"))
    assert isinstance(matter.refuses("accept", clerk("labour")), NotCompetent)
    accepted = matter.did("accept", clerk("housing")).did("hear", clerk("housing")).did("answer", head("housing"))
    assert accepted.standing.stage is Stage.ANSWERED
    assert "has the matter already" in str(matter.refuses("forward", clerk("housing"), target="housing"))


def test_reasons_are_given() -> None:
    assert a_petition().registered().refuses("forward", clerk("petition"), reasons="").field == "reasons"


def test_the_offices_of_a_walk_are_remembered_once() -> None:
    matter = a_petition().registered().forwarded("housing").objected()
    back = matter.did("settle_objection", clerk("petition")).forwarded("labour")
    assert back.standing.offices == ("petition", "housing", "labour")
    assert replace(back.standing) == back.standing


def test_what_falls_away_by_passing_on_is_not_shown_as_done() -> None:
    """Passing on is the sender's duty done; its right to object is gone, and was not used."""
    passed = a_petition("city_petition").registered().forwarded("petition").later(2).forwarded("housing")
    fates = {(one.name, one.bearer): one.fate for one in passed.standing.clocks}
    assert fates["pass_on", "city_petition"] is Fate.MET
    assert fates["objection", "petition"] is Fate.MOOT

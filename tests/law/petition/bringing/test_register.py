"""Registration is never refused, and takes the matter out of the hands of an office complained of."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, a_petition, clerk, head, supervisor


@pytest.mark.parametrize("purpose", list(Purpose))
def test_it_says_what_the_matter_is_and_meets_the_registration_duty(purpose: Purpose) -> None:
    matter = a_petition().registered(purpose=purpose)
    assert (matter.standing.stage, matter.standing.purpose) == (Stage.REGISTERED, purpose)
    assert a_petition().registered(purpose=purpose, is_urgent=True).standing.is_urgent
    assert matter.clock("register").fate is Fate.MET
    assert matter.running == {("pass_on", "petition")}


@pytest.mark.parametrize("by", [clerk("petition"), head("petition")])
def test_any_handler_of_the_receiving_office_registers(by: object) -> None:
    assert a_petition().may("register", by)  # type: ignore[arg-type]


@pytest.mark.parametrize("by", [PETITIONER, clerk("housing"), supervisor("petition")])
def test_nobody_else_registers(by: object) -> None:
    assert isinstance(a_petition().refuses("register", by), NotCompetent)  # type: ignore[arg-type]


def test_it_is_registered_once() -> None:
    assert isinstance(a_petition().registered().refuses("register", clerk("petition")), OutOfTurn)


def test_a_late_registration_is_late() -> None:
    matter = a_petition().later(1).registered()
    assert matter.duty("register").was_late(matter.day)


def test_where_the_receiving_office_is_that_keeps_out_the_organ_above_has_it() -> None:
    matter = a_petition("housing").later(3).registered().shut("housing")
    assert matter.holder == "county"
    assert matter.running == {("pass_on", "county")}
    assert matter.clock("pass_on").since == matter.day
    assert matter.clock("notice").fate is Fate.MOOT


def test_it_counts_when_the_office_is_named_by_its_old_name() -> None:
    assert a_petition("housing").registered().shut("old_housing").holder == "county"


def test_an_organ_above_that_keeps_out_too_is_passed_over() -> None:
    assert a_petition("housing").registered().shut("county", "housing").holder == "city"


def test_at_the_top_it_stays_and_can_still_be_handled() -> None:
    matter = a_petition("province").registered().shut("province")
    assert matter.holder == "province"
    assert matter.forwarded("city").holder == "city"


def test_the_receiving_office_keeps_out_of_it_from_then_on() -> None:
    matter = a_petition("housing").registered().shut("housing")
    for verb in ("correct", "end", "add_material", "forward"):
        refusal = matter.refuses(verb, clerk("housing"))
        assert isinstance(refusal, (NotCompetent, OutOfTurn))
    assert matter.refuses("correct", clerk("housing")).article == "A28"


def test_staff_that_keeps_out_keep_out_of_it() -> None:
    accused = clerk("petition").staff
    matter = a_petition().registered(accused_staff=(accused,))
    assert matter.refuses("forward", clerk("petition")).article == "A28"
    assert matter.did("forward", head("petition")).holder == "housing"


def test_nothing_is_registered_before_it_came() -> None:
    assert isinstance(Matter().refuses("register", clerk("petition")), OutOfTurn)

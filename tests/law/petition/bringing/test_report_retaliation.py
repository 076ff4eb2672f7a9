"""A complaint of retaliation (A18(4)): a matter of its own, sealed from its first moment, outside the line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.report_retaliation import outside
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Misdirected, NotCompetent
from tests.law.petition.reports import ALL, Report, a_complaint, custodian
from tests.law.petition.scenes import MONDAY, PETITIONER, clerk
from tests.law.petition.test_reports import without


def test_it_is_a_report_that_is_registered_and_sealed_at_once() -> None:
    matter = a_complaint()
    standing = matter.standing
    assert (standing.stage, standing.purpose, standing.is_sealed) == (Stage.REGISTERED, Purpose.REPORT, True)
    assert (matter.holder, standing.accused, standing.received_on) == ("discipline", ("housing",), MONDAY)
    assert matter.running == {("report_notice", "discipline"), ("report_pass_on", "discipline")}


def test_it_goes_the_way_of_a_report() -> None:
    done = a_complaint().taken_up().concluded().fed_back().did("end", custodian("discipline"))
    assert done.standing.stage is Stage.ENDED


@pytest.mark.parametrize(
    ("line", "office"),
    [
        (("petition", "housing"), "discipline"),
        (("petition", "discipline"), "city_discipline"),
        (("petition", "county"), "city_discipline"),
        (("city_discipline",), "petition"),
        (("city_discipline", "petition"), "city_petition"),
        (("city_discipline", "city"), ""),
    ],
)
def test_it_goes_to_the_nearest_discipline_body_outside_the_line(line: tuple[str, ...], office: str) -> None:
    assert outside(ALL, "990123101", line) == office
    if office:
        assert a_complaint(accused=line, office=office).holder == office


def test_where_there_is_no_discipline_body_a_petition_office_outside_the_line_has_it() -> None:
    here = without("discipline", "city_discipline")
    assert outside(here, "990123101", ("housing",)) == "petition"
    matter = Report(offices=here).did("report_retaliation", PETITIONER, office="petition")
    assert matter.running == {("pass_on", "petition")}


@pytest.mark.parametrize("office", ["housing", "petition", "village", "nowhere", "old_housing"])
def test_it_never_goes_into_the_line(office: str) -> None:
    line = ("petition", "housing", "river")
    refusal = Report(offices=ALL).refuses("report_retaliation", PETITIONER, office=office, accused=line)
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "office"


@pytest.mark.parametrize("accused", [(), ("nowhere",)])
def test_it_says_whom_it_is_on(accused: tuple[str, ...]) -> None:
    assert Report(offices=ALL).refuses("report_retaliation", PETITIONER, accused=accused).field == "accused"


def test_a_custodian_can_take_it_down_and_a_clerk_cannot() -> None:
    matter = Report(offices=ALL)
    assert matter.did("report_retaliation", custodian("discipline")).holder == "discipline"
    with_clerk = replace(clerk("petition"), office="discipline")
    assert isinstance(matter.refuses("report_retaliation", with_clerk), NotCompetent)
    assert isinstance(matter.refuses("report_retaliation", custodian("petition")), NotCompetent)


def test_without_a_name_it_is_taken_too() -> None:
    matter = a_complaint(name="")
    assert not matter.standing.is_named
    assert matter.running == {("report_pass_on", "discipline")}


def test_every_office_complained_of_is_one_that_is_known() -> None:
    refusal = Report(offices=ALL).refuses("report_retaliation", PETITIONER, accused=("housing", "nowhere"))
    assert (type(refusal), refusal.field) == (Misdirected, "accused")

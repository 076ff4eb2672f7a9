"""Major and urgent matters are reported at once, and the chain of reports is on record with its times (A25)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from huiyin.law.offices import Office, Offices
from huiyin.law.petition.procedure import apply
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import OFFICES, PETITIONER, Matter, a_petition, an_act, clerk, merged


def urgent(**changes: Any) -> Matter:
    """A matter that the petition office registered as major or urgent."""
    return a_petition().registered(is_urgent=True, **changes)


def test_the_first_report_is_owed_the_same_day() -> None:
    matter = urgent()
    assert ("urgent_report", "petition") in matter.running
    assert matter.duty("urgent_report").due == matter.day
    told = matter.did("report_up", clerk("petition"), targets=("county", "city_petition"))
    assert told.clock("urgent_report").fate is Fate.MET
    assert not told.duty("urgent_report").was_late(told.day)


def test_a_late_report_stays_late() -> None:
    told = urgent().later(3).did("report_up", clerk("petition"))
    assert told.duty("urgent_report").was_late(told.day)


def test_who_was_told_reports_on_and_the_chain_has_its_times() -> None:
    first = urgent().did("report_up", clerk("petition"), targets=("county", "housing"))
    second = first.later().did("report_up", clerk("county"), targets=("city", "city_petition"))
    links = second.standing.reported_up
    assert [(one.by_office, one.to_offices) for one in links] == [
        ("petition", ("county", "housing")),
        ("county", ("city", "city_petition")),
    ]
    assert [one.at for one in links] == [first.scene(PETITIONER).on, second.scene(PETITIONER).on]
    assert {"county", "housing", "city", "city_petition"} <= set(second.standing.offices)
    assert second.standing.offices.count("petition") == 1


def test_the_office_it_was_handed_to_and_the_one_that_owes_it_may_report() -> None:
    handed = urgent().forwarded("housing")
    assert ("urgent_report", "petition") in handed.running
    for office in ("housing", "petition"):
        reported = handed.did("report_up", clerk(office), targets=("city_petition",))
        assert reported.clock("urgent_report").fate is Fate.MET


def _with_national() -> Offices:
    national = Office(code="nation", name="Nation", region="000000", is_petition_office=True)
    return Offices([*OFFICES.values(), national])


def test_it_is_met_when_the_petition_office_above_and_the_national_one_have_it() -> None:
    """A25(2): the Party committee and government alone are not enough; reports add up."""
    matter = urgent().where(_with_national())
    first = matter.did("report_up", clerk("petition"), targets=("county", "city_petition"))
    assert ("urgent_report", "petition") in first.running
    assert first.did("report_up", clerk("petition"), targets=("nation",)).clock("urgent_report").fate is Fate.MET
    other = a_petition("housing").where(_with_national()).registered(is_urgent=True)
    assert other.did("report_up", clerk("housing"), targets=("petition",)).clock("urgent_report").fate is Fate.MET
    assert ("urgent_report", "housing") in other.did("report_up", clerk("housing"), targets=("nation",)).running


def test_where_no_petition_office_is_above_the_first_report_is_enough() -> None:
    top = a_petition("province").registered(is_urgent=True)
    assert top.did("report_up", clerk("province"), targets=("city",)).clock("urgent_report").fate is Fate.MET


def test_put_before_those_above_for_decision_it_is_not_owed_to_be_passed_on() -> None:
    """A22(1): 报请 is one of the three ways within fifteen days."""
    put = urgent().later(3).did("report_up", clerk("petition"), for_decision=True)
    assert put.clock("pass_on").until == put.day
    assert put.clock("pass_on").fate is Fate.MET
    assert urgent().refuses("report_up", clerk("petition"), targets=("housing",), for_decision=True).field == (
        "for_decision"
    )
    elsewhere = a_petition("housing").registered(is_urgent=True)
    assert elsewhere.refuses("report_up", clerk("housing"), for_decision=True).field == "for_decision"


def test_in_the_first_edition_the_first_report_was_enough() -> None:
    matter = urgent()
    scene = replace(matter.scene(clerk("petition")), edition=1)
    assert apply(an_act("report_up", matter.day), matter.standing, scene).running("urgent_report") is None


@pytest.mark.parametrize(
    ("targets", "why"),
    [
        (("petition",), "own office"),
        (("nowhere",), "no office"),
        (("old_housing",), "no longer"),
        (("next_county",), "no say"),
    ],
)
def test_some_offices_are_not_told(targets: tuple[str, ...], why: str) -> None:
    refusal = urgent().refuses("report_up", clerk("petition"), targets=targets)
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "targets"
    assert why in str(refusal)


@pytest.mark.parametrize("targets", [(), tuple("abcdefghijk")])
def test_somebody_is_told_and_not_everybody(targets: tuple[str, ...]) -> None:
    assert isinstance(urgent().refuses("report_up", clerk("petition"), targets=targets), Incomplete)


def test_nobody_that_keeps_out_is_ever_told() -> None:
    matter = urgent().shut("labour")
    refusal = matter.refuses("report_up", clerk("petition"), targets=("county", "labour"))
    assert "keeps out" in str(refusal)
    heir = matter.where(merged("labour", "hill"))
    assert "keeps out" in str(heir.refuses("report_up", clerk("petition"), targets=("hill",)))


def test_only_what_is_major_or_urgent_by_those_who_have_to_do_with_it() -> None:
    assert isinstance(a_petition().registered().refuses("report_up", clerk("petition")), OutOfTurn)
    for by in (PETITIONER, clerk("labour")):
        assert isinstance(urgent().refuses("report_up", by), NotCompetent)


def test_a_correction_starts_it_and_takes_it_back() -> None:
    plain = a_petition().registered()
    found = plain.later(2).did("correct", clerk("petition"), is_urgent=True)
    assert found.clock("urgent_report").since == found.day
    again = found.did("correct", clerk("petition"), is_urgent=True)
    assert len([one for one in again.standing.clocks if one.name == "urgent_report"]) == 1
    assert found.did("correct", clerk("petition")).clock("urgent_report").fate is Fate.MOOT


def test_once_reported_a_correction_asks_for_no_second_first_report() -> None:
    told = urgent().did("report_up", clerk("petition"))
    again = told.did("correct", clerk("petition")).did("correct", clerk("petition"), is_urgent=True)
    assert ("urgent_report", "petition") not in again.running


def test_of_a_sealed_report_of_wrongdoing_nobody_hears_in_this_way() -> None:
    report = a_petition().registered(is_urgent=True, purpose=Purpose.REPORT)
    assert not {name for name, _ in report.running} & {"urgent_report"}
    turned = urgent().did("correct", clerk("petition"), is_urgent=True, purpose=Purpose.REPORT)
    assert turned.clock("urgent_report").fate is Fate.MOOT


def test_an_office_that_turns_out_to_be_that_keeps_out_no_longer_owes_it() -> None:
    matter = a_petition("housing").registered(is_urgent=True)
    moved = matter.later().shut("housing")
    assert moved.running >= {("urgent_report", moved.holder)}
    assert moved.holder != "housing"
    assert moved.clock("urgent_report").since == matter.day


def test_what_proves_not_to_be_urgent_owes_no_report() -> None:
    corrected = urgent().did("correct", clerk("petition"), is_urgent=False)
    assert corrected.clock("urgent_report").fate is Fate.MOOT


def test_an_office_that_keeps_out_no_longer_owes_the_report() -> None:
    shut = urgent().shut("petition")
    owing = {bearer for name, bearer in shut.running if name == "urgent_report"}
    assert owing == {shut.holder} != {"petition"}

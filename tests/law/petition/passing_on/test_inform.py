"""Informing the organisation department (A30(2)): on paper, to nobody whom it is on; nobody comes to read."""

from __future__ import annotations

import pytest

from huiyin.law.refusals import Misdirected, NotCompetent
from tests.law.petition.reports import a_report, custodian
from tests.law.petition.scenes import clerk


@pytest.mark.parametrize("holder", ["petition", "discipline"])
def test_who_has_the_report_informs_and_nothing_else_changes(holder: str) -> None:
    matter = a_report() if holder == "petition" else a_report().sent().taken_up()
    assert matter.did("inform", custodian(holder)).standing == matter.standing
    assert isinstance(matter.refuses("inform", clerk("petition")), NotCompetent)


@pytest.mark.parametrize("target", ["housing", "nowhere", "discipline"])
def test_only_an_organisation_department_is_informed(target: str) -> None:
    refusal = a_report().refuses("inform", custodian("petition"), target=target)
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "target"


def test_not_one_that_is_complained_of() -> None:
    refusal = a_report(accused=("organisation",)).refuses("inform", custodian("petition"))
    assert "stands under" in str(refusal)

"""Referring to another procedure (A31(1)–(5)): which, where and by when; reversible with the first days kept."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.law.petition.standing import Stage
from huiyin.law.petition.steps.refer import Branch
from huiyin.law.refusals import NotCompetent
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_petition, clerk


@pytest.mark.parametrize("branch", list(Branch))
def test_the_slip_meets_the_notice_clocks(branch: Branch) -> None:
    matter = a_petition("housing").registered().did("refer", clerk("housing"), branch=branch)
    assert matter.standing.stage is Stage.REFERRED
    assert matter.running == set()
    assert matter.clock("K2").fate is Fate.MET


@pytest.mark.parametrize("field", ["body", "address", "reasons"])
def test_the_body_its_address_and_the_reasons_are_named(field: str) -> None:
    assert a_petition().registered().refuses("refer", clerk("petition"), **{field: ""}).field == field


def test_the_day_by_which_to_go_there_may_be_unknown_or_named() -> None:
    matter = a_petition().registered().did("refer", clerk("petition"), limit_ends_on=date(2026, 9, 1))
    assert matter.standing.stage is Stage.REFERRED


def test_a_wrong_referral_is_taken_back_by_accepting() -> None:
    referred = a_petition("housing").registered().did("refer", clerk("housing"))
    assert referred.later(60).accepted().clock("K5").since == date(2026, 3, 17)


def test_only_the_office_that_has_it_refers() -> None:
    assert isinstance(a_petition().registered().refuses("refer", PETITIONER), NotCompetent)

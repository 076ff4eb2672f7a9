"""Declining (不予受理) is never silent: reasons, basis, where to go, in a paper that is served (R-10)."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import a_case, a_petition, clerk


def test_the_notice_meets_the_notice_clocks() -> None:
    matter = a_petition().registered().forwarded("housing").later(4).declined()
    assert (matter.standing.stage, matter.standing.handling.handler) == (Stage.DECLINED, "housing")
    assert matter.standing.handling.notified_on == matter.day
    assert ("notice_forwarded", "housing") in matter.running, "deciding is not telling"
    served = matter.later(2).delivered()
    assert (served.running, served.clock("notice_forwarded").until) == (set(), served.day)
    assert served.clock("notice_forwarded").fate is Fate.MET


@pytest.mark.parametrize("field", ["reasons", "basis", "remedy"])
def test_nothing_of_it_may_be_left_out(field: str) -> None:
    refusal = a_petition().registered().refuses("decline", clerk("petition"), **{field: ""})
    assert isinstance(refusal, Incomplete)
    assert refusal.field == field


def test_an_assigned_office_still_owes_its_report() -> None:
    matter = a_petition().registered().assigned("housing", days=20).declined().delivered()
    assert matter.running == {("completion_report", "housing")}


def test_only_the_office_that_has_it_declines_and_not_after_acceptance() -> None:
    assert isinstance(a_petition().registered().refuses("decline", clerk("housing")), NotCompetent)
    assert isinstance(a_case().refuses("decline", clerk("housing")), OutOfTurn)


def test_what_was_declined_can_still_be_accepted() -> None:
    assert a_petition("housing").registered().declined().accepted().standing.stage is Stage.ACCEPTED

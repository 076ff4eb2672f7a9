"""No longer accepting (不再受理): after a re-check, and only after asking what is new (A36(3))."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import NotCompetent, TooEarly
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, PETITIONER, a_petition, an_answered_case, clerk


def test_the_notice_meets_the_notice_clocks() -> None:
    matter = a_petition("housing").registered().did("no_longer", clerk("housing"))
    assert matter.standing.stage is Stage.NO_LONGER
    assert matter.running == {("notice", "housing")}
    assert matter.delivered().clock("notice").fate is Fate.MET


def test_the_opinion_lies_in_the_past() -> None:
    tomorrow = MONDAY + timedelta(days=1)
    refusal = a_petition().registered().refuses("no_longer", clerk("petition"), opinion_on=tomorrow)
    assert isinstance(refusal, TooEarly)


@pytest.mark.parametrize("field", ["opinion_number", "claimed_new", "reasons"])
def test_the_opinion_is_named_and_what_is_new_is_answered(field: str) -> None:
    assert a_petition().registered().refuses("no_longer", clerk("petition"), **{field: ""}).field == field


def test_only_the_office_that_has_it_decides_so() -> None:
    assert isinstance(a_petition().registered().refuses("no_longer", PETITIONER), NotCompetent)


def test_new_facts_reopen_the_way() -> None:
    matter = a_petition("housing").registered().did("no_longer", clerk("housing")).accepted()
    assert matter.standing.stage is Stage.ACCEPTED


def test_the_earlier_opinion_is_named_by_its_dossier_or_was_delivered_on_a_day() -> None:
    """A36(3): only an opinion that reached the person ends the way."""
    matter = a_petition().registered()
    assert matter.refuses("no_longer", clerk("petition"), delivered_on=None).field == "delivered_on"
    early = MONDAY - timedelta(days=9)
    refusal = matter.refuses("no_longer", clerk("petition"), opinion_on=MONDAY, delivered_on=early)
    assert refusal.field == "delivered_on"
    rechecked = an_answered_case().review_asked().reviewed().delivered().recheck_asked().rechecked()
    before = replace(matter, related={"2026-1": rechecked.standing})
    after = replace(matter, related={"2026-1": rechecked.delivered().standing})
    named: dict[str, Any] = {"opinion_in": "2026-1", "delivered_on": None}
    assert before.refuses("no_longer", clerk("petition"), **named).field == "opinion_in"
    assert matter.refuses("no_longer", clerk("petition"), **named).field == "opinion_in"
    assert after.did("no_longer", clerk("petition"), **named).standing.stage is Stage.NO_LONGER

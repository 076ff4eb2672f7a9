"""Hearing the person, before the matter is decided (A31(6))."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.steps.handling.hear import Manner
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, clerk


@pytest.mark.parametrize("manner", list(Manner))
def test_it_opens_the_way_to_an_answer_and_moves_no_clock(manner: Manner) -> None:
    before = a_case()
    after = before.later(3).did("hear", clerk("housing"), manner=manner)
    assert after.standing.handling.heard_on == after.day
    assert after.standing.clocks == before.standing.clocks


def test_it_happened_between_acceptance_and_today() -> None:
    matter = a_case().later(3)
    for off in (-4, 1):
        refusal = matter.refuses("hear", clerk("housing"), heard_on=matter.day + timedelta(days=off))
        assert isinstance(refusal, TooEarly)
        assert refusal.field == "heard_on"
    assert matter.did("hear", clerk("housing"), heard_on=matter.day - timedelta(days=3)).standing.handling.heard_on


def test_what_was_said_is_on_record() -> None:
    assert isinstance(a_case().refuses("hear", clerk("housing"), record=""), Incomplete)


def test_only_the_office_that_has_it_hears_and_after_accepting() -> None:
    assert isinstance(a_case().refuses("hear", PETITIONER), NotCompetent)
    assert isinstance(a_petition("housing").registered().refuses("hear", clerk("housing")), OutOfTurn)

"""A hearing is refused with reasons or not at all, and only where one was asked for."""

from __future__ import annotations

from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, clerk


def test_it_says_why_and_no_clock_moves() -> None:
    asked = a_case().did("ask_hearing", PETITIONER)
    assert isinstance(asked.refuses("refuse_hearing", clerk("housing"), reasons=" "), Incomplete)
    assert asked.did("refuse_hearing", clerk("housing")).running == asked.running


def test_only_what_was_asked_for_and_once() -> None:
    assert isinstance(a_case().refuses("refuse_hearing", clerk("housing")), OutOfTurn)
    refused = a_case().did("ask_hearing", PETITIONER).did("refuse_hearing", clerk("housing"))
    assert isinstance(refused.refuses("refuse_hearing", clerk("housing")), OutOfTurn)


def test_the_office_may_still_call_one_of_its_own_motion() -> None:
    refused = a_case().did("ask_hearing", PETITIONER).did("refuse_hearing", clerk("housing"))
    assert refused.did("call_hearing", clerk("housing"), set_for=refused.later(7).day).standing.handling.hearing


def test_only_the_office_that_has_it() -> None:
    asked = a_case().did("ask_hearing", PETITIONER)
    for by in (PETITIONER, clerk("petition")):
        assert isinstance(asked.refuses("refuse_hearing", by), NotCompetent)

"""The record of a hearing: of one that was announced, on the day announced or later; the person was heard by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import PETITIONER, Matter, a_case, an_answered_case, clerk, head


def called(matter: Matter | None = None) -> Matter:
    matter = matter or a_case()
    return matter.did("call_hearing", clerk(matter.holder), set_for=matter.later(8).day)


def test_it_counts_as_having_heard_the_person() -> None:
    announced = called().later(8)
    assert isinstance(announced.refuses("answer", head("housing")), Incomplete | OutOfTurn)
    held = announced.did("hold_hearing", clerk("housing"))
    assert held.standing.handling.heard_on == held.day
    assert held.answered().standing.handling.answered_on


def test_in_a_review_it_leaves_the_first_hearing_as_it_was() -> None:
    matter = called(an_answered_case().review_asked().later())
    held = matter.later(8).did("hold_hearing", clerk("county"))
    assert held.standing.handling.heard_on == matter.standing.handling.heard_on
    assert held.reviewed().standing.handling.review


def test_only_what_was_announced_and_once() -> None:
    assert isinstance(a_case().refuses("hold_hearing", clerk("housing")), OutOfTurn)
    held = called().later(8).did("hold_hearing", clerk("housing"))
    assert isinstance(held.refuses("hold_hearing", clerk("housing")), OutOfTurn)


def test_not_before_the_day_announced_and_not_in_the_future() -> None:
    announced = called()
    assert isinstance(announced.later(5).refuses("hold_hearing", clerk("housing")), TooEarly)
    later = announced.later(8)
    refusal = later.refuses("hold_hearing", clerk("housing"), held_on=later.day + timedelta(days=1))
    assert isinstance(refusal, TooEarly)
    assert refusal.field == "held_on"


@pytest.mark.parametrize("field", ["present", "minutes", "opinions", "conclusion"])
def test_it_says_who_was_there_what_was_said_and_what_the_panel_holds(field: str) -> None:
    assert isinstance(called().later(8).refuses("hold_hearing", clerk("housing"), **{field: ""}), Incomplete)


def test_only_the_office_that_called_it() -> None:
    for by in (PETITIONER, clerk("petition")):
        assert isinstance(called().later(8).refuses("hold_hearing", by), NotCompetent)


def test_brought_again_and_taken_up_anew_a_matter_is_heard_anew() -> None:
    held = called().later(8).did("hold_hearing", clerk("housing")).answered().delivered().later(60).ended()
    anew = held.did("refile", PETITIONER).did("reopen", clerk("petition")).forwarded().accepted()
    assert anew.standing.handling.heard_on is None
    assert anew.may("ask_hearing", PETITIONER)

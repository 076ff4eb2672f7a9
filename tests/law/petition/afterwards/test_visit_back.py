"""The return visit (回访): due after the end, about the matter, never without end and never on who does not want it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huiyin.law.petition.steps.afterwards.visit_back import Manner
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_act, an_answered_case, clerk


def ended() -> Matter:
    return an_answered_case().later(60).ended()


def test_the_end_owes_one_visit_by_the_office_that_answered() -> None:
    matter = ended()
    assert matter.running == {("return_visit", "housing")}
    assert matter.clock("return_visit").days == matter.pack.term("return_visit_days")


def test_it_is_owed_beside_what_else_outlives_the_end() -> None:
    matter = an_answered_case().did("help", clerk("housing"), days=200).later(60).ended()
    assert matter.running == {("return_visit", "housing"), ("help", "housing")}


@pytest.mark.parametrize(
    "matter",
    [
        a_case().did("withdraw", PETITIONER).later(4),
        an_answered_case().did("withdraw", PETITIONER).later(4),
        a_petition("housing").registered().declined().delivered(),
    ],
    ids=["withdrawn", "withdrawn after the answer", "declined"],
)
def test_who_withdrew_or_was_told_where_to_go_is_left_in_peace(matter: Matter) -> None:
    assert matter.ended().running == set()


def test_a_suggestion_that_was_answered_is_visited_too() -> None:
    matter = an_answered_case()
    suggested = Matter(matter.standing.but(purpose=Purpose.SUGGESTION), matter.day)
    assert ("return_visit", "housing") in suggested.ended().running


def test_it_is_done_once_and_then_nobody_is_visited_again() -> None:
    done = ended().later(9).did("visit_back", clerk("housing"))
    assert done.clock("return_visit").fate is Fate.MET
    assert isinstance(done.refuses("visit_back", clerk("housing")), NotCompetent)


def test_another_is_due_where_something_remains() -> None:
    matter = ended()
    again = matter.later(9).did("visit_back", clerk("housing"), next_in_days=14)
    assert ("return_visit", "housing") in again.running
    assert again.duty("return_visit").last == again.day + timedelta(days=14)


@pytest.mark.parametrize("days", [-1, 181])
def test_the_next_is_not_put_off_for_ever(days: int) -> None:
    refusal = ended().refuses("visit_back", clerk("housing"), next_in_days=days)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "next_in_days"


def test_who_does_not_want_visits_gets_no_more() -> None:
    matter = ended()
    said = {"manner": Manner.UNWANTED, "said": "said so on the phone"}
    assert matter.refuses("visit_back", clerk("housing"), **said, next_in_days=30).field == "next_in_days"
    assert matter.did("visit_back", clerk("housing"), **said).running == set()


def test_a_late_visit_stays_late() -> None:
    late = ended().later(50).did("visit_back", clerk("housing"))
    assert late.duty("return_visit").was_late(late.day)


def test_it_lies_after_the_end_and_not_in_the_future() -> None:
    matter = ended()
    for days in (-1, 1):
        refusal = matter.refuses("visit_back", clerk("housing"), visited_on=matter.day + timedelta(days=days))
        assert isinstance(refusal, TooEarly)


def test_only_the_office_that_answered_and_only_after_the_end() -> None:
    for by in (PETITIONER, clerk("petition")):
        assert isinstance(ended().refuses("visit_back", by), NotCompetent)
    assert isinstance(an_answered_case().refuses("visit_back", clerk("housing")), OutOfTurn)


def test_where_the_rules_ask_for_none_none_is_owed() -> None:
    matter = an_answered_case().later(60)
    terms = {**matter.pack.terms}
    terms["return_visit_days"] = replace(terms["return_visit_days"], value=0)
    local = replace(matter.pack, terms=terms)
    assert replace(matter, pack=local).ended().running == set()


def test_read_again_where_nobody_owes_a_visit_none_begins() -> None:
    matter = ended()
    act = an_act("visit_back", matter.day, next_in_days=5)
    assert act.apply(matter.standing, matter.scene(clerk("labour"))) == matter.standing

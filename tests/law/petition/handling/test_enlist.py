"""Asking an office to assist: it reads and owes its part by a day; the matter and its days stay where they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import AlreadyDone, Incomplete, Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import OFFICES, Matter, a_case, a_petition, clerk, head, merged


def asked(days: int = 10) -> Matter:
    """An accepted claim on which the labour bureau was asked to assist."""
    return a_case().did("enlist", clerk("housing"), days=days)


def test_the_office_asked_owes_its_opinion_and_reads_the_matter() -> None:
    matter = asked()
    assert matter.running == {("answer", "housing"), ("assist", "labour")}
    assert matter.clock("assist").days == 10
    assert "labour" in matter.standing.offices
    assert (matter.holder, matter.standing.stage) == ("housing", Stage.ACCEPTED)


def test_one_that_read_it_before_is_not_named_twice() -> None:
    again = asked().did("contribute", clerk("labour")).did("enlist", clerk("housing"))
    assert again.standing.offices.count("labour") == 1
    assert len(again.standing.units) == 2


def test_the_answer_waits_for_those_who_still_have_time_and_for_no_others() -> None:
    matter = asked().heard()
    refusal = matter.refuses("answer", head("housing"))
    assert isinstance(refusal, OutOfTurn)
    assert "Labour was asked" in str(refusal)
    last = matter.until(matter.duty("assist").due)
    assert isinstance(last.refuses("answer", head("housing")), OutOfTurn)
    late = last.later().answered()
    assert late.clock("assist").fate is Fate.MOOT
    assert late.duty("assist").was_late(late.day)


def test_the_answer_does_not_wait_for_one_that_keeps_out_by_then() -> None:
    matter = asked().shut("labour")
    assert matter.clock("assist").fate is Fate.MOOT
    assert matter.heard().answered().standing.stage is Stage.ANSWERED


def test_what_another_office_owes_goes_on_when_one_is_that_keeps_out() -> None:
    both = asked().did("enlist", clerk("housing"), target="hill")
    matter = both.shut("labour")
    assert ("assist", "hill") in matter.running
    assert ("assist", "labour") not in matter.running


def test_one_that_became_an_office_that_keeps_out_is_not_waited_for() -> None:
    """The offices have merged since: the clock runs in the old name."""
    matter = asked().heard()
    gone = replace(matter, standing=matter.standing.but(recused_offices=("labour",)))
    assert gone.answered().standing.stage is Stage.ANSWERED


def test_other_offices_under_the_same_organ_can_be_asked() -> None:
    town = a_petition("river").registered().accepted()
    for office in ("housing", "hill", "village"):
        assert town.did("enlist", clerk("river"), target=office).running >= {("assist", office)}


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("nowhere", "no office"),
        ("old_housing", "no longer exists"),
        ("housing", "already"),
        ("next_county", "outside"),
        ("city", "outside"),
    ],
)
def test_some_offices_cannot_be_asked(target: str, why: str) -> None:
    refusal = a_case().refuses("enlist", clerk("housing"), target=target)
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "target"
    assert why in str(refusal)


def test_nobody_stands_above_the_top() -> None:
    top = a_petition("province", region="990000").registered().accepted()
    assert top.did("enlist", clerk("province"), target="city").running >= {("assist", "city")}
    assert OFFICES.superior_of("province") == ""


def test_no_office_that_keeps_out_is_ever_asked() -> None:
    matter = a_petition().registered().shut("labour").forwarded("housing").accepted()
    assert "keeps out" in str(matter.refuses("enlist", clerk("housing")))
    heir = merged("labour", "hill")
    assert "keeps out" in str(matter.where(heir).refuses("enlist", clerk("housing"), target="hill"))


def test_an_office_is_asked_again_only_when_it_has_answered() -> None:
    assert isinstance(asked().refuses("enlist", clerk("housing")), AlreadyDone)
    assert isinstance(
        asked().where(merged("labour", "hill")).refuses("enlist", clerk("housing"), target="hill"), AlreadyDone
    )


def test_one_that_was_not_waited_for_can_be_asked_again() -> None:
    answered = a_case().heard().did("enlist", clerk("housing"), days=5).later(20).answered().delivered()
    again = answered.review_asked().reviewed(verdict=Verdict.REDO, redo_days=30).delivered()
    assert ("assist", "labour") in again.did("enlist", clerk("housing")).running


@pytest.mark.parametrize("days", [0, -1, 61])
def test_the_period_is_a_real_one(days: int) -> None:
    refusal = a_case().refuses("enlist", clerk("housing"), days=days)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "days"


def test_it_ends_before_the_answer_is_due() -> None:
    matter = a_case()
    end = matter.duty("answer").due
    near = matter.until(end - timedelta(days=5))
    assert near.refuses("enlist", clerk("housing"), days=6).article == "A34"
    assert near.did("enlist", clerk("housing"), days=5).running >= {("assist", "labour")}
    late = matter.until(end + timedelta(days=1))
    assert late.did("enlist", clerk("housing"), days=6).running >= {("assist", "labour")}


def test_where_no_period_runs_none_is_in_the_way() -> None:
    matter = a_case()
    free = replace(matter, standing=matter.standing.stop("answer", on=matter.day))
    assert free.did("enlist", clerk("housing"), days=60).running == {("assist", "labour")}


def test_what_is_simple_is_done_by_one() -> None:
    simple = a_petition("housing").registered().did("simplify", clerk("housing")).accepted()
    assert isinstance(simple.refuses("enlist", clerk("housing")), OutOfTurn)


def test_only_the_office_that_has_it_asks() -> None:
    assert isinstance(a_case().refuses("enlist", clerk("petition")), NotCompetent)

"""The four ends of A27: each recorded for itself, with evidence; none is called reached while just it is owed."""

from __future__ import annotations

from itertools import product

import pytest

from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Dimension
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import PETITIONER, a_case, a_supported_case, an_answered_case, clerk


def latest(standing: Standing) -> dict[Dimension, bool]:
    return {one.dimension: one.is_reached for one in standing.attested}


@pytest.mark.parametrize("reached", list(product([True, False], repeat=4)))
def test_each_of_the_sixteen_ways_is_possible_and_none_moves_another(reached: tuple[bool, ...]) -> None:
    matter = an_answered_case()
    said = dict(zip(Dimension, reached, strict=True))
    for dimension, is_reached in said.items():
        before = latest(matter.standing)
        matter = matter.did("attest", clerk("housing"), dimension=dimension, is_reached=is_reached)
        assert latest(matter.standing) == before | {dimension: is_reached}
    assert matter.standing.but(attested=()) == an_answered_case().standing


def test_a_later_record_of_the_same_stands() -> None:
    first = an_answered_case().did("attest", clerk("housing"), is_reached=True)
    again = first.later(9).did("attest", clerk("petition"))
    assert latest(again.standing) == {Dimension.EXPLAINED: False}
    assert [one.on for one in again.standing.attested] == [first.day, again.day]


@pytest.mark.parametrize("dimension", list(Dimension))
def test_it_needs_evidence(dimension: Dimension) -> None:
    refusal = an_answered_case().refuses("attest", clerk("housing"), dimension=dimension, evidence=" ")
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "evidence"


def test_what_is_promised_is_not_solved_before_it_is_carried_out() -> None:
    owed = a_supported_case()
    refusal = owed.refuses("attest", clerk("housing"), dimension=Dimension.SOLVED, is_reached=True)
    assert isinstance(refusal, TooEarly)
    assert refusal.field == "is_reached"
    assert owed.did("attest", clerk("housing"), dimension=Dimension.SOLVED).standing.attested
    done = owed.did("carry_out", clerk("housing"), is_complete=True)
    assert done.did("attest", clerk("housing"), dimension=Dimension.SOLVED, is_reached=True).standing.attested


def test_help_that_is_only_applied_for_is_not_helped() -> None:
    open_help = an_answered_case().did("help", clerk("housing"))
    said = {"dimension": Dimension.HELPED, "is_reached": True}
    assert isinstance(open_help.refuses("attest", clerk("housing"), **said), TooEarly)
    assert open_help.did("conclude_help", clerk("housing")).did("attest", clerk("housing"), **said).standing.attested


def test_it_goes_on_after_the_end_and_ends_no_clock() -> None:
    ended = a_supported_case().later(60).ended()
    assert ended.did("attest", clerk("housing")).running == ended.running


def test_by_the_office_that_answered_or_received_it_and_never_by_the_person() -> None:
    matter = an_answered_case().review_asked()
    assert matter.may("attest", clerk("petition"))
    for by in (PETITIONER, clerk("county"), clerk("labour")):
        assert isinstance(matter.refuses("attest", by), NotCompetent)


def test_not_before_there_is_an_answer() -> None:
    assert isinstance(a_case().refuses("attest", clerk("housing")), OutOfTurn)

"""Urging (督办, A40): by the petition office or a supervisor above; it adds a clock and touches no other."""

from __future__ import annotations

import pytest

from huiyin.law.actors import Actor as Somebody
from huiyin.law.actors import Kind, Role
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, an_answered_case, clerk, head, supervisor


@pytest.mark.parametrize("by", [clerk("petition"), head("petition"), clerk("city_petition"), supervisor("county")])
def test_those_who_watch_urge_and_no_other_clock_moves(by: object) -> None:
    before = a_case()
    after = before.later(10).did("urge", by)  # type: ignore[arg-type]
    assert after.standing.clocks[:-1] == before.standing.clocks
    assert (after.clock("URGE").bearer, after.clock("URGE").days) == ("housing", 10)
    assert after.standing.stage is before.standing.stage
    assert after.standing.urgings[-1].to_office == "housing"


def test_the_urging_office_reads_from_then_on_and_is_named_once() -> None:
    matter = a_case().did("urge", clerk("city_petition")).did("urge", clerk("city_petition"))
    assert matter.standing.offices == ("petition", "housing", "city_petition")
    assert len(matter.standing.urgings) == 2


@pytest.mark.parametrize(
    "by",
    [
        PETITIONER,
        clerk("housing"),
        clerk("labour"),
        supervisor("housing"),
        supervisor("next_county"),
        Somebody(kind=Kind.STAFF, staff=9, office="labour", roles=frozenset({Role.PETITION_CLERK})),
        Somebody(kind=Kind.STAFF, staff=9, office="nowhere", roles=frozenset({Role.SUPERVISOR})),
    ],
)
def test_nobody_else_urges(by: Somebody) -> None:
    assert isinstance(a_case().refuses("urge", by), NotCompetent)


def test_an_office_complained_of_does_not_urge_and_so_does_not_get_to_read() -> None:
    matter = a_petition("city_petition").registered(accused=("petition",)).forwarded("housing")
    refusal = matter.refuses("urge", clerk("petition"))
    assert refusal.article == "A30"


@pytest.mark.parametrize("days", [0, 61])
def test_the_period_is_a_real_one(days: int) -> None:
    refusal = a_case().refuses("urge", clerk("petition"), days=days)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "days"


@pytest.mark.parametrize("field", ["problem", "action"])
def test_the_breach_and_what_is_to_be_done_are_named(field: str) -> None:
    assert a_case().refuses("urge", clerk("petition"), **{field: ""}).field == field


def test_an_ended_matter_is_not_urged() -> None:
    assert isinstance(an_answered_case().later(60).ended().refuses("urge", clerk("petition")), OutOfTurn)

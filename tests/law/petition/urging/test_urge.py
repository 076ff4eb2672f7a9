"""Urging (督办, A40): by those above, after the end too; it adds a clock and touches no other."""

from __future__ import annotations

import pytest

from huiyin.law.actors import Actor as Somebody
from huiyin.law.actors import Kind, Role
from huiyin.law.petition.steps.urging.urge import Ground
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import (
    PETITIONER,
    a_case,
    a_petition,
    a_supported_case,
    an_ended_case,
    clerk,
    head,
    merged,
    supervisor,
)


@pytest.mark.parametrize("by", [clerk("petition"), head("petition"), clerk("city_petition"), supervisor("county")])
def test_those_who_watch_urge_and_no_other_clock_moves(by: object) -> None:
    before = a_case()
    after = before.later(10).did("urge", by)  # type: ignore[arg-type]
    assert after.standing.clocks[:-1] == before.standing.clocks
    assert (after.clock("urging").bearer, after.clock("urging").days) == ("housing", 10)
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


def test_an_office_that_keeps_out_does_not_urge_and_so_does_not_get_to_read() -> None:
    matter = a_petition("city_petition").registered().shut("petition").forwarded("housing")
    refusal = matter.refuses("urge", clerk("petition"))
    assert refusal.article == "A28"


@pytest.mark.parametrize("days", [0, 61])
def test_the_period_is_a_real_one(days: int) -> None:
    refusal = a_case().refuses("urge", clerk("petition"), days=days)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "days"


@pytest.mark.parametrize("field", ["problem", "action"])
def test_the_breach_and_what_is_to_be_done_are_named(field: str) -> None:
    assert a_case().refuses("urge", clerk("petition"), **{field: ""}).field == field


def test_an_ended_matter_in_which_nobody_owes_anything_is_not_urged() -> None:
    ended = an_ended_case().did("visit_back", clerk("housing"))
    assert isinstance(ended.refuses("urge", clerk("petition")), OutOfTurn)
    declined = a_petition("housing").registered().declined().delivered().ended()
    assert isinstance(declined.refuses("urge", clerk("petition")), OutOfTurn)


@pytest.mark.parametrize("by", [clerk("petition"), clerk("city_petition"), supervisor("county")])
def test_after_the_end_who_has_not_carried_out_its_answer_is_urged(by: Somebody) -> None:
    ended = a_supported_case().later(60).ended()
    assert ended.duty("carry_out").is_overdue(ended.day)
    urged = ended.did("urge", by, ground=Ground.NOT_CARRIED_OUT)
    assert urged.standing.clocks[:-1] == ended.standing.clocks
    assert (urged.clock("urging").bearer, urged.standing.urgings[-1].to_office) == ("housing", "housing")
    assert urged.did("reply_to_urge", clerk("housing")).clock("urging").fate is Fate.MET


def test_after_the_end_it_is_the_office_that_owes_and_not_the_one_that_had_it_last() -> None:
    reviewed = a_supported_case().review_asked().reviewed().delivered()
    ended = reviewed.later(60).ended()
    assert ended.holder == "county"
    urged = ended.did("urge", clerk("city_petition"))
    assert urged.clock("urging").bearer == "housing"
    assert reviewed.did("urge", clerk("city_petition")).clock("urging").bearer == "county"


def test_of_several_the_one_whose_day_came_first() -> None:
    helped = a_supported_case().did("help", clerk("petition"), days=10).later(60).ended()
    assert helped.did("urge", clerk("city_petition")).clock("urging").bearer == "petition"
    assert helped.did("urge", clerk("petition")).clock("urging").bearer == "housing", "nobody urges their own office"


def test_after_the_end_nobody_else_urges_either() -> None:
    ended = a_supported_case().later(60).ended()
    for by in (PETITIONER, clerk("housing"), clerk("labour"), supervisor("next_county")):
        assert isinstance(ended.refuses("urge", by), NotCompetent | OutOfTurn)


def test_after_the_end_the_heir_of_an_office_that_owes_answers_the_urging() -> None:
    ended = a_supported_case().later(60).ended().where(merged("housing", "labour"))
    urged = ended.did("urge", clerk("petition"))
    assert urged.did("reply_to_urge", clerk("labour")).clock("urging").fate is Fate.MET

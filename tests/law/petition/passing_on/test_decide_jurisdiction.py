"""Who is competent, decided: it binds, and the office named has its own days from then (A24(1))."""

from __future__ import annotations

import pytest

from huiyin.law.petition import procedure
from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import AlreadyDone, Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.passing_on.test_raise_dispute import disputed
from tests.law.petition.scenes import a_petition, an_act, clerk, head


def test_the_office_named_has_it_and_its_days_run_from_then() -> None:
    matter = disputed().later(4).did("decide_jurisdiction", head("county"))
    assert (matter.holder, matter.standing.handling.sender, matter.standing.stage) == ("labour", "county", Stage.HANDED)
    assert matter.clock("notice_forwarded").since == matter.day
    where = {("word_of_where", "county"), ("word_of_where", "petition")}
    assert matter.running == {("notice_forwarded", "labour"), *where}
    housing = next(one for one in matter.standing.clocks if (one.name, one.bearer) == ("notice_forwarded", "housing"))
    assert housing.fate is Fate.MOOT, "another office tells the person"
    assert matter.standing.dispute is not None
    assert matter.standing.dispute.decided_on == matter.day


def test_it_binds_the_office_named() -> None:
    matter = disputed().did("decide_jurisdiction", head("county"))
    assert isinstance(matter.refuses("object", clerk("labour")), AlreadyDone)
    assert isinstance(matter.refuses("raise_dispute", clerk("labour"), target="housing"), AlreadyDone)
    assert matter.may("accept", clerk("labour"))


def test_it_can_stay_where_it_is_with_its_first_days() -> None:
    before = disputed()
    matter = before.later(4).did("decide_jurisdiction", head("county"), target="housing")
    assert (matter.holder, matter.standing.stage) == ("housing", Stage.HANDED)
    assert matter.running == {("notice_forwarded", "housing"), ("word_of_where", "petition")}
    assert matter.clock("notice_forwarded") == before.clock("notice_forwarded")


def test_what_was_late_before_the_decision_stays_late() -> None:
    matter = disputed().later(40).did("decide_jurisdiction", head("county"))
    housing = next(
        place
        for place, one in enumerate(matter.standing.clocks)
        if (one.name, one.bearer) == ("notice_forwarded", "housing")
    )
    assert matter.standing.clocks[housing].until == matter.day


def test_a_third_office_within_reach_can_be_named_and_none_beyond() -> None:
    assert disputed().did("decide_jurisdiction", head("county"), target="hill").holder == "hill"
    refusal = disputed().refuses("decide_jurisdiction", head("county"), target="next_county")
    assert isinstance(refusal, Misdirected)
    assert "outside" in str(refusal)


@pytest.mark.parametrize(("target", "why"), [("nowhere", "no office"), ("old_housing", "no longer")])
def test_it_is_an_office_that_stands(target: str, why: str) -> None:
    assert why in str(disputed().refuses("decide_jurisdiction", head("county"), target=target))


def test_never_one_that_keeps_out() -> None:
    matter = a_petition().registered().shut("hill").forwarded("housing").did("raise_dispute", clerk("housing"))
    assert "keeps out" in str(matter.refuses("decide_jurisdiction", head("county"), target="hill"))


def test_only_the_head_of_the_organ_that_decides() -> None:
    for by in (clerk("county"), head("housing"), head("labour"), head("city")):
        assert isinstance(disputed().refuses("decide_jurisdiction", by), NotCompetent)
    assert isinstance(a_petition().registered().refuses("decide_jurisdiction", head("county")), OutOfTurn)


def test_a_side_beyond_the_deciders_region_can_still_be_named() -> None:
    """The joint conference of the city over two offices of which one has moved."""
    matter = a_petition("next_county", region="990124").registered()
    raised = matter.did("raise_dispute", clerk("next_county"), target="county")
    assert raised.did("decide_jurisdiction", head("city"), target="county").holder == "county"


def test_a_decision_can_be_read_again_even_where_nothing_was_disputed() -> None:
    matter = a_petition().registered()
    act = an_act("decide_jurisdiction", matter.day)
    assert procedure.apply(act, matter.standing, matter.scene(head("county"))).holder == "labour"

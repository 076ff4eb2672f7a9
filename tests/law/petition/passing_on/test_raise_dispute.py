"""A dispute on competence (A24(1)): the organ above both decides, no clock waits, and nobody accused has a say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.offices import Office, Offices
from huiyin.law.petition.disputes import decider_for
from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import AlreadyDone, Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import OFFICES, Matter, a_case, a_petition, clerk, head, merged


def disputed(**changes: str) -> Matter:
    """The housing bureau was handed a matter and holds the labour bureau competent."""
    return a_petition().registered().forwarded("housing").later(2).did("raise_dispute", clerk("housing"), **changes)


def test_the_organ_above_both_decides_and_reads() -> None:
    matter = disputed()
    assert matter.standing.stage is Stage.DISPUTED
    assert matter.standing.dispute is not None
    assert matter.standing.dispute.decider == "county"
    assert "county" in matter.standing.offices
    assert matter.holder == "housing"


def test_no_clock_waits() -> None:
    before = a_petition().registered().forwarded("housing").later(2)
    assert disputed().running == before.running


def test_what_is_disputed_is_not_simple() -> None:
    simple = a_petition("housing").registered().did("simplify", clerk("housing"))
    matter = simple.did("raise_dispute", clerk("housing"))
    assert not matter.standing.handling.is_simple
    assert matter.clock("simple_decision").fate is Fate.MOOT


def test_before_anything_was_handed_too() -> None:
    assert a_petition("housing").registered().did("raise_dispute", clerk("housing")).standing.stage is Stage.DISPUTED
    assert isinstance(a_case().heard().answered().refuses("raise_dispute", clerk("housing")), OutOfTurn)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("housing", "already"),
        ("old_housing", "no longer exists"),
        ("nowhere", "no office"),
        ("province", "Nobody stands above"),
    ],
)
def test_some_offices_cannot_be_named(target: str, why: str) -> None:
    refusal = a_petition().registered().forwarded("housing").refuses("raise_dispute", clerk("housing"), target=target)
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "target"
    assert why in str(refusal)


def test_nobody_that_keeps_out_is_named_or_decides() -> None:
    matter = a_petition().registered().shut("labour").forwarded("housing")
    assert "keeps out" in str(matter.refuses("raise_dispute", clerk("housing")))
    over = a_petition().registered().shut("county").forwarded("housing").did("raise_dispute", clerk("housing"))
    assert over.standing.dispute is not None
    assert over.standing.dispute.decider == "city"


def test_decided_once_it_is_not_disputed_again() -> None:
    settled = disputed().did("decide_jurisdiction", head("county"), target="housing")
    assert isinstance(settled.refuses("raise_dispute", clerk("housing")), AlreadyDone)


def test_only_the_office_that_has_it() -> None:
    assert isinstance(a_petition().registered().refuses("raise_dispute", clerk("housing")), NotCompetent)


def test_where_no_organ_stands_above_both_the_petition_office_over_both_places_decides() -> None:
    loose = Offices(replace(one, superior="") if one.code in {"housing", "labour"} else one for one in OFFICES.values())
    assert decider_for(loose, "housing", "labour", ()) == "petition"
    assert decider_for(loose, "housing", "labour", ("petition",)) == "city_petition"
    assert decider_for(loose, "housing", "labour", ("petition", "city_petition")) == ""


def test_a_petition_office_is_no_judge_in_its_own_cause() -> None:
    loose = Offices(
        replace(one, superior="") if one.code in {"petition", "labour"} else one for one in OFFICES.values()
    )
    assert decider_for(loose, "petition", "labour", ()) == "city_petition"


def test_a_petition_office_that_is_no_more_decides_nothing() -> None:
    gone = Offices(
        [
            Office(code="a", name="A", region="990123"),
            Office(code="b", name="B", region="990123"),
            Office(code="old", name="Old", region="990123", is_petition_office=True, successor="a"),
        ]
    )
    assert decider_for(gone, "a", "b", ()) == ""


def test_after_a_correction_nobody_that_keeps_out_is_a_side_or_the_judge() -> None:
    def corrected(*accused: str) -> Matter:
        return disputed().shut(*accused)

    other = corrected("labour")
    assert (other.standing.stage, other.standing.dispute) == (Stage.HANDED, None)
    judge = corrected("county")
    assert judge.standing.dispute is not None
    assert judge.standing.dispute.decider == "city"
    assert "city" in judge.standing.offices
    nobody = corrected("county", "city", "province", "petition", "city_petition")
    assert nobody.standing.dispute is None
    assert nobody.standing.stage is Stage.HANDED
    own = corrected("housing")
    assert (own.holder, own.standing.stage, own.standing.dispute) == ("petition", Stage.REGISTERED, None)
    plain = corrected()
    assert plain.standing == disputed().did("correct", clerk("housing")).standing
    assert plain.standing.stage is Stage.DISPUTED


def test_laid_down_before_it_was_handed_it_is_registered_again() -> None:
    matter = a_petition("housing").registered().did("raise_dispute", clerk("housing"))
    assert matter.shut("labour").standing.stage is Stage.REGISTERED


def test_offices_that_have_merged_are_one() -> None:
    matter = a_petition().registered().forwarded("housing").where(merged("labour", "housing"))
    assert "no longer exists" in str(matter.refuses("raise_dispute", clerk("housing")))

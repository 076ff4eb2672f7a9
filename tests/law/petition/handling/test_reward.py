"""Who brought a suggestion that was taken up may be rewarded for it, once, also after the end (A29)."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Adoption, Purpose
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn
from tests.law.petition.scenes import Matter, a_case, an_answered_case, clerk, head


def replied(adoption: Adoption = Adoption.WHOLLY) -> Matter:
    """A suggestion with the reply in the person's hands."""
    return a_case(purpose=Purpose.SUGGESTION).did("adopt", head("housing"), adoption=adoption).delivered()


@pytest.mark.parametrize("adoption", [Adoption.WHOLLY, Adoption.PARTLY])
def test_what_was_taken_up_may_be_rewarded_once(adoption: Adoption) -> None:
    rewarded = replied(adoption).later(30).did("reward", head("housing"))
    assert rewarded.standing.rewarded_on == rewarded.day
    assert rewarded.standing.stage is Stage.DELIVERED
    assert isinstance(rewarded.refuses("reward", head("housing")), AlreadyDone)


def test_it_may_be_rewarded_after_the_end() -> None:
    assert replied().ended().later(200).did("reward", head("housing")).standing.rewarded_on


def test_what_was_not_taken_up_is_not_rewarded() -> None:
    assert isinstance(replied(Adoption.NOT).refuses("reward", head("housing")), OutOfTurn)


def test_a_claim_is_not_rewarded() -> None:
    assert isinstance(an_answered_case().refuses("reward", head("housing")), OutOfTurn)


def test_the_head_of_the_office_that_replied_decides() -> None:
    for by in (clerk("housing"), head("petition")):
        assert isinstance(replied().refuses("reward", by), NotCompetent)


@pytest.mark.parametrize("field", ["reward", "reasons"])
def test_the_reward_and_what_it_is_for_are_named(field: str) -> None:
    assert replied().refuses("reward", head("housing"), **{field: ""}).field == field

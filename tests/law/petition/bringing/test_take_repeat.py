"""The open matter takes note of a repeat; nothing about its clocks changes (A19(3))."""

from __future__ import annotations

from huiyin.law.actors import SYSTEM
from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, an_answered_case, clerk


def test_it_counts_one_more_contact_and_leaves_the_clocks_alone() -> None:
    before = a_case()
    after = before.later(10).did("take_repeat", SYSTEM)
    assert after.standing.repeats == before.standing.repeats + 1
    assert after.standing.clocks == before.standing.clocks
    assert after.standing.stage is before.standing.stage


def test_only_the_system_takes_it_following_a_join() -> None:
    for by in (PETITIONER, clerk("housing")):
        assert isinstance(a_case().refuses("take_repeat", by), NotCompetent)


def test_an_ended_matter_takes_nothing() -> None:
    assert isinstance(an_answered_case().later(40).ended().refuses("take_repeat", SYSTEM), OutOfTurn)

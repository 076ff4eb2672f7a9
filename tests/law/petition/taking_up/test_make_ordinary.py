"""Out of the simple procedure: only its own clocks fall away, every other day stays (law.md 4, rule 14)."""

from __future__ import annotations

import pytest

from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, a_petition, clerk
from tests.law.petition.taking_up.test_simplify import simple


def test_the_sixty_days_go_on_from_their_first_day() -> None:
    matter = simple().later(2).accepted()
    began = matter.clock("answer")
    ordinary = matter.later(5).did("make_ordinary", clerk("housing"))
    assert ordinary.clock("answer") == began
    assert ordinary.running == {("answer", "housing")}
    assert ordinary.clock("simple_answer").fate is Fate.MOOT
    assert ordinary.standing.received_on == MONDAY


def test_before_acceptance_the_notice_goes_on_from_receipt() -> None:
    ordinary = simple().later(1).did("make_ordinary", clerk("housing"))
    assert ordinary.running == {("notice", "housing")}
    assert ("simple_answer", "housing") not in ordinary.accepted().running


def test_what_was_late_by_then_stays_late() -> None:
    ordinary = simple().later(20).did("make_ordinary", clerk("housing"))
    assert ordinary.duty("simple_decision").was_late(ordinary.day)


def test_it_does_not_come_back() -> None:
    ordinary = simple().did("make_ordinary", clerk("housing"))
    assert "before" in str(ordinary.refuses("simplify", clerk("housing")))


def test_only_what_is_simple_leaves_it_by_the_office_that_has_it_with_reasons() -> None:
    assert isinstance(a_petition("housing").registered().refuses("make_ordinary", clerk("housing")), OutOfTurn)
    assert isinstance(simple().refuses("make_ordinary", clerk("petition")), NotCompetent)
    assert simple().refuses("make_ordinary", clerk("housing"), reasons="").field == "reasons"


@pytest.mark.parametrize("level", ["review", "recheck"])
def test_a_matter_that_is_to_be_decided_again_is_ordinary(level: str) -> None:
    matter = simple().accepted().heard().answered().delivered().later(3).review_asked().later(3)
    if level == "recheck":
        matter = matter.reviewed().delivered().later(3).recheck_asked().later(3)
        judged = matter.rechecked(verdict=Verdict.REDO, redo_days=20).delivered()
    else:
        judged = matter.reviewed(verdict=Verdict.REDO, redo_days=20).delivered()
    assert not judged.standing.handling.is_simple
    assert judged.running >= {("redo", "housing")}

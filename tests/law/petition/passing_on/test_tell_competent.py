"""Not ours, nor of those under us: the person is told which office is competent (A23(1))."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import Ground, ground_for
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn
from tests.law.petition.scenes import a_case, a_petition, clerk


@pytest.mark.parametrize("target", ["city", "next_county", "hill"])
def test_an_office_above_or_beside_is_named_in_a_notice(target: str) -> None:
    told = a_petition("river").registered().did("tell_competent", clerk("river"), target=target)
    assert (told.standing.stage, told.holder) == (Stage.REFERRED, "river")
    served = told.delivered()
    assert ground_for(served.standing, served.scene(clerk("river"))) is Ground.TOLD
    assert served.running == set()


def test_what_can_be_passed_on_is_passed_on() -> None:
    """A23(1): a lower body of the own system gets it from the office, not from the person."""
    below = a_petition("river").registered()
    for target in ("village", "river", "nowhere", "old_housing"):
        assert isinstance(below.refuses("tell_competent", clerk("river"), target=target), Misdirected)
    assert isinstance(
        a_petition().registered().refuses("tell_competent", clerk("petition"), target="housing"), Misdirected
    )
    assert a_petition().registered().may("tell_competent", clerk("petition"))


def test_what_was_passed_on_is_objected_to() -> None:
    handed = a_petition().registered().forwarded("housing")
    assert isinstance(handed.refuses("tell_competent", clerk("housing")), OutOfTurn)
    assert isinstance(a_petition("river").registered().refuses("tell_competent", clerk("hill")), NotCompetent)


def test_after_acceptance_too_and_the_period_falls_away() -> None:
    accepted = a_petition("river").registered().accepted().later(10)
    told = accepted.did("tell_competent", clerk("river"))
    assert told.running == set()
    assert not told.duty("answer").was_late(told.day)
    late = accepted.later(90).did("tell_competent", clerk("river"))
    assert late.duty("answer").was_late(late.day), "what was late stays late"


def test_taken_up_after_all_it_counts_from_the_first_arrival() -> None:
    accepted = a_petition("river").registered().later(3).accepted().later(20)
    again = accepted.did("tell_competent", clerk("river")).later(5).accepted()
    assert (again.day - again.clock("answer").since).days == 28 - 15
    assert a_case().refuses("tell_competent", clerk("housing")).article == "A23"

"""Taken up anew (A36(3)): every right as at first, no period that is longer, and nothing of the first round lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.again import afresh
from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_ended_case, clerk, head


def refiled(ended: Matter | None = None) -> Matter:
    return (ended or an_ended_case()).later(100).did("refile", PETITIONER)


def test_a_petition_office_passes_it_on_within_the_same_fifteen_days() -> None:
    brought = refiled()
    anew = brought.later(10).did("reopen", clerk("petition"))
    assert anew.standing.stage is Stage.REGISTERED
    assert anew.clock("notice").fate is Fate.MET
    assert anew.clock("pass_on").since == brought.day
    assert ("pass_on", "petition") in anew.running


def test_another_office_tells_the_person_or_takes_it_up_within_them() -> None:
    ended = a_petition("housing").registered().accepted().heard().answered().delivered().later(60).ended()
    anew = refiled(ended).later(3).did("reopen", clerk("housing"))
    assert anew.running == {("notice", "housing")}
    assert anew.accepted().running == {("answer", "housing")}


def test_what_was_withdrawn_before_it_was_registered_is_registered_now() -> None:
    never = a_petition().did("withdraw", PETITIONER).later(10).ended()
    assert isinstance(refiled(never).refuses("decline", clerk("petition")), OutOfTurn)
    anew = refiled(never).did("reopen", clerk("petition"))
    assert (anew.standing.stage, ("register", "petition") in anew.running) == (Stage.RECEIVED, True)
    assert ("answer", "housing") in anew.registered().forwarded().accepted().running


def test_it_can_be_answered_reviewed_and_rechecked_again() -> None:
    anew = refiled().did("reopen", clerk("petition")).forwarded().accepted()
    assert isinstance(anew.refuses("answer", head("housing")), Incomplete)
    answered = anew.heard().answered().delivered().review_asked().reviewed().delivered().recheck_asked()
    assert answered.standing.stage is Stage.RECHECK_ASKED
    assert answered.rechecked().delivered().ended().standing.stage is Stage.ENDED


def test_the_sixty_days_are_counted_from_the_second_bringing_never_later() -> None:
    brought = refiled()
    late = brought.later(40).did("reopen", clerk("petition")).did("accept", clerk("petition"))
    assert late.clock("answer").since == brought.day + timedelta(days=15)
    assert late.duty("notice").was_late(late.day)


def test_no_period_of_the_first_round_changes() -> None:
    late = a_case().later(100).heard().answered().delivered().later(60).ended()
    brought = refiled(late)
    anew = brought.later(2).did("reopen", clerk("petition"))
    assert anew.standing.clocks[: len(late.standing.clocks)] == brought.standing.clocks[: len(late.standing.clocks)]
    assert anew.duty("answer").was_late(anew.day)


def test_it_says_what_is_new() -> None:
    assert isinstance(refiled().refuses("reopen", clerk("petition"), reasons=""), Incomplete)


def test_by_the_office_that_looks_at_it_only() -> None:
    for by in (PETITIONER, clerk("housing")):
        assert isinstance(refiled().refuses("reopen", by), NotCompetent)
    assert isinstance(an_ended_case().refuses("reopen", clerk("petition")), OutOfTurn)


def test_what_was_not_brought_again_is_not_cleared() -> None:
    ended = an_ended_case()
    assert afresh(ended.standing, ended.day) == ended.standing
    anew = refiled().did("reopen", clerk("petition"))
    assert afresh(anew.standing, anew.day) == anew.standing


def test_it_can_be_brought_again_a_second_time() -> None:
    again = refiled().did("reopen", clerk("petition")).forwarded().accepted().heard().answered().delivered()
    second = refiled(again.later(60).ended())
    assert second.later(1).did("reopen", clerk("petition")).standing.stage is Stage.REGISTERED


@pytest.mark.parametrize("days", [0, 100])
def test_an_old_extension_does_not_forbid_a_new_one(days: int) -> None:
    extended = a_case().did("extend", head("housing"))
    over = extended.heard().answered().delivered().later(60 + days).ended()
    assert refiled(over).did("reopen", clerk("petition")).forwarded().accepted().did("extend", head("housing"))

"""Withdrawing: only the person's own act, with three days to think it over, in which everything goes on (R-12)."""

from __future__ import annotations

import pytest

from huiyin.law.actors import SYSTEM
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, an_answered_case, clerk, head


def test_no_reason_is_needed_and_every_clock_runs_on() -> None:
    before = a_case()
    after = before.did("withdraw", PETITIONER)
    assert after.standing.withdrawn_on == after.day
    assert after.running == before.running
    assert after.heard().standing.handling.heard_on


@pytest.mark.parametrize("by", [SYSTEM, clerk("housing"), head("housing"), clerk("petition")])
def test_nobody_withdraws_for_them(by: object) -> None:
    assert isinstance(a_case().refuses("withdraw", by), NotCompetent)  # type: ignore[arg-type]


def test_it_is_asked_for_once_at_a_time() -> None:
    assert isinstance(a_petition().did("withdraw", PETITIONER).refuses("withdraw", PETITIONER), AlreadyDone)


def test_what_has_ended_is_not_withdrawn() -> None:
    assert isinstance(an_answered_case().later(60).ended().refuses("withdraw", PETITIONER), OutOfTurn)

"""The re-check (A36): the last word on the same facts and reasons; the days of a hearing do not count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, an_answered_case, clerk, head


def asked() -> Matter:
    return an_answered_case().review_asked().reviewed().delivered().recheck_asked()


def test_it_meets_the_thirty_days_and_ends_the_levels() -> None:
    matter = asked().later(9).rechecked().delivered()
    assert matter.clock("recheck").fate is Fate.MET
    assert matter.standing.stage is Stage.RECHECK_DELIVERED
    assert isinstance(matter.refuses("request_recheck", PETITIONER), OutOfTurn)


def test_ten_days_of_hearing_move_the_end_to_the_day_of_the_test_vector() -> None:
    matter = asked()
    assert matter.day == date(2026, 3, 2)
    called = matter.did("call_hearing", clerk("city"), set_for=date(2026, 3, 12))
    assert called.duty("recheck").due == date(2026, 4, 13)
    decided = called.later(10).did("hold_hearing", clerk("city")).later(32).rechecked()
    assert decided.duty("recheck").due == date(2026, 4, 13)
    assert not decided.duty("recheck").was_late(decided.day)
    assert matter.later(42).rechecked().duty("recheck").was_late(decided.day)


def test_a_request_made_in_time_is_not_turned_away_as_late() -> None:
    assert asked().refuses("recheck", head("city"), verdict=Verdict.TOO_LATE).field == "verdict"


def test_only_the_head_of_the_rechecking_organ_decides() -> None:
    for by in (clerk("city"), head("county"), head("housing")):
        assert isinstance(asked().refuses("recheck", by), NotCompetent)


@pytest.mark.parametrize("signer", [head("housing"), head("county")])
def test_nobody_rechecks_what_they_signed_in_another_post(signer: object) -> None:
    moved = replace(head("city"), staff=signer.staff)  # type: ignore[attr-defined]
    assert isinstance(asked().refuses("recheck", moved), NotCompetent)


def test_there_must_be_a_request() -> None:
    assert isinstance(an_answered_case().refuses("recheck", head("city")), OutOfTurn)

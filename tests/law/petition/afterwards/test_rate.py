"""Rating: only the person, once, within the window; silence is never "satisfied" (A21)."""

from __future__ import annotations

import pytest

from huiyin.law.actors import SYSTEM
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn, TooLate
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, an_answered_case, clerk, head


def test_the_person_rates_once() -> None:
    rated = an_answered_case().later(3).did("rate", PETITIONER)
    assert rated.standing.handling.rated_on == rated.day
    assert isinstance(rated.refuses("rate", PETITIONER), AlreadyDone)


@pytest.mark.parametrize("by", [SYSTEM, clerk("petition"), clerk("housing"), head("housing")])
def test_nobody_rates_for_them(by: object) -> None:
    assert isinstance(an_answered_case().refuses("rate", by), NotCompetent)  # type: ignore[arg-type]


def test_the_window_closes_and_nothing_is_recorded_then() -> None:
    answered = an_answered_case()
    assert answered.later(30).may("rate", PETITIONER)
    assert isinstance(answered.later(31).refuses("rate", PETITIONER), TooLate)
    assert answered.later(31).standing.handling.rated_on is None


def test_after_the_end_they_can_still_rate() -> None:
    declined = a_petition("housing").registered().declined().delivered()
    assert declined.later(3).ended().did("rate", PETITIONER).standing.handling.rated_on


def test_each_later_paper_opens_the_window_again() -> None:
    matter = an_answered_case().later(20).review_asked().later(20).reviewed().delivered()
    assert matter.later(30).may("rate", PETITIONER)


def test_before_a_paper_has_reached_them_there_is_nothing_to_rate() -> None:
    assert isinstance(a_case().refuses("rate", PETITIONER), OutOfTurn)
    assert isinstance(a_petition("housing").registered().declined().refuses("rate", PETITIONER), OutOfTurn)

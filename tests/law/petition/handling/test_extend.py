"""The extension (A34): at most thirty days, once, by the head, before the sixty are over, with reasons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, OutOfTurn, TooLate
from huiyin.law.running import Fate
from tests.law.petition.scenes import a_case, a_petition, clerk, head


def test_it_is_counted_from_the_last_of_the_sixty_days() -> None:
    matter = a_case().later(20).did("extend", head("housing"))
    assert matter.running == {("extended_answer", "housing")}
    assert matter.clock("extended_answer").since == date(2026, 5, 1)  # a holiday: the sixty days would end on 6 May
    assert matter.duty("extended_answer").last == date(2026, 5, 31)
    assert matter.duty("extended_answer").due == date(2026, 6, 1)
    assert matter.clock("answer").fate is Fate.MOOT


@pytest.mark.parametrize("days", [0, -1, 31])
def test_thirty_one_days_are_refused(days: int) -> None:
    refusal = a_case().refuses("extend", head("housing"), days=days)
    assert isinstance(refusal, Incomplete)
    assert (refusal.article, refusal.field) == ("A34", "days")


@pytest.mark.parametrize("days", [1, 30])
def test_one_to_thirty_days_are_allowed(days: int) -> None:
    assert a_case().did("extend", head("housing"), days=days).standing.handling.extended_by == days


def test_a_second_extension_is_refused() -> None:
    once = a_case().did("extend", head("housing"), days=5)
    assert isinstance(once.refuses("extend", head("housing"), days=5), AlreadyDone)


def test_only_before_the_sixty_days_are_over() -> None:
    matter = a_case()
    last = matter.duty("answer").due
    assert matter.until(last).may("extend", head("housing"))
    assert isinstance(matter.until(last + timedelta(days=1)).refuses("extend", head("housing")), TooLate)


def test_only_the_head_extends() -> None:
    for by in (clerk("housing"), head("petition"), head("county")):
        assert isinstance(a_case().refuses("extend", by), NotCompetent)


def test_reasons_are_given() -> None:
    assert a_case().refuses("extend", head("housing"), reasons=" ").field == "reasons"


def test_where_no_sixty_days_run_there_is_nothing_to_extend() -> None:
    suggestion = a_case(purpose=Purpose.SUGGESTION)
    assert isinstance(suggestion.refuses("extend", head("housing")), OutOfTurn)
    assert isinstance(a_petition("housing").registered().refuses("extend", head("housing")), OutOfTurn)


def test_a_breach_of_the_extension_is_a_breach() -> None:
    matter = a_case().did("extend", head("housing"), days=1).later(90).heard().answered().delivered()
    assert matter.duty("extended_answer").was_late(matter.day)
    assert not matter.duty("answer").was_late(matter.day)

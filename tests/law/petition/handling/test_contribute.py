"""The opinion of an office that was asked to assist."""

from __future__ import annotations

from huiyin.law.refusals import NotCompetent
from huiyin.law.running import Fate
from tests.law.petition.handling.test_enlist import asked
from tests.law.petition.scenes import a_case, clerk, head, merged


def test_given_in_time_the_answer_can_be_made() -> None:
    matter = asked().later(3).did("contribute", clerk("labour"))
    assert matter.clock("assist").fate is Fate.MET
    assert matter.standing.units[0].given_on == matter.day
    assert matter.heard().may("answer", head("housing"))


def test_given_late_it_is_late() -> None:
    matter = asked(days=2).later(9).did("contribute", clerk("labour"))
    assert matter.duty("assist").was_late(matter.day)


def test_another_office_asked_still_owes_its_own() -> None:
    both = asked().did("enlist", clerk("housing"), target="hill").did("contribute", clerk("hill"))
    assert ("assist", "labour") in both.running
    assert [unit.given_on is None for unit in both.standing.units] == [True, False]


def test_only_an_office_that_was_asked_and_owes_it() -> None:
    assert isinstance(a_case().refuses("contribute", clerk("labour")), NotCompetent)
    assert isinstance(asked().refuses("contribute", clerk("housing")), NotCompetent)
    given = asked().did("contribute", clerk("labour"))
    assert isinstance(given.refuses("contribute", clerk("labour")), NotCompetent)


def test_the_heir_of_an_office_gives_what_it_owed() -> None:
    matter = asked().where(merged("labour", "hill")).did("contribute", clerk("hill"))
    assert matter.clock("assist").fate is Fate.MET
    assert matter.standing.units[0].given_on == matter.day

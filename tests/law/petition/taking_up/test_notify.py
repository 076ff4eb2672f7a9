"""Telling the person that the matter came in (A23): once by each office that has it."""

from __future__ import annotations

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, clerk


def test_it_meets_the_notice_clock_of_the_receiving_organ() -> None:
    matter = a_petition("housing").registered().did("notify", clerk("housing"))
    assert matter.clock("notice").fate is Fate.MET
    assert (matter.standing.stage, matter.standing.handling.notified_on) == (Stage.REGISTERED, matter.day)


def test_it_meets_the_notice_clock_of_an_office_it_was_passed_to() -> None:
    matter = a_petition().registered().forwarded("housing").later(2).did("notify", clerk("housing"))
    assert matter.running == {("objection", "housing")}


def test_it_does_not_pass_the_matter_on() -> None:
    assert ("pass_on", "petition") in a_petition().registered().did("notify", clerk("petition")).running


def test_it_starts_no_sixty_days() -> None:
    matter = a_petition("housing").registered().did("notify", clerk("housing"))
    assert matter.running == set()


def test_it_is_done_once() -> None:
    matter = a_petition().registered().did("notify", clerk("petition"))
    assert isinstance(matter.refuses("notify", clerk("petition")), AlreadyDone)


def test_only_the_office_that_has_it_tells() -> None:
    assert isinstance(a_petition().registered().refuses("notify", PETITIONER), NotCompetent)
    assert isinstance(a_petition().registered().refuses("notify", clerk("housing")), NotCompetent)


def test_after_acceptance_there_is_nothing_to_tell() -> None:
    assert isinstance(a_case().refuses("notify", clerk("housing")), OutOfTurn)

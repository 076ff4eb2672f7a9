"""A repeat joins the open matter; nobody complained of gets to read it that way (A19, A30)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk


def repeat_of(other: Matter, **changes: object) -> Matter:
    return replace(a_petition().registered(**changes), related={"2026-1": other.standing})


def test_it_rests_in_the_open_matter_and_its_own_clocks_are_over() -> None:
    matter = repeat_of(a_case()).did("join", clerk("petition"))
    assert (matter.standing.stage, matter.standing.joined_into) == (Stage.JOINED, "2026-1")
    assert matter.running == set()
    assert matter.clock("pass_on").fate is Fate.MOOT
    assert not matter.standing.is_open


def test_a_breach_does_not_vanish_by_joining() -> None:
    matter = repeat_of(a_case()).later(30).did("join", clerk("petition"))
    assert matter.duty("pass_on").was_late(matter.day)


def test_an_unknown_number_is_refused() -> None:
    refusal = repeat_of(a_case()).refuses("join", clerk("petition"), into="2026-9")
    assert isinstance(refusal, Misdirected)
    assert refusal.field == "into"


@pytest.mark.parametrize(
    "other",
    [
        a_petition(),
        a_petition().registered().declined(),
        a_petition().registered().did("refer", clerk("petition")),
        a_petition().registered().did("no_longer", clerk("petition")),
        an_answered_case().later(40).ended(),
    ],
    ids=["unregistered", "declined", "referred", "no longer", "ended"],
)
def test_nothing_joins_a_matter_on_which_nobody_works(other: Matter) -> None:
    assert isinstance(repeat_of(other).refuses("join", clerk("petition")), Misdirected)


def test_it_cannot_join_a_matter_that_an_office_that_keeps_out_has() -> None:
    refusal = repeat_of(a_case()).shut("old_housing").refuses("join", clerk("petition"))
    assert (refusal.article, refusal.field) == ("A30", "into")


def test_it_joins_a_matter_from_which_the_office_was_shut_out_already() -> None:
    other = a_petition("housing").registered().shut("housing").accepted()
    assert repeat_of(other).shut("housing").did("join", clerk("petition")).standing.joined_into


def test_only_the_office_that_has_it_joins_it() -> None:
    assert isinstance(repeat_of(a_case()).refuses("join", clerk("housing")), NotCompetent)
    assert isinstance(repeat_of(a_case()).refuses("join", PETITIONER), NotCompetent)


def test_an_answered_matter_joins_nothing() -> None:
    assert isinstance(a_case().heard().answered().refuses("join", clerk("housing")), OutOfTurn)

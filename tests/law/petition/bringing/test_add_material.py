"""Adding material: at any time while the matter is open; no clock stops for it (law.md 1.2)."""

from __future__ import annotations

import pytest

from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk


@pytest.mark.parametrize(
    "matter", [a_petition(), a_case(), an_answered_case()], ids=["received", "accepted", "answered"]
)
def test_nothing_about_the_procedure_changes(matter: Matter) -> None:
    added = matter.later(5).did("add_material", PETITIONER, files=("digest",))
    assert added.standing == matter.standing


def test_staff_of_the_office_that_has_it_add_for_the_person_and_nobody_else() -> None:
    assert a_case().may("add_material", clerk("housing"))
    assert isinstance(a_case().refuses("add_material", clerk("labour")), NotCompetent)


def test_an_ended_matter_takes_no_more() -> None:
    assert isinstance(an_answered_case().later(60).ended().refuses("add_material", PETITIONER), OutOfTurn)

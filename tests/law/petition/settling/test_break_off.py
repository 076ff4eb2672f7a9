"""Breaking off a mediation (A33): either side at any time while it is talked, and nothing has been lost by it."""

from __future__ import annotations

import pytest

from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, a_mediated_case, a_settled_case, clerk


@pytest.mark.parametrize("by", [PETITIONER, clerk("housing")])
def test_either_may_stop_without_a_reason_and_no_clock_has_moved(by: object) -> None:
    matter = a_mediated_case()
    over = matter.did("break_off", by)  # type: ignore[arg-type]
    assert over.running == matter.running == a_case().running
    assert over.answered()


def test_only_while_it_is_talked() -> None:
    for matter in (a_case(), a_settled_case(), a_mediated_case().did("break_off", PETITIONER)):
        assert isinstance(matter.refuses("break_off", PETITIONER), OutOfTurn)


def test_nobody_else() -> None:
    assert isinstance(a_mediated_case().refuses("break_off", clerk("petition")), NotCompetent)

"""A step says whether another office has the matter after it; a petitioner's page shows where it is by that."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.petition.scenes import MONDAY, an_act

MOVES: dict[str, dict[str, Any]] = {
    "submit": {},
    "register": {"accused": ("housing",)},
    "correct": {"accused": ("housing",)},
    "forward": {"target": "housing"},
    "assign": {"target": "housing"},
    "decide_jurisdiction": {"target": "housing"},
    "request_review": {},
    "request_recheck": {},
    "settle_objection": {"is_agreed": True},
}


@pytest.mark.parametrize("verb", MOVES)
def test_a_step_that_moves_the_matter_says_so(verb: str) -> None:
    assert an_act(verb, MONDAY, **MOVES[verb]).moves()


def test_the_matter_stays_where_the_objection_is_refused_and_with_any_other_step() -> None:
    assert not an_act("settle_objection", MONDAY, is_agreed=False).moves()
    assert not an_act("notify", MONDAY).moves()

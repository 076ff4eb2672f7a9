"""The law against the cases: each is played, and what must hold is asked of the law itself, without a database."""

from __future__ import annotations

import datetime as dt
from copy import deepcopy
from typing import Any

import pytest

from tests.law.cases.book import CASES, OPEN, Case
from tests.law.cases.runner import differences

BY_ID: dict[str, Case] = {case["id"]: case for case in CASES}
HOUSING = "county housing bureau"
DAY = dt.date(2026, 4, 27)
SOUND = "extending-once-by-thirty-days"


@pytest.mark.parametrize("name", [name for name in BY_ID if name not in OPEN])
def test_the_law_agrees_with_the_case(name: str) -> None:
    assert differences(BY_ID[name]) == []


def test_no_open_case_agrees() -> None:
    assert [name for name in OPEN if not differences(BY_ID[name])] == [], "take these out of open.toml"


def test_every_open_case_has_a_reason() -> None:
    assert [name for name, reason in OPEN.items() if not reason.strip() or name not in BY_ID] == []


@pytest.mark.parametrize(
    ("kind", "changes", "found"),
    [
        ("owed", {"last_day": dt.date(2026, 5, 31)}, f"extended_answer of {HOUSING} binds on 2026-06-01"),
        ("owed", {"length": "89 days"}, f"extended_answer of {HOUSING} is 90 long"),
        ("owed", {"from": dt.date(2026, 3, 3)}, f"extended_answer of {HOUSING} runs from 2026-03-02"),
        ("owed", {"by": "county land bureau"}, "extended_answer of county land bureau does not run"),
        ("owed", {"uncertain": True}, f"extended_answer of {HOUSING} is certain"),
        ("owed", {"late": True}, f"extended_answer of {HOUSING} is not late"),
        ("not_owed", {}, f"extended_answer of {HOUSING} runs until 2026-06-01"),
        ("met", {"on": DAY, "late": False}, f"extended_answer of {HOUSING} is not met"),
        ("moot", {"clock": "answer", "on": dt.date(2026, 4, 28)}, f"answer of {HOUSING} ended on 2026-04-27"),
        ("moot", {"clock": "answer", "on": DAY, "late": True}, f"answer of {HOUSING} is not late"),
    ],
)  # fmt: skip
def test_a_planted_difference_of_a_clock_is_found(kind: str, changes: dict[str, Any], found: str) -> None:
    line = {"clock": "extended_answer", "by": "county housing bureau", "from": dt.date(2026, 3, 2)} | changes
    assert differences(_with({kind: [line]})) == [f"{kind}: {found}"]


@pytest.mark.parametrize(
    ("kind", "does", "found"),
    [
        ("allowed", "answer", "There is no record that the person was heard: please hear them first."),
        ("refused", "hear", "is allowed"),
        ("allowed", "abolish", "no step “abolish”"),
    ],
)
def test_a_planted_difference_of_a_step_is_found(kind: str, does: str, found: str) -> None:
    line = {
        "who": "head of county housing bureau",
        "does": does,
        "on": dt.date(2026, 4, 28),
        "outcome": "EXPLAIN",
    }
    [difference] = differences(_with({kind: [line]}))
    assert difference.startswith(f"{kind}: ")
    assert difference.endswith(found)


def test_a_day_that_the_law_refuses_is_found() -> None:
    case = _with({})
    case["days"][-1]["days"] = 31
    assert differences(case) == ["2026-04-27 head of county housing bureau extend: The extension is 1 to 30 days."]


def _with(then: dict[str, Any]) -> Case:
    """A case that agrees, with another end."""
    return deepcopy(BY_ID[SOUND]) | {"then": then}

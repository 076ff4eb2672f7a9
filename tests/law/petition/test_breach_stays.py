"""No act of anybody makes a breach undone: a duty that was late is late after every step that can follow (T-12)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from huiyin.law.actors import Actor
from huiyin.law.duties import duties
from huiyin.law.petition import procedure
from huiyin.law.petition.values import Outcome
from huiyin.law.refusals import Refused
from tests.law.petition.scenes import (
    CALENDAR,
    PETITIONER,
    Matter,
    a_case,
    a_mediated_case,
    a_petition,
    a_settled_case,
    a_supported_case,
    an_answered_case,
    clerk,
    head,
)

SLOW = 130
BEGINNINGS: dict[str, Matter] = {
    "received": a_petition(),
    "registered": a_petition().registered(),
    "handed": a_petition().registered().assigned(),
    "accepted": a_case().heard(),
    "hearing asked": a_case().heard().did("ask_hearing", PETITIONER),
    "hearing called": (asked := a_case().heard()).did("call_hearing", clerk("housing"), set_for=asked.later(9).day),
    "talks": a_mediated_case(),
    "settled": a_settled_case(),
    "answered": a_case().heard().supported(),
    "delivered": a_supported_case().did("help", clerk("housing")),
    "review asked": a_supported_case().review_asked(),
    "reviewed": an_answered_case().review_asked().later(40).reviewed(),
    "recheck asked": an_answered_case().review_asked().reviewed().delivered().recheck_asked(),
    "ended": a_supported_case().did("help", clerk("housing")).later(60).ended(),
    "refiled": a_supported_case().later(60).ended().did("refile", PETITIONER),
    "reopened": a_supported_case().later(60).ended().did("refile", PETITIONER).did("reopen", clerk("petition")),
}
HERE = ("petition", "housing", "county", "city")
PEOPLE: tuple[Actor, ...] = (PETITIONER, *(make(office) for office in HERE for make in (clerk, head)))


def late(matter: Matter) -> set[int]:
    """The places of the clocks whose day has passed, whatever became of them."""
    return {one.place for one in duties(matter.standing, matter.pack, CALENDAR) if one.was_late(matter.day)}


def words_for(verb: str, matter: Matter) -> dict[str, Any]:
    """What the plain example of a step leaves open."""
    return {
        "answer": {"outcome": Outcome.SUPPORT, "carry_out_days": 300},
        "call_hearing": {"set_for": matter.later(30).day},
        "settle": {"perform_by": matter.later(400).day},
        "carry_out": {"is_complete": True},
        "conclude_help": {"is_given": True},
        "check_performance": {"is_performed": True},
        "visit_back": {"next_in_days": 90},
        "request_review": {"late_reason": "ill"},
        "request_recheck": {"late_reason": "ill"},
    }.get(verb, {})


@cache
def followed(name: str) -> tuple[tuple[str, Matter], ...]:
    """The late matter after each step that somebody may take then."""
    return tuple(_followed(BEGINNINGS[name].later(SLOW)))


def _followed(matter: Matter) -> Iterator[tuple[str, Matter]]:
    for step in procedure.NEXT[matter.standing.stage]:
        for by in PEOPLE:
            try:
                after = matter.did(step.verb, by, **words_for(step.verb, matter))
            except Refused:
                continue  # not by them, or not with these words: its own test has others
            yield step.verb, after
            break


@pytest.mark.parametrize("name", list(BEGINNINGS))
def test_a_breach_stays_whatever_follows(name: str) -> None:
    matter = BEGINNINGS[name].later(SLOW)
    breached = late(matter)
    assert breached
    taken = set()
    for verb, after in followed(name):
        taken.add(verb)
        assert breached <= late(after), verb
        assert breached <= late(after.later(500)), verb
    assert len(taken) > 3


@pytest.mark.parametrize("verb", ["call_hearing", "settle", "check_performance", "refile", "reopen", "carry_out"])
def test_the_steps_that_could_undo_one_are_among_them(verb: str) -> None:
    assert any(verb == taken for name in BEGINNINGS for taken, _ in followed(name))

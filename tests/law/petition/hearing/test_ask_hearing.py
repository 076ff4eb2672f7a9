"""A hearing is asked for once at each level, and nothing is decided before the office has said yes or no."""

from __future__ import annotations

import pytest

from huiyin.law.petition.values import Purpose, Verdict
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, Matter, a_case, an_answered_case, clerk, head


def at_each_level() -> list[tuple[Matter, str]]:
    reviewed = an_answered_case().review_asked()
    return [
        (a_case().heard(), "answer"),
        (reviewed, "review"),
        (reviewed.reviewed().delivered().recheck_asked(), "recheck"),
    ]


@pytest.mark.parametrize(("matter", "decides"), at_each_level(), ids=["answer", "review", "recheck"])
def test_it_is_answered_before_the_level_is_decided(matter: Matter, decides: str) -> None:
    assert matter.may(decides, head(matter.holder))
    asked = matter.did("ask_hearing", PETITIONER)
    assert isinstance(asked.refuses(decides, head(matter.holder)), OutOfTurn)
    assert asked.running == matter.running
    refused = asked.did("refuse_hearing", clerk(matter.holder))
    assert refused.may(decides, head(matter.holder))


@pytest.mark.parametrize(("matter", "decides"), at_each_level(), ids=["answer", "review", "recheck"])
def test_once_at_each_level(matter: Matter, decides: str) -> None:
    asked = matter.did("ask_hearing", PETITIONER)
    assert isinstance(asked.refuses("ask_hearing", PETITIONER), AlreadyDone)
    refused = asked.did("refuse_hearing", clerk(matter.holder))
    assert isinstance(refused.refuses("ask_hearing", PETITIONER), AlreadyDone)


def test_the_next_level_can_be_asked_again() -> None:
    first = a_case().heard().did("ask_hearing", PETITIONER).did("refuse_hearing", clerk("housing"))
    assert first.answered().delivered().review_asked().may("ask_hearing", PETITIONER)


def test_a_suggestion_is_not_replied_to_over_it() -> None:
    asked = a_case(purpose=Purpose.SUGGESTION).did("ask_hearing", PETITIONER)
    assert isinstance(asked.refuses("adopt", head("housing")), OutOfTurn)


def test_it_says_why() -> None:
    assert isinstance(a_case().refuses("ask_hearing", PETITIONER, reasons=" "), Incomplete)


def test_the_person_asks_or_staff_take_it_down() -> None:
    assert a_case().may("ask_hearing", clerk("housing"))
    assert isinstance(a_case().refuses("ask_hearing", clerk("petition")), NotCompetent)
    assert isinstance(an_answered_case().refuses("ask_hearing", PETITIONER), OutOfTurn)


def test_where_the_answer_is_to_be_made_anew_it_can_be_asked_again() -> None:
    asked = a_case().heard().did("ask_hearing", PETITIONER).did("refuse_hearing", clerk("housing"))
    reviewed = asked.answered().delivered().review_asked().later().reviewed(verdict=Verdict.REDO, redo_days=20)
    again = reviewed.delivered()
    assert again.may("ask_hearing", PETITIONER)

"""Asking for a re-check (A36): thirty days from receipt of the review opinion, to the organ above the reviewing one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn, TooEarly, TooLate
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk


def reviewed() -> Matter:
    return an_answered_case().later(3).review_asked().later(3).reviewed().later(3).delivered()


def test_the_organ_above_the_reviewing_one_has_thirty_days() -> None:
    matter = reviewed().later(4).recheck_asked()
    assert (matter.standing.stage, matter.holder) == (Stage.RECHECK_ASKED, "city")
    assert matter.running == {("recheck", "city")}
    assert matter.clock("recheck").since == matter.day


@pytest.mark.parametrize("by", [PETITIONER, clerk("county"), clerk("city")])
def test_the_person_asks_or_staff_of_either_office_take_it_down(by: object) -> None:
    assert reviewed().did("request_recheck", by).holder == "city"  # type: ignore[arg-type]


def test_no_other_office_asks() -> None:
    assert isinstance(reviewed().refuses("request_recheck", clerk("housing")), NotCompetent)


def test_late_it_needs_a_reason() -> None:
    matter = reviewed()
    late = matter.until(matter.duty("ask_recheck").due + timedelta(days=1))
    assert isinstance(late.refuses("request_recheck", PETITIONER), TooLate)
    assert late.recheck_asked(late_reason="ill").standing.handling.recheck.is_late  # type: ignore[union-attr]
    assert not matter.until(matter.duty("ask_recheck").due).recheck_asked().standing.handling.recheck.is_late  # type: ignore[union-attr]


def test_it_is_not_dated_before_the_review_opinion() -> None:
    matter = reviewed()
    refusal = matter.refuses("request_recheck", PETITIONER, filed_on=matter.day - timedelta(days=4))
    assert isinstance(refusal, TooEarly)


def test_where_nobody_stands_above_the_reviewing_organ_there_is_no_recheck() -> None:
    city = a_petition("city").registered().accepted().heard().answered().delivered().review_asked()
    assert city.holder == "province"
    assert isinstance(city.reviewed().delivered().refuses("request_recheck", PETITIONER), Misdirected)


def test_an_organ_that_keeps_out_does_not_recheck() -> None:
    matter = a_case().shut("city").heard().answered().delivered().review_asked().reviewed().delivered()
    assert matter.recheck_asked().holder == "province"


def test_a_review_comes_first() -> None:
    assert isinstance(an_answered_case().refuses("request_recheck", PETITIONER), OutOfTurn)


def test_after_the_end_it_is_still_possible_with_a_reason() -> None:
    ended = an_answered_case().review_asked().reviewed().delivered().later(60).ended()
    assert isinstance(ended.refuses("request_recheck", PETITIONER), TooLate)
    asked = ended.recheck_asked(late_reason="in hospital")
    assert asked.standing.handling.recheck is not None
    assert asked.standing.handling.recheck.is_late
    assert asked.running == {("recheck", "city")}


def test_after_the_end_there_must_be_a_review_opinion_that_was_not_rechecked() -> None:
    through = an_answered_case().review_asked().reviewed().delivered().recheck_asked().rechecked().delivered().ended()
    for ended in (an_answered_case().later(60).ended(), through):
        assert isinstance(ended.refuses("request_recheck", PETITIONER, late_reason="ill"), OutOfTurn)

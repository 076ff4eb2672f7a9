"""Asking for a review (A35): thirty days from receipt, by the postmark, to the organ above; no machine refuses."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn, TooEarly, TooLate
from huiyin.law.running import Fate
from huiyin.law.service import Service
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk


def test_the_organ_above_has_thirty_days_from_receiving_the_request() -> None:
    matter = an_answered_case().later(6).review_asked(filed_on=MONDAY + timedelta(days=3))
    assert (matter.standing.stage, matter.holder) == (Stage.REVIEW_ASKED, "county")
    assert matter.running == {("review", "county")}
    assert matter.clock("review").since == matter.day
    assert matter.clock("ask_review").until == MONDAY + timedelta(days=3)


@pytest.mark.parametrize("by", [PETITIONER, clerk("housing"), clerk("county")])
def test_the_person_asks_or_staff_of_either_office_take_it_down(by: object) -> None:
    assert an_answered_case().did("request_review", by).holder == "county"  # type: ignore[arg-type]


@pytest.mark.parametrize("office", ["petition", "labour", "city"])
def test_no_other_office_asks(office: str) -> None:
    assert isinstance(an_answered_case().refuses("request_review", clerk(office)), NotCompetent)


def test_the_last_day_is_in_time_and_a_postmark_is_enough() -> None:
    answered = an_answered_case()
    last = answered.duty("ask_review").due
    assert not answered.until(last).review_asked().standing.handling.review.is_late  # type: ignore[union-attr]
    posted = answered.until(last + timedelta(days=4)).review_asked(filed_on=last)
    assert not posted.standing.handling.review.is_late  # type: ignore[union-attr]


def test_a_late_request_with_a_reason_is_taken_for_a_person_to_decide() -> None:
    answered = an_answered_case()
    late = answered.until(answered.duty("ask_review").due + timedelta(days=1))
    refusal = late.refuses("request_review", PETITIONER)
    assert isinstance(refusal, TooLate)
    assert refusal.field == "late_reason"
    assert late.review_asked(late_reason="ill").standing.handling.review.is_late  # type: ignore[union-attr]


def test_it_is_not_dated_before_the_answer_or_after_today() -> None:
    answered = a_case().heard().later(5).answered().delivered()
    for off in (-1, 1):
        refusal = answered.refuses("request_review", PETITIONER, filed_on=answered.day + timedelta(days=off))
        assert isinstance(refusal, TooEarly)


def test_who_knows_of_the_answer_need_not_wait_for_the_public_notice_to_run_out() -> None:
    published = a_case().heard().answered().delivered(service=Service.PUBLIC_NOTICE)
    assert published.later(5).review_asked().holder == "county"


def test_where_nobody_stands_above_there_is_no_review() -> None:
    top = a_petition("province").registered().accepted().heard().answered().delivered()
    assert isinstance(top.refuses("request_review", PETITIONER), Misdirected)


def test_an_organ_complained_of_does_not_review() -> None:
    matter = a_case(accused=("county",)).heard().answered().delivered().review_asked()
    assert matter.holder == "city"
    top = a_case(accused=("county", "city", "province")).heard().answered().delivered()
    assert isinstance(top.refuses("request_review", PETITIONER), Misdirected)


def test_only_an_answer_in_the_persons_hands_is_reviewed() -> None:
    assert isinstance(a_case().heard().answered().refuses("request_review", PETITIONER), OutOfTurn)


def test_reasons_are_given() -> None:
    assert an_answered_case().refuses("request_review", PETITIONER, reasons="").field == "reasons"


def test_after_the_end_it_is_still_possible_with_a_reason() -> None:
    ended = an_answered_case().later(60).ended().later(5)
    assert isinstance(ended.refuses("request_review", PETITIONER), TooLate)
    asked = ended.review_asked(late_reason="in hospital")
    assert asked.standing.handling.review is not None
    assert asked.standing.handling.review.is_late
    assert asked.standing.ended_on is None
    assert asked.running == {("review", "county")}
    assert asked.clock("return_visit").fate is Fate.MOOT


def test_after_the_end_what_was_posted_in_time_is_in_time() -> None:
    answered = an_answered_case()
    posted = answered.duty("ask_review").due
    asked = answered.later(60).ended().did("request_review", clerk("housing"), filed_on=posted)
    assert asked.standing.handling.review is not None
    assert not asked.standing.handling.review.is_late


def test_who_withdrew_after_the_answer_can_still_ask() -> None:
    ended = an_answered_case().did("withdraw", PETITIONER).later(5).ended()
    asked = ended.review_asked()
    assert asked.standing.withdrawn_on is None
    assert not asked.later(30).may("end", clerk("county"))


@pytest.mark.parametrize(
    "ended",
    [
        a_case().did("withdraw", PETITIONER).later(5).ended(),
        an_answered_case().review_asked().reviewed().delivered().later(60).ended(),
        a_petition("housing").registered().declined().delivered().ended(),
    ],
    ids=["no answer", "reviewed", "declined"],
)
def test_after_the_end_there_must_be_an_answer_that_was_not_reviewed(ended: Matter) -> None:
    assert isinstance(ended.refuses("request_review", PETITIONER, late_reason="ill"), OutOfTurn)

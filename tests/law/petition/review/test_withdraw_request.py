"""A request for review or re-check can be withdrawn alone; the matter and the others' requests go on (A35, A36)."""

from __future__ import annotations

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import OutOfTurn, TooLate
from tests.law.petition.scenes import PETITIONER, a_case, an_answered_case, clerk, signer


def test_the_answer_stands_and_within_its_days_one_can_ask_again() -> None:
    back = an_answered_case().later(3).review_asked().later(4).did("withdraw_request", PETITIONER)
    assert (back.standing.stage, back.holder) == (Stage.DELIVERED, "housing")
    assert back.running == {("ask_review", "petitioner")}
    assert back.review_asked().standing.stage is Stage.REVIEW_ASKED
    over = back.until(back.duty("ask_review").due).later()
    assert isinstance(over.refuses("request_review", PETITIONER), TooLate)
    assert over.may("end", clerk("housing"))


def test_a_re_check_too() -> None:
    reviewed = an_answered_case().review_asked().reviewed().delivered().recheck_asked()
    back = reviewed.did("withdraw_request", clerk("city"))
    assert (back.standing.stage, back.holder) == (Stage.REVIEW_DELIVERED, "county")
    assert back.running == {("ask_recheck", "petitioner")}


def test_what_another_asked_is_still_decided() -> None:
    both = a_case().did("sign", PETITIONER).heard().answered().delivered().delivered(party=1)
    asked = both.review_asked().did("request_review", signer(1))
    left = asked.did("withdraw_request", PETITIONER)
    assert (left.standing.stage, ("review", "county") in left.running) == (Stage.REVIEW_ASKED, True)
    assert isinstance(left.refuses("withdraw_request", PETITIONER), OutOfTurn)
    assert left.did("withdraw_request", signer(1)).standing.stage is Stage.DELIVERED


def test_a_request_that_the_office_took_down_twice_is_withdrawn_once() -> None:
    once = a_case().did("sign", PETITIONER).heard().answered().delivered(party=1).review_asked()
    twice = once.later(3).did("request_review", clerk("county"))
    assert twice.standing.handling.review == once.standing.handling.review
    assert twice.did("withdraw_request", PETITIONER).standing.stage is Stage.DELIVERED


def test_withdrawn_after_the_end_the_matter_can_be_ended_again() -> None:
    late = an_answered_case().later(60).ended().review_asked(late_reason="in hospital")
    back = late.did("withdraw_request", PETITIONER)
    assert back.standing.stage is Stage.DELIVERED
    assert back.ended().standing.stage is Stage.ENDED

"""The person asks that somebody keep out: until that is decided nobody signs an opinion."""

from __future__ import annotations

import pytest

from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn
from tests.law.petition.keeping_out.test_recuse import guardian
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk, head


def asked(**changes: bool) -> Matter:
    """An accepted claim whose person asked that somebody keep out."""
    return a_case().did("ask_recusal", PETITIONER, **changes)


def test_nobody_decides_the_matter_before_the_request() -> None:
    matter = asked().heard()
    refusal = matter.refuses("answer", head("housing"))
    assert isinstance(refusal, OutOfTurn)
    assert "asked that somebody keep out" in str(refusal)
    assert matter.did("decide_recusal", head("housing")).may("answer", head("housing"))


def test_the_same_holds_for_review_and_recheck() -> None:
    review = an_answered_case().review_asked().did("ask_recusal", PETITIONER)
    assert isinstance(review.refuses("review", head("county")), OutOfTurn)
    judged = review.did("decide_recusal", head("county")).reviewed().delivered()
    recheck = judged.recheck_asked().did("ask_recusal", PETITIONER)
    assert isinstance(recheck.refuses("recheck", head("city")), OutOfTurn)


def test_one_request_at_a_time_and_again_after_a_decision() -> None:
    assert isinstance(asked().refuses("ask_recusal", PETITIONER), AlreadyDone)
    again = asked().did("decide_recusal", head("housing")).later().did("ask_recusal", PETITIONER)
    assert again.standing.recusal is not None
    assert again.standing.recusal.decided_on is None


def test_staff_take_it_down_for_the_person_and_nobody_else_does() -> None:
    assert a_case().may("ask_recusal", clerk("housing"))
    assert a_case().may("ask_recusal", clerk("petition"))
    assert isinstance(a_case().refuses("ask_recusal", clerk("labour")), NotCompetent)


def test_where_the_head_is_meant_the_organ_above_reads_and_decides() -> None:
    matter = asked(is_head=True)
    assert "county" in matter.standing.offices
    assert isinstance(matter.refuses("decide_recusal", head("housing")), NotCompetent)
    decided = matter.did("decide_recusal", head("county"), is_granted=True, staff=head("housing").staff)
    assert decided.standing.recused == (head("housing").staff,)


def test_at_the_top_the_head_decides_for_want_of_anybody_above() -> None:
    matter = a_petition("province", region="990000").registered().did("ask_recusal", PETITIONER, is_head=True)
    assert matter.may("decide_recusal", head("province"))


def test_an_organ_above_that_keeps_out_by_then_does_not_decide() -> None:
    matter = asked(is_head=True).shut("county")
    assert matter.may("decide_recusal", head("housing"))
    assert not matter.may("decide_recusal", head("county"))


def test_of_a_sealed_report_no_further_office_hears() -> None:
    report = a_petition().registered(purpose=Purpose.REPORT)
    matter = report.did("ask_recusal", PETITIONER, is_head=True)
    assert matter.standing.offices == report.standing.offices
    assert matter.may("decide_recusal", guardian(report.holder))


@pytest.mark.parametrize("field", ["whom", "reasons"])
def test_who_and_why_are_said(field: str) -> None:
    assert a_case().refuses("ask_recusal", PETITIONER, **{field: " "}).field == field


def test_a_suggestion_and_a_report_wait_for_the_decision_too() -> None:
    suggestion = a_petition("housing").registered(purpose=Purpose.SUGGESTION).accepted().did("ask_recusal", PETITIONER)
    assert "keep out" in str(suggestion.refuses("adopt", head("housing")))
    report = a_petition().registered(purpose=Purpose.REPORT)
    by = guardian(report.holder)
    taken = report.did("accept", by).did("ask_recusal", PETITIONER)
    assert "keep out" in str(taken.refuses("conclude", by))

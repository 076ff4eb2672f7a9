"""What local packs say without a number, and what steps then ask for or refuse."""

from __future__ import annotations

import pytest

from huiyin.law.petition.judging import Flaw, flaws
from huiyin.law.petition.standing import Outcome, Stage, Verdict
from huiyin.law.refusals import Incomplete, TooLate
from huiyin.law.statute import Pack
from tests.law.petition.scenes import PETITIONER, Matter, head

NATIONAL, OLD = Pack.load("national_2022"), Pack.load("national_2005")
BEIJING, SHANDONG, ZHEJIANG, SHANGHAI = map(
    Pack.load, ("beijing_2006", "shandong_2015", "zhejiang_2016", "shanghai_2018")
)


def brought(pack: Pack, office: str = "petition", **changes: object) -> Matter:
    """A petition under those rules."""
    return Matter(pack=pack).did("submit", PETITIONER, office=office, **changes)


def served(pack: Pack, **changes: object) -> Matter:
    """A claim answered under those rules, the answer in the person's hands."""
    return brought(pack).registered().forwarded("housing").accepted().heard().answered(**changes).delivered()


def late(pack: Pack) -> Matter:
    """A review asked for when the window had passed, with a reason."""
    return served(pack).later(60).review_asked(late_reason="in hospital")


def sent_back(pack: Pack) -> Matter:
    """A claim that was refused, and that a review orders to be decided again."""
    asked = served(pack, outcome=Outcome.REFUSE).review_asked()
    return asked.reviewed(verdict=Verdict.REDO, redo_days=20).delivered().heard()


# missed_window


@pytest.mark.parametrize(
    ("pack", "article"), [(NATIONAL, "A35"), (ZHEJIANG, "浙江25"), (SHANDONG, "山东33"), (BEIJING, "北京37")]
)
def test_who_asks_too_late_without_a_reason_is_told_what_the_rules_say(pack: Pack, article: str) -> None:
    refusal = served(pack).later(60).refuses("request_review", PETITIONER, late_reason="")
    assert (type(refusal), refusal.article, refusal.field) == (TooLate, article, "late_reason")
    assert str(pack.rules["missed_window"].says) in str(refusal)


@pytest.mark.parametrize("pack", [ZHEJIANG, SHANDONG, BEIJING])
@pytest.mark.parametrize("verdict", [Verdict.UPHOLD, Verdict.TOO_LATE, Verdict.CHANGE])
def test_where_the_rules_refuse_what_is_late_a_person_weighs_the_reason_first(pack: Pack, verdict: Verdict) -> None:
    refusal = late(pack).refuses("review", head("county"), verdict=verdict)
    assert (refusal.article, refusal.field) == (pack.rules["missed_window"].article, "weighed")
    weighed = late(pack).reviewed(verdict=verdict, weighed="the hospital says so")
    assert weighed.standing.stage is Stage.REVIEWED


def test_a_late_re_check_is_weighed_too() -> None:
    reviewed = served(SHANDONG).review_asked().reviewed().delivered().later(60)
    asked = reviewed.recheck_asked(late_reason="in hospital")
    assert asked.refuses("recheck", head("city")).field == "weighed"
    assert asked.rechecked(weighed="no proof of it", verdict=Verdict.TOO_LATE).standing.stage is Stage.RECHECKED


def test_elsewhere_the_opinion_itself_says_why() -> None:
    assert late(NATIONAL).reviewed(verdict=Verdict.TOO_LATE).standing.stage is Stage.REVIEWED


def test_nothing_is_weighed_where_the_request_came_in_time() -> None:
    assert served(ZHEJIANG).review_asked().reviewed().standing.stage is Stage.REVIEWED


# revoke_grounds


def test_three_grounds_everywhere_and_five_in_shandong() -> None:
    assert flaws(served(NATIONAL).scene(PETITIONER)) == {Flaw.FACTS, Flaw.BASIS, Flaw.PROCEDURE}
    assert flaws(served(SHANDONG).scene(PETITIONER)) == set(Flaw) - {Flaw.NONE}


@pytest.mark.parametrize("verdict", [Verdict.CHANGE, Verdict.REVOKE, Verdict.REDO])
@pytest.mark.parametrize(("pack", "flaw"), [(NATIONAL, Flaw.NONE), (NATIONAL, Flaw.POWERS), (SHANDONG, Flaw.NONE)])
def test_what_does_not_stand_does_not_stand_on_a_ground_of_the_rules(pack: Pack, verdict: Verdict, flaw: Flaw) -> None:
    refusal = served(pack).review_asked().refuses("review", head("county"), verdict=verdict, redo_days=9, flaw=flaw)
    assert (refusal.article, refusal.field) == (pack.rules["revoke_grounds"].article, "flaw")


@pytest.mark.parametrize("flaw", [Flaw.POWERS, Flaw.IMPROPER])
def test_in_shandong_powers_exceeded_and_clear_impropriety_are_grounds(flaw: Flaw) -> None:
    asked = served(SHANDONG).review_asked()
    assert asked.reviewed(verdict=Verdict.REVOKE, flaw=flaw).standing.stage is Stage.REVIEWED
    checked = asked.reviewed().delivered().recheck_asked()
    assert checked.rechecked(verdict=Verdict.CHANGE, flaw=flaw).standing.stage is Stage.RECHECKED


def test_what_stands_has_no_ground_against_it() -> None:
    refusal = served(NATIONAL).review_asked().refuses("review", head("county"), flaw=Flaw.BASIS)
    assert (type(refusal), refusal.field) == (Incomplete, "flaw")


# same_result_again


@pytest.mark.parametrize(("pack", "article"), [(BEIJING, "北京50"), (SHANDONG, "山东45")])
def test_a_new_decision_does_not_repeat_the_old_one_on_the_same_facts(pack: Pack, article: str) -> None:
    again = sent_back(pack)
    refusal = again.refuses("answer", head("housing"), outcome=Outcome.REFUSE)
    assert (refusal.article, refusal.field) == (article, "what_is_new")
    assert again.answered(outcome=Outcome.REFUSE, what_is_new="a survey").standing.stage is Stage.ANSWERED
    assert again.answered(outcome=Outcome.EXPLAIN).standing.stage is Stage.ANSWERED


def test_elsewhere_the_same_result_may_come_again() -> None:
    assert sent_back(NATIONAL).answered(outcome=Outcome.REFUSE).standing.stage is Stage.ANSWERED


def test_a_first_answer_repeats_nothing() -> None:
    assert served(BEIJING, outcome=Outcome.REFUSE).standing.stage is Stage.DELIVERED

"""What local packs say without a number, and what steps then ask for or refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

import huiyin
from huiyin.law.petition.reviewing.judging import Flaw, flaws
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.taking_up import decline
from huiyin.law.petition.values import Branch, Outcome, Verdict
from huiyin.law.refusals import Incomplete, TooEarly, TooLate
from huiyin.law.statute import Pack, packs
from tests.law.petition.scenes import PETITIONER, Matter, clerk, head

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


def test_in_beijing_a_new_decision_never_repeats_the_old_one() -> None:
    again = sent_back(BEIJING)
    for new in ("", "a survey"):
        refusal = again.refuses("answer", head("housing"), outcome=Outcome.REFUSE, what_is_new=new)
        assert (refusal.article, refusal.field) == ("北京50", "outcome")
    assert again.answered(outcome=Outcome.EXPLAIN).standing.stage is Stage.ANSWERED


@pytest.mark.parametrize(("pack", "article"), [(SHANDONG, "山东45")])
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


# request_refusal


def test_in_shandong_a_request_in_time_can_be_refused_on_other_grounds() -> None:
    asked = served(SHANDONG).review_asked()
    assert asked.reviewed(verdict=Verdict.NOT_TAKEN).standing.stage is Stage.REVIEWED
    refusal = served(NATIONAL).review_asked().refuses("review", head("county"), verdict=Verdict.NOT_TAKEN)
    assert refusal.field == "verdict"


# public notice


def test_a_public_notice_took_sixty_days_before_2022() -> None:
    assert (OLD.term("public_notice_service"), NATIONAL.term("public_notice_service")) == (60, 30)


# death_without_successor


def test_in_shandong_a_death_without_heirs_ends_the_matter() -> None:
    case = brought(SHANDONG).registered().forwarded("housing").accepted()
    ended = case.did("end", clerk("housing"), has_died=True, note="the family says so; the register of deaths")
    assert (ended.standing.stage, ended.running) == (Stage.ENDED, set())
    assert case.refuses("end", clerk("housing"), has_died=True).field == "note"
    assert isinstance(case.refuses("end", clerk("housing")), TooEarly)


def test_in_shandong_who_signed_too_goes_on() -> None:
    signed = brought(SHANDONG).registered().did("sign", clerk("petition"))
    refusal = signed.refuses("end", clerk("petition"), has_died=True, note="n")
    assert (refusal.article, refusal.field) == ("山东46", "has_died")


@pytest.mark.parametrize("pack", [NATIONAL, ZHEJIANG, BEIJING])
def test_elsewhere_a_death_ends_nothing(pack: Pack) -> None:
    case = brought(pack).registered()
    assert isinstance(case.refuses("end", clerk("petition"), has_died=True, note="n"), TooEarly)
    answered = served(pack)
    over = answered.until(answered.duty("ask_review").due).later(1)
    assert over.refuses("end", clerk("housing"), has_died=True, note="n").field == "has_died"


# repeat_without_review


@pytest.mark.parametrize("pack", [ZHEJIANG, SHANDONG])
def test_what_nobody_had_reviewed_is_closed_where_the_rules_say_so(pack: Pack) -> None:
    declined = brought(pack).registered().did("decline", clerk("petition"), ground=decline.Ground.CLOSED)
    assert declined.standing.stage is Stage.DECLINED


@pytest.mark.parametrize("pack", [NATIONAL, BEIJING])
def test_elsewhere_the_person_is_guided_to_the_review(pack: Pack) -> None:
    refusal = brought(pack).registered().refuses("decline", clerk("petition"), ground=decline.Ground.CLOSED)
    assert (refusal.article, refusal.field) == ("A35", "ground")


# 2005


def test_in_2005_the_notice_says_whether_it_is_accepted() -> None:
    told = brought(OLD, "housing").registered().did("notify", clerk("housing"))
    assert ("notice", "housing") in told.running
    assert told.accepted().running == {("answer", "housing")}
    assert ("notice", "housing") not in brought(NATIONAL, "housing").registered().did(
        "notify", clerk("housing")
    ).running


def test_in_2005_what_is_for_courts_is_declined_and_not_referred() -> None:
    registered = brought(OLD).registered()
    refusal = registered.refuses("refer", clerk("petition"), branch=Branch.COURT)
    assert (refusal.article, refusal.field) == ("O21", "branch")
    assert registered.did("decline", clerk("petition"), ground=decline.Ground.IN_COURT).standing.handling.notified_on
    assert registered.did("refer", clerk("petition"), branch=Branch.ARBITRATION).standing.stage is Stage.REFERRED


def test_in_2005_hearings_are_public() -> None:
    case = brought(OLD).registered().forwarded("housing").accepted()
    day = case.later(10).day
    refusal = case.refuses("call_hearing", clerk("housing"), set_for=day, is_public=False)
    assert (refusal.article, refusal.field) == ("O31", "is_public")
    assert case.did("call_hearing", clerk("housing"), set_for=day, is_public=True).standing.handling.hearing


def test_in_2005_no_branch_is_asked_for() -> None:
    accepted = brought(OLD, "housing").registered().did("accept", clerk("housing"), branch_reasons="")
    assert accepted.running == {("answer", "housing")}


# confidential


@pytest.mark.parametrize("pack", [NATIONAL, BEIJING, SHANDONG, SHANGHAI])
def test_who_asks_for_confidence_is_heard_everywhere(pack: Pack) -> None:
    assert brought(pack, is_confidential=True).registered().standing.is_confidential
    assert not brought(pack).standing.is_confidential


# all of them

#: Rules that no program reads, and why: they are said to people (huiyin law table, huiyin law diff) and kept as facts.
UNREAD = {
    "agents": "an agent is one of those listed and has a written mandate, under every pack",
    "bodies": "whom the rules bind follows from the offices that are entered",
    "answer_contents": "the answer always contains all that A32 lists, under every pack",
    "answer_names_review": "the answer always names right, days and organ (tests/papers/test_local_rules.py)",
    "review_contents": "the review opinion always contains all of it (the same)",
    "recheck_contents": "the re-check opinion always contains all of it (the same)",
    "urging_grounds": "our source does not list the six of 2005",
    "analysis_report": "a duty outside any one petition",
    "annual_report": "publishing is decided by people",
    "proof": "the receipt with its number and code serves as both",
    "leaders": "reception days are a room of their own",
    "first_office": "the office suggested first is the competent one where the problem is, under every pack",
    "vertical_bodies": "the organ above an office that is led from above is entered as its superior",
}


def test_every_rule_is_read_by_somebody_or_it_is_said_why_not() -> None:
    names = {name for one in map(Pack.load, packs()) for name in one.rules}
    code = "".join(path.read_text(encoding="utf-8") for path in Path(huiyin.__file__).parent.rglob("*.py"))
    read = {name for name in names if f'rule("{name}")' in code or f'rules["{name}"]' in code}
    read |= {name for name in names if f'rules.get("{name}")' in code}
    assert names - read == set(UNREAD)

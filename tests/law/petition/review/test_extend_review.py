"""More time for a review or re-check: only where the rules of the place have it, once, in time, told (北京50)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.values import Outcome, Verdict
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn, TooLate
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from tests.law.petition.review.test_take_request import asked
from tests.law.petition.scenes import PACK, Matter, a_case, an_act, an_answered_case, clerk, head

BEIJING = Pack.load("beijing_2006")


def test_the_days_more_run_from_the_end_of_the_thirty() -> None:
    matter = asked(BEIJING)
    first = matter.duty("review").last
    extended = matter.later(20).did("extend_review", head("county"), days=30)
    assert extended.running == {("extended_review", "county")}
    assert extended.duty("extended_review").last == first + timedelta(days=30)
    assert extended.clock("review").fate is Fate.MOOT
    assert extended.standing.handling.review is not None
    assert extended.standing.handling.review.extended_by == 30
    decided = extended.later(35).reviewed()
    assert (decided.clock("extended_review").fate, decided.duty("extended_review").was_late(decided.day)) == (
        Fate.MET,
        False,
    )


def test_it_is_extended_once_in_a_round() -> None:
    extended = asked(BEIJING).did("extend_review", head("county"))
    assert isinstance(extended.refuses("extend_review", head("county")), AlreadyDone)
    again = extended.reviewed(verdict=Verdict.REDO, redo_days=20).delivered().heard()
    asked_again = again.answered(outcome=Outcome.REFUSE).delivered().review_asked()
    assert asked_again.may("extend_review", head("county"))


def test_a_re_check_is_extended_by_its_own_organ() -> None:
    matter = asked(BEIJING).did("extend_review", head("county")).reviewed().delivered().recheck_asked()
    extended = matter.did("extend_review", head("city"), days=10)
    assert extended.running == {("extended_recheck", "city")}
    assert extended.rechecked().running == set()


def test_not_after_the_period() -> None:
    matter = asked(BEIJING)
    last = matter.until(matter.duty("review").due)
    assert last.may("extend_review", head("county"))
    assert isinstance(last.later(1).refuses("extend_review", head("county")), TooLate)


@pytest.mark.parametrize("days", [0, 31])
def test_thirty_days_at_most(days: int) -> None:
    refusal = asked(BEIJING).refuses("extend_review", head("county"), days=days)
    assert (refusal.article, refusal.field) == ("北京50", "days")


@pytest.mark.parametrize("field", ["approval", "reasons"])
def test_the_committee_approves_and_the_person_is_told_why(field: str) -> None:
    assert asked(BEIJING).refuses("extend_review", head("county"), **{field: " "}).field == field


def test_elsewhere_no_review_is_extended() -> None:
    assert isinstance(an_answered_case().review_asked().refuses("extend_review", head("county")), OutOfTurn)
    assert isinstance(a_case().refuses("extend_review", head("housing")), OutOfTurn)


def test_the_head_of_the_reviewing_organ_signs() -> None:
    for by in (clerk("county"), head("housing"), head("city")):
        assert isinstance(asked(BEIJING).refuses("extend_review", by), NotCompetent)


def test_by_rules_that_know_no_extension_the_period_stays_as_it_is() -> None:
    """Recorded in Beijing, replayed by the national rules (huiyin law replay)."""
    matter = an_answered_case().review_asked()
    act = an_act("extend_review", matter.day)
    again = Matter(act.apply(matter.standing, matter.scene(head("county"))), matter.day, pack=PACK)
    assert again.running == {("review", "county")}
    assert act.apply(a_case().standing, a_case().scene(head("county"))) == a_case().standing


def test_a_single_day_more_is_an_extension() -> None:
    assert asked(BEIJING).did("extend_review", head("county"), days=1).clock("extended_review").days == 1

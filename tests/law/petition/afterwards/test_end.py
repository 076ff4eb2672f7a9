"""The end (办结): never before the person's window is over; what offices owe each other outlives it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import Ground, ground_for
from huiyin.law.petition.values import Purpose, Verdict
from huiyin.law.refusals import NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from huiyin.law.service import Service
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_answered_case, clerk, head


def ground(matter: Matter) -> Ground | None:
    return ground_for(matter.standing, matter.scene(clerk(matter.holder)))


def test_after_the_recheck_it_can_end_at_once() -> None:
    matter = an_answered_case().review_asked().reviewed().delivered().recheck_asked().rechecked().delivered()
    assert ground(matter) is Ground.RECHECKED
    ended = matter.ended()
    assert (ended.standing.stage, ended.standing.ended_on) == (Stage.ENDED, ended.day)
    assert not ended.standing.is_open


def test_an_answered_claim_waits_for_the_window_of_the_review() -> None:
    answered = an_answered_case()
    last = answered.duty("ask_review").due
    assert isinstance(answered.until(last).refuses("end", clerk("housing")), TooEarly)
    over = answered.until(last + timedelta(days=1))
    assert ground(over) is Ground.NOT_CHALLENGED
    assert over.ended().clock("ask_review").fate is Fate.MOOT


def test_a_reviewed_claim_waits_for_the_window_of_the_recheck() -> None:
    reviewed = an_answered_case().review_asked().reviewed(verdict=Verdict.CHANGE).delivered()
    last = reviewed.duty("ask_recheck").due
    assert ground(reviewed.until(last)) is None
    assert ground(reviewed.until(last + timedelta(days=1))) is Ground.NOT_CHALLENGED


def test_a_suggestion_ends_with_the_reply() -> None:
    replied = a_case(purpose=Purpose.SUGGESTION).did("adopt", head("housing"))
    assert ground(replied) is None
    assert ground(replied.delivered()) is Ground.ANSWERED


@pytest.mark.parametrize("verb", ["decline", "no_longer", "refer"])
def test_a_notice_must_be_served_before_the_end(verb: str) -> None:
    told = a_petition("housing").registered().did(verb, clerk("housing"))
    assert ground(told) is None
    assert isinstance(told.refuses("end", clerk("housing")), TooEarly)
    assert ground(told.delivered()) is Ground.TOLD


def test_a_public_notice_must_have_run_out() -> None:
    told = a_petition("housing").registered().declined().delivered(service=Service.PUBLIC_NOTICE)
    assert ground(told.later(29)) is None
    assert ground(told.later(30)) is Ground.TOLD


def test_a_withdrawal_ends_it_after_three_days() -> None:
    withdrawn = a_case().did("withdraw", PETITIONER)
    assert ground(withdrawn.later(3)) is None
    assert ground(withdrawn.later(4)) is Ground.WITHDRAWN
    assert withdrawn.later(4).ended().running == set()


def test_a_breach_does_not_vanish_by_ending() -> None:
    late = a_case().later(90).did("withdraw", PETITIONER).later(4).ended()
    assert late.duty("answer").was_late(late.day)


def test_the_office_that_has_it_or_received_it_ends_it() -> None:
    over = an_answered_case().later(60)
    assert over.may("end", clerk("petition"))
    for by in (PETITIONER, clerk("labour")):
        assert isinstance(over.refuses("end", by), NotCompetent)


def test_it_ends_once() -> None:
    assert isinstance(an_answered_case().later(60).ended().refuses("end", clerk("housing")), OutOfTurn)


@pytest.mark.parametrize(
    "matter", [a_petition(), a_case(), a_case().heard().answered()], ids=["received", "accepted", "answered"]
)
def test_what_is_under_way_cannot_be_ended(matter: Matter) -> None:
    assert isinstance(matter.later(400).refuses("end", clerk(matter.holder)), TooEarly)


def test_a_public_notice_of_an_earlier_paper_does_not_hold_up_the_end() -> None:
    reviewed = an_answered_case().review_asked().reviewed().delivered(service=Service.PUBLIC_NOTICE)
    assert ground(reviewed.recheck_asked().rechecked().delivered()) is Ground.RECHECKED

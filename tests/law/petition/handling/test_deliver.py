"""Service (送达): the office's clock stops on service, the person's window opens on receipt (A35, A36)."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from types import MappingProxyType

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from huiyin.law.service import Service
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, an_answered_case, clerk


@pytest.mark.parametrize("service", [Service.IN_PERSON, Service.MAIL, Service.ELECTRONIC, Service.LEFT])
def test_the_window_for_a_review_opens_on_receipt_not_on_issue(service: Service) -> None:
    issued = a_case().heard().answered()
    matter = issued.later(9).delivered(service=service, served_on=issued.day + timedelta(days=6))
    assert matter.standing.stage is Stage.DELIVERED
    assert matter.running == {("ask_review", "petitioner")}
    assert matter.clock("ask_review").since == issued.day + timedelta(days=6)
    assert (matter.clock("answer").fate, matter.clock("answer").until) == (Fate.MET, issued.day + timedelta(days=6))


def test_a_public_notice_reaches_the_person_thirty_days_later() -> None:
    matter = a_case().heard().answered().delivered(service=Service.PUBLIC_NOTICE)
    assert matter.clock("answer").until == matter.day
    assert matter.clock("ask_review").since == matter.standing.handling.delivered_on == matter.day + timedelta(days=30)


def test_it_happened_after_the_paper_was_made_and_not_in_the_future() -> None:
    matter = a_case().heard().later(3).answered().later(3)
    for off in (-4, 1):
        refusal = matter.refuses("deliver", clerk("housing"), served_on=matter.day + timedelta(days=off))
        assert isinstance(refusal, TooEarly)


def test_a_review_opinion_is_not_served_before_it_was_made() -> None:
    reviewed = an_answered_case().review_asked().later(5).reviewed()
    assert isinstance(
        reviewed.refuses("deliver", clerk("county"), served_on=reviewed.day - timedelta(days=1)), TooEarly
    )
    rechecked = reviewed.delivered().recheck_asked().later(5).rechecked()
    assert isinstance(rechecked.refuses("deliver", clerk("city"), served_on=reviewed.day), TooEarly)


def test_a_late_service_is_late() -> None:
    matter = a_case().heard().answered().later(90).delivered()
    assert matter.duty("answer").was_late(matter.day)


def test_a_review_opinion_opens_the_window_for_a_recheck() -> None:
    matter = an_answered_case().review_asked().reviewed().later(3).delivered()
    assert matter.standing.stage is Stage.REVIEW_DELIVERED
    assert matter.running == {("ask_recheck", "petitioner")}
    assert matter.clock("ask_recheck").since == matter.day


def test_a_recheck_opinion_opens_no_window() -> None:
    matter = an_answered_case().review_asked().reviewed().delivered().recheck_asked().rechecked().delivered()
    assert matter.standing.stage is Stage.RECHECK_DELIVERED
    assert matter.running == set()


@pytest.mark.parametrize("level", ["review", "recheck"])
def test_an_order_to_decide_again_sends_the_matter_back_with_a_period(level: str) -> None:
    asked = an_answered_case().review_asked()
    if level == "review":
        ordered = asked.reviewed(verdict=Verdict.REDO, redo_days=20)
    else:
        ordered = asked.reviewed().delivered().recheck_asked().rechecked(verdict=Verdict.REDO, redo_days=20)
    again = ordered.later(2).delivered()
    assert (again.standing.stage, again.holder) == (Stage.ACCEPTED, "housing")
    assert again.standing.handling.is_redo
    assert again.running == {("redo", "housing")}
    assert (again.clock("redo").since, again.clock("redo").days) == (again.day, 20)
    done = again.later(5).answered().delivered()
    assert done.running == {("ask_review", "petitioner")}
    assert done.clock("redo").fate is Fate.MET
    assert done.review_asked().holder == "county"


def test_a_new_decision_does_not_stand_in_for_the_report_on_an_assignment() -> None:
    assigned = a_petition().registered().assigned("housing", days=30).accepted().heard().answered().delivered()
    again = assigned.review_asked().reviewed(verdict=Verdict.REDO, redo_days=20).delivered().answered().delivered()
    assert ("completion_report", "housing") in again.running


def test_a_notice_of_refusal_is_served_without_another_clock() -> None:
    matter = a_petition("housing").registered().declined().delivered()
    assert matter.standing.stage is Stage.DECLINED
    assert matter.standing.last_served == matter.day
    assert matter.running == set()


def test_the_office_that_made_the_paper_serves_it() -> None:
    reviewed = an_answered_case().review_asked().reviewed()
    assert isinstance(reviewed.refuses("deliver", clerk("housing")), NotCompetent)
    assert isinstance(reviewed.refuses("deliver", PETITIONER), NotCompetent)


def test_there_must_be_a_paper() -> None:
    assert isinstance(a_case().refuses("deliver", clerk("housing")), OutOfTurn)


def test_proof_is_given() -> None:
    assert a_case().heard().answered().refuses("deliver", clerk("housing"), proof="").field == "proof"


def test_a_manner_that_the_rules_of_the_place_do_not_know_is_refused() -> None:
    matter = a_case().heard().answered()
    only = dataclasses.replace(matter.pack.rules["service"], value="in_person, mail")
    strict = dataclasses.replace(matter.pack, rules=MappingProxyType({**matter.pack.rules, "service": only}))
    there = dataclasses.replace(matter, pack=strict)
    assert there.refuses("deliver", clerk("housing"), service=Service.ELECTRONIC).field == "service"
    assert there.did("deliver", clerk("housing"), service=Service.MAIL).standing.handling.delivered_on == matter.day

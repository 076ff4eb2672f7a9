"""The completion report (办结报告): owed by whom the matter was assigned to, however it ends."""

from __future__ import annotations

from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_petition, an_answered_case, clerk, merged


def test_it_meets_the_set_period() -> None:
    matter = a_petition().registered().assigned("housing").accepted().heard().answered().delivered()
    reported = matter.later(2).did("report_back", clerk("housing"))
    assert reported.clock("completion_report").fate is Fate.MET
    assert isinstance(reported.refuses("report_back", clerk("housing")), NotCompetent)


def test_where_the_matter_was_only_forwarded_no_report_is_owed() -> None:
    assert isinstance(an_answered_case().refuses("report_back", clerk("housing")), NotCompetent)


def test_each_office_reports_for_itself() -> None:
    matter = a_petition("city_petition").registered().assigned("petition", 30).assigned("housing", 10)
    answered = matter.accepted().heard().answered().delivered()
    one = answered.did("report_back", clerk("housing"))
    assert ("completion_report", "petition") in one.running
    both = one.did("report_back", clerk("petition"))
    assert {name for name, _ in both.running} == {"ask_review"}


def test_it_can_be_made_after_the_end_and_stays_owed_until_then() -> None:
    answered = a_petition().registered().assigned("housing").accepted().heard().answered().delivered()
    ended = answered.later(60).ended()
    assert ended.running == {("completion_report", "housing"), ("return_visit", "housing")}
    assert ended.did("report_back", clerk("housing")).duty("completion_report").was_late(ended.day)


def test_it_is_owed_too_where_the_matter_was_declined() -> None:
    assert a_petition().registered().assigned("housing").declined().may("report_back", clerk("housing"))


def test_the_successor_reports() -> None:
    matter = a_petition().registered().assigned("labour").declined().where(merged("labour", "housing"))
    assert matter.did("report_back", clerk("housing")).clock("completion_report").fate is Fate.MET


def test_before_the_answer_there_is_nothing_to_report() -> None:
    assert isinstance(a_petition().registered().assigned("housing").refuses("report_back", clerk("housing")), OutOfTurn)


def test_it_goes_point_by_point() -> None:
    matter = a_petition().registered().assigned("housing").declined()
    assert isinstance(matter.refuses("report_back", clerk("housing"), results=""), Incomplete)


def test_it_is_still_owed_during_a_review() -> None:
    answered = a_petition().registered().assigned("housing").accepted().heard().answered().delivered()
    assert answered.review_asked().may("report_back", clerk("housing"))
    assert answered.review_asked().reviewed(verdict=Verdict.CHANGE).delivered().may("report_back", clerk("housing"))


def test_taken_up_anew_a_matter_does_not_free_from_the_report_on_what_was_before() -> None:
    ended = a_petition().registered().assigned().accepted().heard().answered().delivered().later(60).ended()
    anew = ended.did("refile", PETITIONER).did("reopen", clerk("petition"))
    reported = anew.did("report_back", clerk("housing"))
    assert reported.clock("completion_report").fate is Fate.MET
    assert reported.duty("completion_report").was_late(reported.day)

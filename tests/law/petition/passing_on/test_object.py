"""The objection (A23(3)): five working days, once, with reasons; a late one is logged as late."""

from __future__ import annotations

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import a_case, a_petition, clerk


def test_the_notice_clock_goes_on_until_the_sender_has_decided() -> None:
    matter = a_petition().registered().forwarded("housing").later(2).objected()
    assert matter.standing.stage is Stage.OBJECTED
    assert matter.running == {("notice_forwarded", "housing"), ("word_of_where", "petition")}
    assert matter.holder == "housing"


def test_on_the_fifth_working_day_it_is_in_time_and_after_it_late() -> None:
    handed = a_petition().registered().forwarded("housing")
    assert not handed.later(7).objected().duty("objection").was_used_late
    late = handed.later(8).objected()
    assert late.duty("objection").was_used_late
    assert not late.duty("objection").was_late(late.day)


def test_a_window_that_was_not_used_was_not_used_late() -> None:
    assert not a_petition().registered().forwarded("housing").later(90).duty("objection").was_used_late
    assert not a_case().later(90).duty("objection").was_used_late


def test_detailed_reasons_are_given() -> None:
    refusal = a_petition().registered().forwarded("housing").refuses("object", clerk("housing"), reasons=" ")
    assert isinstance(refusal, Incomplete)


def test_it_is_made_once_for_each_passing_on() -> None:
    kept = a_petition().registered().forwarded("housing").objected()
    kept = kept.did("settle_objection", clerk("petition"), is_agreed=False)
    assert isinstance(kept.refuses("object", clerk("housing")), AlreadyDone)


def test_only_the_office_that_has_it_objects_and_only_to_a_passing_on() -> None:
    handed = a_petition().registered().forwarded("housing")
    assert isinstance(handed.refuses("object", clerk("petition")), NotCompetent)
    assert isinstance(a_petition("housing").registered().refuses("object", clerk("housing")), OutOfTurn)
    assert isinstance(a_case().heard().answered().refuses("object", clerk("housing")), OutOfTurn)

"""Only the sender agrees to a return, and gains no time by it (A23(3))."""

from __future__ import annotations

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, Matter, a_petition, clerk, head


def objected() -> Matter:
    return a_petition().registered().later(3).forwarded("housing").later(4).objected()


def test_agreed_the_sender_has_it_and_its_clock_goes_on_from_the_first_day() -> None:
    before = a_petition().clock("pass_on")
    matter = objected().later(2).did("settle_objection", clerk("petition"))
    assert (matter.standing.stage, matter.holder, matter.standing.handling.sender) == (Stage.REGISTERED, "petition", "")
    assert matter.running == {("pass_on", "petition")}
    assert matter.clock("pass_on").since == before.since
    assert matter.clock("notice_forwarded").fate is Fate.MOOT


def test_a_second_passing_on_after_day_fifteen_is_late_in_spite_of_the_return() -> None:
    matter = objected().later(20).did("settle_objection", clerk("petition"))
    assert matter.duty("pass_on").is_overdue(matter.day)
    assert matter.forwarded("labour").duty("pass_on").was_late(matter.day)


def test_refused_the_matter_stays_and_no_clock_moves() -> None:
    before = objected()
    after = before.later().did("settle_objection", head("petition"), is_agreed=False)
    assert (after.standing.stage, after.holder) == (Stage.HANDED, "housing")
    assert after.standing.clocks == before.standing.clocks


def test_nobody_but_the_sender_decides() -> None:
    for office in ("housing", "county", "labour"):
        assert isinstance(objected().refuses("settle_objection", clerk(office)), NotCompetent)


def test_there_must_be_an_objection() -> None:
    handed = a_petition().registered().forwarded("housing")
    assert isinstance(handed.refuses("settle_objection", clerk("petition")), OutOfTurn)


def test_reasons_are_given() -> None:
    assert objected().refuses("settle_objection", clerk("petition"), reasons="").field == "reasons"


def test_an_urging_is_still_to_be_answered_after_the_return() -> None:
    urged = objected().did("urge", clerk("city_petition"))
    back = urged.did("settle_objection", clerk("petition"))
    assert ("urging", "housing") in back.running
    assert back.may("reply_to_urge", clerk("housing"))


def test_an_office_between_gets_no_fresh_time_by_a_return() -> None:
    """The county's petition office had it from the city's on Monday: its own clock runs from that day."""
    handed = a_petition("city_petition").registered().forwarded("petition").later(3)
    back = handed.forwarded("housing").later(2).objected().did("settle_objection", clerk("petition"))
    assert {(one.name, one.bearer, one.since) for one in back.standing.clocks if one.fate is Fate.RUNNING} == {
        ("notice_forwarded", "petition", MONDAY),
        # The county's office has it from the city's again: the city's still owes word of that.
        ("word_of_where", "city_petition", MONDAY),
    }
    once_more = back.forwarded("labour").later().objected().did("settle_objection", clerk("petition"))
    assert once_more.clock("notice_forwarded").since == MONDAY

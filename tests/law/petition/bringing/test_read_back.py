"""What was said and taken down is read back before it is accepted (A19)."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.law.petition.steps.bringing.read_back import Result
from huiyin.law.petition.values import Channel
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_petition, clerk


def spoken(channel: Channel = Channel.PHONE, **changes: bool) -> Matter:
    """A petition that the housing bureau took down from what a caller or visitor said."""
    said = {"office": "housing", "channel": channel, "is_oral": True} | changes
    return Matter(day=MONDAY).did("submit", clerk("housing"), **said)


def test_what_was_said_is_not_accepted_before_it_was_read_back() -> None:
    matter = spoken().registered()
    refusal = matter.refuses("accept", clerk("housing"))
    assert isinstance(refusal, Incomplete)
    assert refusal.article == "A19"
    read = matter.did("read_back", clerk("housing"))
    assert read.standing.read_back_on == MONDAY
    assert read.accepted().standing.handling.accepted_on == MONDAY


@pytest.mark.parametrize("result", [Result.CONFIRMED, Result.DECLINED, Result.NOT_REACHED])
def test_who_does_not_want_to_or_is_not_reached_loses_nothing(result: Result) -> None:
    matter = spoken().did("read_back", clerk("housing"), result=result).registered()
    assert matter.may("accept", clerk("housing"))


def test_a_correction_is_written_down_and_nothing_else_is() -> None:
    matter = spoken()
    for result, words in ((Result.CORRECTED, " "), (Result.CONFIRMED, "four lamps")):
        refusal = matter.refuses("read_back", clerk("housing"), result=result, corrections=words)
        assert isinstance(refusal, Incomplete)
        assert refusal.field == "corrections"
    corrected = matter.did("read_back", clerk("housing"), result=Result.CORRECTED, corrections="four lamps")
    assert corrected.standing.read_back_on == MONDAY


def test_not_before_it_was_said_and_not_in_the_future() -> None:
    matter = spoken()
    assert isinstance(matter.refuses("read_back", clerk("housing"), read_on=date(2026, 3, 1)), TooEarly)
    assert isinstance(matter.refuses("read_back", clerk("housing"), read_on=date(2026, 3, 3)), TooEarly)


def test_the_office_that_has_it_now_may_do_it_too_and_again() -> None:
    handed = a_petition_spoken_at_the_petition_office().registered().forwarded("housing")
    assert isinstance(handed.refuses("accept", clerk("housing")), Incomplete)
    read = handed.did("read_back", clerk("housing"), result=Result.NOT_REACHED).later(2)
    assert read.did("read_back", clerk("petition")).standing.read_back_on == read.day


def a_petition_spoken_at_the_petition_office() -> Matter:
    """Said at the window of the petition office."""
    return Matter(day=MONDAY).did("submit", clerk("petition"), channel=Channel.VISIT, is_oral=True)


def test_a_visitor_who_brings_a_letter_can_have_it_read_back_but_need_not() -> None:
    visit = spoken(Channel.VISIT, is_oral=False)
    assert visit.may("read_back", clerk("housing"))
    assert visit.registered().may("accept", clerk("housing"))


def test_what_was_written_is_not_read_back() -> None:
    assert isinstance(a_petition().refuses("read_back", clerk("petition")), OutOfTurn)


@pytest.mark.parametrize("channel", [Channel.LETTER, Channel.FAX, Channel.WEB])
def test_only_a_visit_or_a_call_is_taken_down(channel: Channel) -> None:
    refusal = Matter(day=MONDAY).refuses("submit", clerk("petition"), channel=channel, is_oral=True)
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "is_oral"


def test_only_staff_who_took_it_down_or_have_it() -> None:
    for by in (PETITIONER, clerk("labour")):
        assert isinstance(spoken().refuses("read_back", by), NotCompetent)


def test_one_that_was_wrongly_declined_is_read_back_before_it_is_accepted_after_all() -> None:
    declined = spoken().registered().declined()
    assert isinstance(declined.refuses("accept", clerk("housing")), Incomplete)
    assert declined.did("read_back", clerk("housing")).may("accept", clerk("housing"))

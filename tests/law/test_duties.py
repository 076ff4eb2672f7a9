"""Duties: a clock's days, and lateness that no later act can hide (T-12)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from huiyin.law.calendar import Calendar
from huiyin.law.duties import Duty, duties
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate
from huiyin.law.statute import Pack, UnknownClock

CALENDAR = Calendar.load()
PACK = Pack.load("national_2022")
FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 23)


def standing() -> Standing:
    return Standing().start("pass_on", bearer="bureau", since=FRIDAY)


def only(one: Standing) -> Duty:
    (duty,) = duties(one, PACK, CALENDAR)
    return duty


def test_a_running_clock_has_its_warning_day_and_its_binding_day() -> None:
    duty = only(standing())
    assert (duty.last, duty.due, duty.certain) == (date(2026, 3, 21), MONDAY, True)
    assert (duty.clock, duty.bearer, duty.since, duty.place) == ("pass_on", "bureau", FRIDAY, 0)
    assert (duty.fate, duty.until, duty.is_window) == (Fate.RUNNING, None, False)


def test_a_duty_is_overdue_the_day_after_it_is_due() -> None:
    duty = only(standing())
    assert not duty.is_overdue(MONDAY)
    assert duty.is_overdue(MONDAY + timedelta(days=1))


@pytest.mark.parametrize("fate", [Fate.MET, Fate.MOOT])
def test_stopping_a_clock_never_hides_that_it_was_late(fate: Fate) -> None:
    late = only(standing().stop("pass_on", on=MONDAY + timedelta(days=1), fate=fate))
    assert not late.is_overdue(date(2026, 6, 1))
    assert late.was_late(date(2026, 6, 1))


def test_a_duty_met_in_time_stays_met_in_time() -> None:
    met = only(standing().stop("pass_on", on=MONDAY))
    assert not met.was_late(date(2030, 1, 1))
    assert not met.is_overdue(date(2030, 1, 1))


@pytest.mark.parametrize("clock", ["objection", "ask_review", "ask_recheck"])
def test_a_window_that_passes_is_no_breach(clock: str) -> None:
    window = only(Standing().start(clock, bearer="petitioner", since=FRIDAY))
    assert window.is_window
    assert not window.is_overdue(date(2030, 1, 1))
    assert not window.was_late(date(2030, 1, 1))


def test_set_days_and_hearing_days_are_counted() -> None:
    one = Standing().start("completion_report", bearer="town", since=FRIDAY, days=10)
    assert only(one).due == date(2026, 3, 16)
    hearing = Standing().start("recheck", bearer="city", since=date(2026, 3, 2))
    (clock,) = hearing.clocks
    excluded = hearing.but(clocks=(type(clock)(name="recheck", bearer="city", since=clock.since, excluded=10),))
    assert only(excluded).due == date(2026, 4, 13)


def test_duties_keep_the_order_of_the_clocks() -> None:
    three = (
        standing().start("ask_review", bearer="petitioner", since=FRIDAY).start("pass_on", bearer="city", since=MONDAY)
    )
    assert [(duty.clock, duty.place) for duty in duties(three, PACK, CALENDAR)] == [
        ("pass_on", 0),
        ("ask_review", 1),
        ("pass_on", 2),
    ]
    assert duties(Standing(), PACK, CALENDAR) == ()


def test_doubt_about_the_calendar_is_carried_along() -> None:
    office = only(Standing().start("review", bearer="city", since=date(2027, 9, 1)))
    petitioner = only(Standing().start("ask_review", bearer="petitioner", since=date(2027, 9, 1)))
    assert not office.certain
    assert not petitioner.certain
    assert office.due < petitioner.due


def test_a_clock_that_the_pack_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownClock):
        duties(Standing().start("K99", bearer="city", since=FRIDAY), PACK, CALENDAR)

"""Counting and explaining: every test vector of law.md 1.2, both readings of a year without a table, and the words."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest

from huiyin.law.calendar import Calendar, year_from
from huiyin.law.clocks import Due, Explanation, Miscounted, due, explain
from huiyin.law.counting import day_from, days_from
from huiyin.law.statute import Pack, Period, Unit

CALENDAR = Calendar.load()
PACK = Pack.load("national_2022")


def count(clock: str, since: str, *, length: int = 0, excluded: int = 0, calendar: Calendar = CALENDAR) -> Due:
    return due(PACK.periods[clock], date.fromisoformat(since), calendar, length=length, excluded=excluded)


def told(clock: str, since: str, *, length: int = 0, excluded: int = 0) -> Explanation:
    return explain(PACK.periods[clock], date.fromisoformat(since), CALENDAR, length=length, excluded=excluded)


def sentences(explanation: Explanation) -> str:
    return "\n".join(map(str, explanation.words))


def ninety_days() -> Period:
    return dataclasses.replace(PACK.periods["answer"], length=90)


@pytest.mark.parametrize(
    ("clock", "since", "excluded", "last", "rolled"),
    [
        ("pass_on", "2026-03-06", 0, "2026-03-21", "2026-03-23"),
        ("notice", "2026-03-06", 0, "2026-03-21", "2026-03-23"),
        ("notice_forwarded", "2026-03-06", 0, "2026-03-21", "2026-03-23"),
        ("objection", "2026-03-06", 0, "2026-03-13", "2026-03-13"),
        ("answer", "2023-10-01", 0, "2023-11-30", "2023-11-30"),
        ("answer", "2026-03-02", 0, "2026-05-01", "2026-05-06"),
        ("pass_on", "2025-09-20", 0, "2025-10-05", "2025-10-09"),
        ("objection", "2025-09-29", 0, "2025-10-13", "2025-10-13"),
        ("recheck", "2026-03-02", 10, "2026-04-11", "2026-04-13"),
    ],
)
def test_vectors_of_the_law_come_out(clock: str, since: str, excluded: int, last: str, rolled: str) -> None:
    end = count(clock, since, excluded=excluded)
    assert (end.last.isoformat(), end.due.isoformat()) == (last, rolled)
    assert end.certain
    assert end.earliest == end.latest == end.due == end.binding


def test_sixty_days_and_the_extension_of_thirty_make_ninety() -> None:
    whole = due(ninety_days(), date(2026, 3, 2), CALENDAR)
    first = count("answer", "2026-03-02")
    extended = count("extended_answer", first.last.isoformat(), length=30)
    assert whole.last == extended.last == date(2026, 5, 31)
    assert whole.due == extended.due == date(2026, 6, 1)


def test_a_worked_saturday_is_a_day_to_end_on() -> None:
    assert count("pass_on", "2026-04-24").due == date(2026, 5, 9)


@pytest.mark.parametrize(("since", "due_on"), [("2026-10-09", "2026-10-09"), ("2026-10-01", "2026-10-08")])
def test_registration_aims_at_the_same_working_day(since: str, due_on: str) -> None:
    assert count("register", since).due.isoformat() == due_on
    assert count("register", since).last.isoformat() == since


@pytest.mark.parametrize(
    ("since", "last"), [("2025-03-31", "2026-03-31"), ("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28")]
)
def test_a_year_ends_on_the_same_date(since: str, last: str) -> None:
    assert count("annual_report", since).last.isoformat() == last


def test_a_leap_day_is_a_day() -> None:
    assert count("pass_on", "2024-02-20").last == date(2024, 3, 6)
    assert count("pass_on", "2023-02-20").last == date(2023, 3, 7)


def test_an_office_takes_the_earliest_reading_and_a_petitioner_the_latest() -> None:
    office, petitioner = count("review", "2027-09-01"), count("ask_review", "2027-09-01")
    assert not office.certain
    assert not petitioner.certain
    assert office.binding == office.earliest == date(2027, 10, 4), "never on a statutory holiday"
    assert petitioner.binding == petitioner.latest == date(2027, 10, 11)
    assert office.latest == petitioner.latest


def test_far_from_festivals_a_year_without_a_table_is_still_marked() -> None:
    end = count("review", "2027-06-28")
    assert not end.certain
    assert end.earliest == end.latest == date(2027, 7, 28)


def test_december_is_marked_while_the_next_years_notice_is_not_out() -> None:
    assert not count("objection", "2026-12-24").certain
    assert count("objection", "2025-12-24").certain


def test_the_count_is_made_again_when_the_table_comes() -> None:
    off = [[date(2027, 1, 1), date(2027, 1, 3), "new_year"], [date(2027, 10, 1), date(2027, 10, 7), "national"]]
    notice = year_from(2027, {"source": "notice", "off": off, "worked": [date(2027, 9, 26), date(2027, 10, 9)]})
    later = CALENDAR.with_year(notice)
    for clock in ("ask_review", "review"):
        before, after = count(clock, "2027-09-01"), count(clock, "2027-09-01", calendar=later)
        assert after.certain
        assert after.due == date(2027, 10, 8)
        assert before.earliest <= after.due <= before.latest


@pytest.mark.parametrize("year", range(2016, 2027))
def test_what_was_foreseen_encloses_what_came(year: int) -> None:
    blind = CALENDAR.without(*range(year, 2027))
    for ahead in range(0, 366, 5):
        since = date(year, 1, 1) + timedelta(days=ahead - 20)
        for clock in ("pass_on", "objection", "ask_review"):
            foreseen, came = due(PACK.periods[clock], since, blind), due(PACK.periods[clock], since, CALENDAR)
            if came.due.year == year:
                assert foreseen.earliest <= came.due <= foreseen.latest
                assert came.due == foreseen.due or not foreseen.certain


def test_a_pack_may_count_the_first_day() -> None:
    period = dataclasses.replace(PACK.periods["pass_on"], first_day_counts=True)
    assert due(period, date(2026, 3, 6), CALENDAR).last == date(2026, 3, 20)
    told_first = explain(period, date(2026, 3, 6), CALENDAR)
    assert (told_first.days[0].on, told_first.days[0].number) == (date(2026, 3, 6), 1)
    assert "that day counts" in sentences(told_first)


def test_a_pack_may_leave_the_last_day_where_it_is() -> None:
    period = dataclasses.replace(PACK.periods["pass_on"], roll=False)
    end = due(period, date(2027, 2, 1), CALENDAR)
    assert end.last == end.due == date(2027, 2, 16)
    assert end.certain, "no holiday table can move it"


@pytest.mark.parametrize(
    ("clock", "numbers", "message"),
    [
        ("completion_report", {}, "set by the act"),
        ("extended_answer", {"length": 31}, "at most 30 days"),
        ("completion_report", {"length": -1}, "at least 1"),
        ("completion_report", {"length": 3651}, "at most 3650"),
        ("pass_on", {"length": 20}, "fixed by the rules"),
        ("review", {"excluded": 1}, "only in a re-check"),
        ("recheck", {"excluded": -1}, "0 to 3650"),
        ("recheck", {"excluded": 3651}, "0 to 3650"),
    ],
)
def test_numbers_that_the_clock_does_not_take_are_refused(clock: str, numbers: dict[str, int], message: str) -> None:
    with pytest.raises(Miscounted, match=message):
        count(clock, "2026-03-06", **numbers)


@pytest.mark.parametrize("since", ["0001-01-01", "9999-12-31", "1899-12-31"])
def test_a_day_outside_any_calendar_is_refused(since: str) -> None:
    with pytest.raises(Miscounted, match="not a day"):
        count("pass_on", since)


def test_the_length_of_the_rules_may_be_said_again() -> None:
    assert count("pass_on", "2026-03-06", length=15) == count("pass_on", "2026-03-06")


def test_every_clock_is_counted_and_explained_alike() -> None:
    for period in PACK.periods.values():
        length = 10 if period.unit is Unit.SET else 0
        for since in (date(2026, 3, 6), date(2026, 9, 25), date(2026, 12, 20), date(2027, 1, 29), date(2050, 9, 1)):
            end = due(period, since, CALENDAR, length=length)
            told_so = explain(period, since, CALENDAR, length=length)
            counted = [day for day in told_so.days if day.counted]
            assert told_so.due == end
            assert counted[-1].on == end.last
            assert told_so.days[-1].on == end.due
            assert [day.number for day in counted] == list(range(1, len(counted) + 1))
            assert all(day.number is None for day in told_so.days if not day.counted)
            if period.unit is not Unit.MONTH:  # as many days as its months have
                assert len(counted) == (period.length or length or 1)
            assert all("None" not in str(day.why) for day in told_so.days)
            assert all("{" not in sentence for sentence in map(str, told_so.words))


@pytest.mark.parametrize(
    ("since", "last"),
    [
        (date(2026, 3, 6), date(2026, 5, 6)),
        (date(2025, 12, 31), date(2026, 2, 28)),
        (date(2027, 12, 30), date(2028, 2, 29)),
        (date(2026, 6, 30), date(2026, 8, 30)),
        (date(2026, 11, 15), date(2027, 1, 15)),
    ],
)
def test_months_end_on_the_same_day_of_the_month_or_its_last(since: date, last: date) -> None:
    """民法典202; the last day moves where it is off (民法典203)."""
    assert due(PACK.period("legal_duty"), since, CALENDAR).last == last
    words = [str(one) for one in explain(PACK.period("legal_duty"), since, CALENDAR).words]
    assert words[0] == "Length in months: 2, ending on the same day of the month, or its last."


def test_the_days_of_a_count_are_told_one_by_one() -> None:
    days = told("objection", "2025-09-29").days
    assert [(day.on.isoformat(), day.number) for day in days if day.counted] == [
        ("2025-09-30", 1),
        ("2025-10-09", 2),
        ("2025-10-10", 3),
        ("2025-10-11", 4),
        ("2025-10-13", 5),
    ]
    why = {day.on.isoformat(): str(day.why) for day in days}
    assert why["2025-09-29"] == "The day of the event: does not count"
    assert why["2025-10-01"] == "National Day and Mid-Autumn Festival holiday: does not count"
    assert why["2025-10-11"] == "Weekend day worked in exchange for a holiday: counts"
    assert why["2025-10-12"] == "Weekend: does not count"
    assert why["2025-10-13"] == "The last day"


def test_the_days_that_move_the_end_are_told() -> None:
    days = told("pass_on", "2026-03-06").days
    assert [str(day.why) for day in days[-3:]] == [
        "Weekend: counts, but the period cannot end on it",
        "Weekend: the period cannot end on it",
        "The next working day: the period ends here",
    ]
    assert "Civil Code" in sentences(told("pass_on", "2026-03-06"))
    assert "reminded before 2026-03-21" in sentences(told("pass_on", "2026-03-06"))


def test_ending_on_a_worked_saturday_says_so() -> None:
    assert (
        str(told("pass_on", "2026-04-24").days[-1].why) == "Weekend day worked in exchange for a holiday: the last day"
    )


def test_hearing_days_are_told_and_do_not_count() -> None:
    days = told("recheck", "2026-03-02", excluded=10).days
    assert [str(day.why) for day in days].count("Hearing: does not count") == 10
    assert "longer by as many: 10" in sentences(told("recheck", "2026-03-02", excluded=10))


def test_a_petitioners_window_is_told_without_reminding_an_office() -> None:
    words = sentences(told("ask_review", "2026-02-19"))
    assert "is off, so it ends on the next working day" in words
    assert "reminded" not in words


def test_doubt_is_said_to_both_sides() -> None:
    assert "so that no right is lost" in sentences(told("ask_review", "2027-09-01"))
    assert "may be off" in sentences(told("ask_review", "2027-09-01"))
    assert "so that the office is not late" in sentences(told("review", "2027-09-01"))
    assert "stays the same" in sentences(told("review", "2027-06-28"))
    assert "not yet published" not in sentences(told("review", "2026-06-28"))


def test_days_that_nobody_can_know_yet_are_named() -> None:
    late = {day.on.isoformat(): str(day.why) for day in told("ask_review", "2027-09-01").days}
    assert late["2027-10-08"] == "Day that may be off: the period cannot end on it"
    assert late["2027-09-30"] == "Counts"
    assert late["2027-09-04"] == "Weekend: counts"
    early = {day.on.isoformat(): str(day.why) for day in told("objection", "2026-12-24").days}
    assert early["2026-12-26"] == "Weekend that may be worked: counts"


def test_what_is_not_checked_is_said() -> None:
    assert "not been checked" in sentences(told("simple_decision", "2026-03-06"))
    assert "not been checked" not in sentences(told("pass_on", "2026-03-06"))
    assert "In time" not in sentences(told("pass_on", "2026-03-06"))
    assert "head of the unit" in sentences(told("extended_answer", "2026-03-06", length=5))


@pytest.mark.parametrize(
    "text", ["", "20260306", "2026-3-6", "2026-02-30", "2026-W10-5", "２０２６-03-06", "2026-03-06\n"]
)
def test_what_is_not_a_day_is_refused(text: str) -> None:
    assert day_from("2026-03-06") == date(2026, 3, 6)
    with pytest.raises(Miscounted, match="not a day"):
        day_from(text)


@pytest.mark.parametrize("text", ["", "ten", "-1", "1.5", "１０", "9999999"])
def test_what_is_not_a_number_of_days_is_refused(text: str) -> None:
    assert days_from("10", "--length") == 10
    with pytest.raises(Miscounted, match="not a number of days for --length"):
        days_from(text, "--length")


def test_working_days_are_only_certain_if_every_day_between_is() -> None:
    gap = CALENDAR.without(2025)
    assert not count("simple_answer", "2025-12-19", calendar=gap).certain, "it ends in 2026, which is known"
    assert count("simple_answer", "2025-12-19").certain


@pytest.mark.parametrize(
    ("clock", "that_day"), [("register", "that day counts"), ("pass_on", "that day itself does not count")]
)
def test_it_is_said_whether_the_first_day_counts(clock: str, that_day: str) -> None:
    assert that_day in sentences(told(clock, "2026-03-06"))

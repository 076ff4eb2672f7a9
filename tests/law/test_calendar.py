"""The table of working days against two packages that keep their own, and years whose table is not out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import holidays
import pytest
from chinese_calendar import constants

from huiyin.law.calendar import FESTIVALS, Calendar, Reading, Year, YearUnknown, year_from
from huiyin.law.packs import table

CALENDAR = Calendar.load()
FIRST, LAST = 2004, 2026
#: Where the two packages differ, and whom we follow.
THEY_DIFFER = {
    date(2005, 12, 31): "chinesecalendar lacks it; the notice for 2006 moves this Saturday to 3 January: worked",
}


def days_of(first: int, last: int) -> Iterator[date]:
    start, end = date(first, 1, 1), date(last, 12, 31)
    return (start + timedelta(days=ahead) for ahead in range((end - start).days + 1))


def is_workday(day: date) -> bool:
    """As chinese_calendar.is_workday, which looks for the first and last year of its table on every call."""
    return day in constants.workdays or (day.weekday() < 5 and day not in constants.holidays)


@pytest.fixture(scope="module")
def china() -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=range(FIRST, 2041))


def test_every_day_since_2004_is_as_chinesecalendar_has_it() -> None:
    wrong = [
        day
        for day in days_of(FIRST, LAST)
        if CALENDAR.is_working_day(day) != is_workday(day) and day not in THEY_DIFFER
    ]
    assert wrong == []


def test_every_day_since_2004_is_as_holidays_has_it(china: holidays.HolidayBase) -> None:
    wrong = [day for day in days_of(FIRST, LAST) if CALENDAR.is_working_day(day) != china.is_working_day(day)]
    assert wrong == []


def test_the_two_packages_differ_only_where_the_notice_was_read(china: holidays.HolidayBase) -> None:
    differ = {day for day in days_of(FIRST, LAST) if is_workday(day) != china.is_working_day(day)}
    assert differ == set(THEY_DIFFER)


def test_every_year_names_the_notice_it_comes_from() -> None:
    assert CALENDAR.known == set(range(FIRST, LAST + 1))
    for year in CALENDAR.years:
        assert f"国务院办公厅关于{year.year}年" in year.source
        assert all(name in FESTIVALS and first <= last for first, last, name in year.off)
        assert all(day.weekday() >= 5 for day in year.worked), "only weekend days are worked in exchange"


def test_the_holiday_of_a_day_is_named() -> None:
    assert str(CALENDAR.festival(date(2026, 10, 5))) == "National Day"
    assert CALENDAR.festival(date(2026, 3, 6)) is None
    assert CALENDAR.festival(date(2026, 3, 7)) is None
    assert str(CALENDAR.festival(date(2027, 10, 1))) == "National Day"
    assert CALENDAR.is_made_up(date(2026, 10, 10))


def test_the_moving_festivals_are_where_holidays_has_them(china: holidays.HolidayBase) -> None:
    names = ("Chinese New Year (Spring Festival)", "Tomb-Sweeping Day", "Dragon Boat Festival", "Mid-Autumn Festival")
    for year, row in CALENDAR.festivals.moving.items():
        for day, name in zip(row, names, strict=True):
            assert day.year == year
            assert name in china.get(day, "").split("; "), day


def test_the_lunar_festivals_fall_on_new_and_full_moons() -> None:
    """By the mean moon, which is within 14 hours of the true one; half a day more for the time of day."""
    epoch, month = date(2000, 1, 6).toordinal() + 18.25 / 24 + 8 / 24, 29.530588853
    for spring, _, _, autumn in CALENDAR.festivals.moving.values():
        for day, phase in ((spring, 0.0), (autumn, month * 14.5 / 29.53)):
            off = (day.toordinal() + 0.5 - epoch - phase) % month
            assert min(off, month - off) < 1.6, day


def test_every_moving_festival_lies_in_its_window() -> None:
    for row in CALENDAR.festivals.moving.values():
        for day, (first, last) in zip(row, CALENDAR.festivals.windows.values(), strict=True):
            assert first <= f"{day:%m-%d}" <= last


@pytest.mark.parametrize("year", [*range(2009, LAST + 1)])
def test_a_year_read_both_ways_encloses_what_its_notice_then_said(year: int) -> None:
    blind = CALENDAR.without(*range(year, LAST + 1))
    surprise = {date(2015, 9, 3), date(2015, 9, 4), date(2015, 9, 6)}  # given once, a few months before
    for day in days_of(year, year):
        if day not in surprise:
            truth = CALENDAR.is_working_day(day)
            assert blind.works(day, Reading.EARLIEST) >= truth >= blind.works(day, Reading.LATEST), day


def test_a_year_without_a_table_is_never_taken_for_plain_weekends() -> None:
    with pytest.raises(YearUnknown):
        CALENDAR.is_working_day(date(2027, 3, 3))
    assert not CALENDAR.is_certain(date(2027, 3, 3))
    assert CALENDAR.works(date(2027, 10, 4), Reading.EARLIEST), "a Monday that may be worked"
    assert CALENDAR.works(date(2027, 10, 9), Reading.EARLIEST), "a Saturday that may be worked"
    assert not CALENDAR.works(date(2027, 10, 8), Reading.LATEST), "a Friday that may be off"
    assert not CALENDAR.works(date(2027, 7, 17), Reading.EARLIEST), "a Saturday far from any festival"


@pytest.mark.parametrize(
    "day", ["2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-05-01", "2027-05-02", "2027-06-09",
            "2027-09-15", "2027-10-01", "2027-10-03", "2055-01-01"],
)  # fmt: skip
def test_a_statutory_holiday_is_off_before_any_notice(day: str) -> None:
    """全国年节及纪念日放假办法: no notice is needed for the days that it gives itself."""
    holiday = date.fromisoformat(day)
    assert CALENDAR.is_certain(holiday)
    assert not any(CALENDAR.works(holiday, reading) for reading in Reading)


def test_the_days_around_a_statutory_holiday_wait_for_the_notice() -> None:
    for day in (date(2027, 2, 9), date(2027, 10, 4), date(2027, 4, 6)):
        assert not CALENDAR.is_certain(day)
        assert CALENDAR.works(day, Reading.EARLIEST)
        assert not CALENDAR.works(day, Reading.LATEST)


def test_the_end_of_december_waits_for_the_next_years_notice() -> None:
    assert not CALENDAR.is_certain(date(2026, 12, 31))
    assert CALENDAR.is_certain(date(2026, 12, 14))
    assert CALENDAR.is_certain(date(2025, 12, 31))


def test_a_year_beyond_the_list_of_festivals_is_read_with_all_its_windows() -> None:
    assert not CALENDAR.works(date(2055, 2, 18), Reading.LATEST)
    assert CALENDAR.works(date(2055, 2, 18), Reading.EARLIEST)
    assert CALENDAR.works(date(2055, 7, 14), Reading.LATEST)


def test_the_ends_of_time_break_nothing() -> None:
    assert not CALENDAR.works(date(1, 1, 1), Reading.LATEST)
    assert CALENDAR.works(date(9999, 12, 31), Reading.LATEST)


def test_a_notice_that_comes_out_settles_its_year() -> None:
    raw = {
        "source": "国务院办公厅关于2027年部分节假日安排的通知",
        "off": [[date(2027, 1, 1), date(2027, 1, 3), "new_year"]],
    }
    later = CALENDAR.with_year(year_from(2027, {**raw, "worked": [date(2027, 9, 26)]}))
    assert later.knows(2027)
    assert later.is_working_day(date(2027, 9, 26))
    assert later.is_certain(date(2026, 12, 31))
    assert not CALENDAR.knows(2027), "the calendar before it stays as it was"


def test_a_changed_notice_takes_the_place_of_the_first() -> None:
    changed = CALENDAR.with_year(Year(year=2026, source="changed", off=(), worked=()))
    assert changed.is_working_day(date(2026, 10, 1))
    assert [one.year for one in changed.years] == sorted(CALENDAR.known)


def test_the_calendar_is_read_once() -> None:
    assert Calendar.load() is CALENDAR
    assert table("holidays") is table("holidays")


def test_spring_festival_is_named_from_its_eve_to_its_third_day() -> None:
    named = CALENDAR.festivals.of(2026)
    first = CALENDAR.festivals.moving[2026][0]
    days = [first + timedelta(days=ahead) for ahead in range(-2, 4)]
    assert [named.get(day, "") for day in days] == ["", "spring", "spring", "spring", "spring", ""]

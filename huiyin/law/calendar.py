"""Which days are working days in China, from the State Council's yearly notices.

A year whose notice is not out is never taken as plain weekends. It is read both ways: ``Reading.EARLIEST`` takes
every day as worked that may be worked, ``Reading.LATEST`` every day as off that may be off. The real calendar lies
between the two. The statutory holidays themselves are off in either reading (全国年节及纪念日放假办法): a notice moves
the days around them, never these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, Self

from huiyin.law.packs import table
from huiyin.law.words import Phrase, say

DAY = timedelta(days=1)
_SATURDAY = 5

FESTIVALS: Mapping[str, Phrase] = {
    "new_year": say("New Year’s Day"),
    "spring": say("Spring Festival"),
    "qingming": say("Qingming Festival"),
    "labour": say("Labour Day"),
    "dragon_boat": say("Dragon Boat Festival"),
    "mid_autumn": say("Mid-Autumn Festival"),
    "national": say("National Day"),
    "national_mid_autumn": say("National Day and Mid-Autumn Festival"),
    "victory": say("70th anniversary of victory in the War of Resistance"),
}


class Reading(StrEnum):
    """How to read a day about which nothing is announced yet."""

    EARLIEST = "earliest"
    LATEST = "latest"


class YearUnknown(LookupError):
    """No table of working days is known for the year."""


@dataclass(frozen=True, kw_only=True)
class Year:
    """One notice: ``off`` are ranges (first, last, festival), ``worked`` weekend days worked in exchange.

    The notice of a year may reach into the December before.
    """

    year: int
    source: str
    off: tuple[tuple[date, date, str], ...]
    worked: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class Festivals:
    """Where the statutory festivals fall, and how far around them a notice may move days (in days)."""

    moving: Mapping[int, tuple[date, ...]]
    windows: Mapping[str, tuple[str, str]]
    off_within: int
    worked_within: int

    def of(self, year: int) -> dict[date, str]:
        """Festival days of a year, by name; for a year that is not listed, every day that may be one."""
        days = {date(year, month, day): name for name, month, day in _FIXED}
        if year not in self.moving:
            for name, (first, last) in self.windows.items():
                days |= dict.fromkeys(_days(_in(year, first), _in(year, last)), name)
            return days
        spring, qingming, dragon_boat, mid_autumn = self.moving[year]
        days |= dict.fromkeys(_days(spring - DAY, spring + 2 * DAY), "spring")
        return {**days, qingming: "qingming", dragon_boat: "dragon_boat", mid_autumn: "mid_autumn"}

    def statutory(self, year: int) -> frozenset[date]:
        """The days that the Measures themselves give; those by the moon only for years that are listed."""
        rule = next(rule for first, rule in _MEASURES if year >= first)
        fixed = {date(year, month, day) for name, month, day in _FIXED if (name, day) not in rule.without}
        if year not in self.moving:
            return frozenset(fixed)
        spring, *others = self.moving[year]
        first, last = (spring + ahead * DAY for ahead in rule.spring)
        return frozenset({*fixed, *others, *_days(first, last)})


@dataclass(frozen=True, kw_only=True)
class _Measures:
    """One text of the Measures: first and last day of Spring Festival, and the fixed days that it does not have."""

    spring: tuple[int, int]
    without: frozenset[tuple[str, int]] = frozenset()


_MAY_2 = frozenset({("labour", 2)})
#: The texts by the first year to which they apply, the newest first.
_MEASURES = (
    (2025, _Measures(spring=(-1, 2))),
    (2014, _Measures(spring=(0, 2), without=_MAY_2)),
    (2008, _Measures(spring=(-1, 1), without=_MAY_2)),
    (0, _Measures(spring=(0, 2))),
)

_FIXED = (
    ("new_year", 1, 1),
    *(("labour", 5, day) for day in (1, 2)),
    *(("national", 10, day) for day in (1, 2, 3)),
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Calendar:
    """All that is known about working days. Equal only to itself; :meth:`load` always gives the same one."""

    years: tuple[Year, ...]
    festivals: Festivals
    _reaches: dict[tuple[int, int], frozenset[date]] = field(default_factory=dict, init=False, repr=False)
    _by_law: dict[int, frozenset[date]] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def load(cls) -> Calendar:
        """The calendar of the tables kept with the law, and of the notices that the installation has taken since."""
        return _Announced.calendar or _load()

    def with_year(self, year: Year) -> Self:
        """The same calendar once that year's notice is out, or changed."""
        others = [other for other in self.years if other.year != year.year]
        return replace(self, years=tuple(sorted([*others, year], key=lambda one: one.year)))

    def without(self, *years: int) -> Self:
        """The same calendar as it was while the notices of these years were not out."""
        return replace(self, years=tuple(one for one in self.years if one.year not in years))

    @cached_property
    def known(self) -> frozenset[int]:
        """The years whose notice is out."""
        return frozenset(one.year for one in self.years)

    @cached_property
    def _off(self) -> dict[date, str]:
        return {day: name for one in self.years for first, last, name in one.off for day in _days(first, last)}

    @cached_property
    def _worked(self) -> frozenset[date]:
        return frozenset(day for one in self.years for day in one.worked)

    def knows(self, year: int) -> bool:
        """Whether that year's notice is out."""
        return year in self.known

    def is_working_day(self, day: date) -> bool:
        """Whether offices work that day by the notices that are out; raises YearUnknown where there is none."""
        if not self.knows(day.year):
            raise YearUnknown(f"No table of working days for {day.year}.")
        return self._by_notice(day)

    def works(self, day: date, reading: Reading) -> bool:
        """Whether offices work that day, read one way where it is not certain."""
        if self._is_statutory(day):
            return False
        if reading is Reading.EARLIEST:
            return self._by_notice(day) or day in self._reach(day, self.festivals.worked_within)
        return self._by_notice(day) and day not in self._reach(day, self.festivals.off_within)

    def is_certain(self, day: date) -> bool:
        """Whether a notice or the Measures settle it: not so at the end of December, before the next year's is out."""
        if self._is_statutory(day):
            return True
        return self.knows(day.year) and self.works(day, Reading.EARLIEST) == self.works(day, Reading.LATEST)

    def _is_statutory(self, day: date) -> bool:
        """Whether it is a statutory holiday of a year whose notice is not out."""
        if self.knows(day.year):
            return False
        if day.year not in self._by_law:
            self._by_law[day.year] = self.festivals.statutory(day.year)
        return day in self._by_law[day.year]

    def is_made_up(self, day: date) -> bool:
        """Whether it is a weekend day worked in exchange for a holiday."""
        return day in self._worked

    def festival(self, day: date) -> Phrase | None:
        """The festival for which the day is off, or may be off where there is no notice."""
        name = self._off.get(day) or ("" if self.knows(day.year) else self.festivals.of(day.year).get(day, ""))
        return FESTIVALS[name] if name else None

    def working_day_from(self, day: date, reading: Reading) -> date:
        """The first working day on or after ``day``."""
        while not self.works(day, reading):
            day += DAY
        return day

    def _by_notice(self, day: date) -> bool:
        return day in self._worked or not (is_weekend(day) or day in self._off)

    def _reach(self, day: date, within: int) -> frozenset[date]:
        """Days near a festival whose notice is not out, of the year of ``day`` and the one after."""
        if (day.year, within) not in self._reaches:
            years = {day.year, min(day.year + 1, date.max.year)} - self.known
            near = frozenset(
                date.fromordinal(ordinal)
                for year in years
                for festival in self.festivals.of(year)
                for ordinal in range(max(festival.toordinal() - within, 1), festival.toordinal() + within + 1)
            )
            self._reaches[day.year, within] = near
        return self._reaches[day.year, within]


class _Announced:
    """The calendar with the notices that this process was given; None while there are none."""

    calendar: Calendar | None = None


def announce(years: Iterable[Year]) -> None:
    """Count with these notices, too, in this process; a notice replaces the table of its year."""
    calendar = _load()
    for year in years:
        calendar = calendar.with_year(year)
    _Announced.calendar = calendar if calendar.years != _load().years else None


def is_weekend(day: date) -> bool:
    """Whether it is a Saturday or Sunday."""
    return day.weekday() >= _SATURDAY


def _days(first: date, last: date) -> Iterator[date]:
    return (date.fromordinal(ordinal) for ordinal in range(first.toordinal(), last.toordinal() + 1))


def _in(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year:04}-{month_and_day}")


def year_from(year: int, raw: Mapping[str, Any]) -> Year:
    """One year's table as it stands in holidays.toml."""
    off = tuple((first, last, name) for first, last, name in raw["off"])
    return Year(year=year, source=raw["source"], off=off, worked=tuple(raw["worked"]))


@cache
def _load() -> Calendar:
    raw = table("festivals")
    festivals = Festivals(
        moving={int(year): tuple(days) for year, days in raw["moving"].items()},
        windows={name: (first, last) for name, (first, last) in raw["windows"].items()},
        off_within=raw["off_within"],
        worked_within=raw["worked_within"],
    )
    years = tuple(year_from(int(year), one) for year, one in sorted(table("holidays").items()))
    return Calendar(years=years, festivals=festivals)

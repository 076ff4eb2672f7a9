"""Counting a period: on which day it ends.

The first day does not count (民法典 §201) and a last day that is no working day moves to the next one (§203), as the
pack says. Days that no notice has settled are read early for offices and late for petitioners (Reading).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from huiyin.law.act import SHANGHAI
from huiyin.law.calendar import DAY, Calendar, Reading
from huiyin.law.statute import Period, Unit
from huiyin.law.words import Phrase, say

#: No act sets more days than this, and no hearing lasts as long.
MOST_DAYS = 3650
#: The end of what has no limit: after every other day.
NEVER = date(9999, 12, 31)
_YEARS = range(1900, 9900)


class Miscounted(ValueError):
    """The clock cannot be counted with these numbers; ``phrase`` says why and what to give instead."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(str(phrase))
        self.phrase = phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """When a period ends.

    ``last``: its last day as counted; offices are warned by it. ``due``: the day that binds, moved on where ``last``
    is no working day. ``certain``: the notices settle it; else it lies between ``earliest`` and ``latest``, and
    ``due`` is the earliest for an office and the latest for a petitioner. ``moment``: of a clock in minutes, when on
    that day it ends.
    """

    last: date
    due: date
    certain: bool
    earliest: date
    latest: date
    moment: datetime | None = None

    @property
    def end(self) -> date | datetime:
        """The moment of a clock in minutes, else the day that binds: what pages and papers show."""
        return self.moment or self.due

    @property
    def binding(self) -> date:
        """The day after which an office is late, or a petitioner's window has passed."""
        return self.due


def reading_for(period: Period) -> Reading:
    """Early for an office, late for a petitioner: doubt never shortens a right and never excuses delay."""
    return Reading.LATEST if period.bearer_kind == "petitioner" else Reading.EARLIEST


def length_of(period: Period, length: int) -> int:
    """The days, minutes, months or years that count.

    Raises Miscounted where ``length`` is missing, too long or not asked for.
    """
    if period.unit is Unit.OPEN:
        raise Miscounted(say("These rules set no limit for {clock}: there is nothing to count.", clock=period.number))
    if period.unit is Unit.SET or (period.unit is Unit.MINUTE and period.length is None):
        most = period.max or MOST_DAYS
        if not length:
            raise Miscounted(
                say("The number of days of {clock} is set by the act: please give it.", clock=period.number)
            )
        if not 0 < length <= most:
            raise Miscounted(
                say("{clock} can be set to at least 1 and at most {most} days.", clock=period.number, most=most)
            )
        return length
    own = period.length or 0
    if length not in {0, own}:
        raise Miscounted(say("The length of {clock} is fixed by the rules and cannot be set.", clock=period.number))
    return own


def first_day_before(period: Period, since: date, *, excluded: int = 0) -> date:
    """The day after which counting begins, days of hearing taken off; raises Miscounted."""
    if excluded and not period.excludes_hearings:
        raise Miscounted(
            say("Days of hearing count in {clock}: they are left out only in a re-check.", clock=period.number)
        )
    if not 0 <= excluded <= MOST_DAYS:
        raise Miscounted(say("Days of hearing can be 0 to {most}.", most=MOST_DAYS))
    if since.year not in _YEARS:
        raise Miscounted(say("{since} is not a day that anything can be counted from.", since=since))
    before = since - DAY if counts_first_day(period) else since
    return before + excluded * DAY


@lru_cache(maxsize=65_536)
def due(
    period: Period,
    since: date,
    calendar: Calendar,
    *,
    length: int = 0,
    excluded: int = 0,
    at: datetime | None = None,
) -> Due:
    """When a clock ends that an event on ``since`` started, one in minutes at the moment ``at``.

    ``length``: number of days, or minutes, where the act sets it. ``excluded``: days of hearing (A36). Raises
    Miscounted. What has no limit ends :data:`NEVER`.
    """
    if period.unit is Unit.MINUTE and at:
        return _by_the_minute(at + timedelta(minutes=length_of(period, length)))
    if period.unit is Unit.OPEN:
        return Due(last=NEVER, due=NEVER, certain=True, earliest=NEVER, latest=NEVER)
    number = length_of(period, length)
    before = first_day_before(period, since, excluded=excluded)
    lasts = {reading: _last(period, before, number, calendar, reading) for reading in Reading}
    ends = {
        reading: calendar.working_day_from(last, reading) if period.roll else last for reading, last in lasts.items()
    }
    asked = before + DAY if period.unit is Unit.WORKING_DAY else lasts[Reading.EARLIEST]
    ours = reading_for(period)
    return Due(
        last=lasts[ours],
        due=ends[ours],
        certain=not period.roll or _is_certain(asked, ends[Reading.LATEST], calendar),
        earliest=ends[Reading.EARLIEST],
        latest=ends[Reading.LATEST],
    )


def _by_the_minute(moment: datetime) -> Due:
    """Every minute counts, nights and holidays too, so the end is certain."""
    moment = moment.astimezone(SHANGHAI)
    day = moment.date()
    return Due(last=day, due=day, certain=True, earliest=day, latest=day, moment=moment)


def _last(period: Period, before: date, number: int, calendar: Calendar, reading: Reading) -> date:
    if period.unit is Unit.WORKING_DAY:
        return _after_working_days(before, number, calendar, reading)
    if period.unit in {Unit.MONTH, Unit.YEAR}:
        return _same_day(before, number if period.unit is Unit.MONTH else 12 * number)
    if period.unit is Unit.MINUTE:
        return before + timedelta(minutes=number)
    return before + number * DAY


def _after_working_days(day: date, number: int, calendar: Calendar, reading: Reading) -> date:
    for _ in range(number):
        day = calendar.working_day_from(day + DAY, reading)
    return day


def _same_day(day: date, months: int) -> date:
    """民法典 §202: the same day of the month so many months on, or its last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _is_certain(first: date, last: date, calendar: Calendar) -> bool:
    span = (last - first).days + 1
    return all(calendar.is_certain(first + ahead * DAY) for ahead in range(span))


def counts_first_day(period: Period) -> bool:
    """Where the rule gives no number the aim is the very day, whatever the pack says of first days."""
    return period.first_day_counts and period.unit is not Unit.NONE


def day_from(text: str) -> date:
    """A day that somebody wrote like 2026-03-06; raises Miscounted for anything else."""
    try:
        # The pattern first: fromisoformat also takes 20260306 and 2026-W10-5.
        return date.fromisoformat(text if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else "")
    except ValueError:
        raise Miscounted(say("“{text}” is not a day: please write it like 2026-03-06.", text=text)) from None


def days_from(text: str, name: str) -> int:
    """A number of days that somebody wrote for ``name``; raises Miscounted for anything else."""
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise Miscounted(say("“{text}” is not a number of days for {name}.", text=text, name=name))
    return int(text)

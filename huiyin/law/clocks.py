"""Counting a period: on which day it ends, and why it is that day, told day by day in plain words.

The first day does not count (民法典 §201) and a last day that is no working day moves to the next one (§203), as the
pack says. Days that no notice has settled are read early for offices and late for petitioners (Reading).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from huiyin.law.calendar import DAY, Calendar, Reading
from huiyin.law.statute import Article, Period, Unit, article
from huiyin.law.words import Phrase, say

#: No act sets more days than this, and no hearing lasts as long.
MOST_DAYS = 3650


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
    ``due`` is the earliest for an office and the latest for a petitioner.
    """

    last: date
    due: date
    certain: bool
    earliest: date
    latest: date

    @property
    def binding(self) -> date:
        """The day after which an office is late, or a petitioner's window has passed."""
        return self.due


def reading_for(period: Period) -> Reading:
    """Early for an office, late for a petitioner: doubt never shortens a right and never excuses delay."""
    return Reading.LATEST if period.bearer_kind == "petitioner" else Reading.EARLIEST


def length_of(period: Period, length: int) -> int:
    """The days (or years) that count; raises Miscounted where ``length`` is missing, too long or not asked for."""
    if period.unit is Unit.SET:
        most = period.max or MOST_DAYS
        if not length:
            raise Miscounted(
                say("The number of days of {clock} is set by the act: please give it.", clock=period.clock)
            )
        if not 0 < length <= most:
            raise Miscounted(
                say("{clock} can be set to at least 1 and at most {most} days.", clock=period.clock, most=most)
            )
        return length
    own = period.length or 0
    if length not in {0, own}:
        raise Miscounted(say("The length of {clock} is fixed by the rules and cannot be set.", clock=period.clock))
    return own


def first_day_before(period: Period, since: date, *, excluded: int = 0) -> date:
    """The day after which counting begins, days of hearing taken off; raises Miscounted."""
    if excluded and not period.excludes_hearings:
        raise Miscounted(
            say("Days of hearing count in {clock}: they are left out only in a re-check.", clock=period.clock)
        )
    if not 0 <= excluded <= MOST_DAYS:
        raise Miscounted(say("Days of hearing can be 0 to {most}.", most=MOST_DAYS))
    if not 1900 <= since.year <= 9900:
        raise Miscounted(say("{since} is not a day that anything can be counted from.", since=since))
    before = since - DAY if _counts_first_day(period) else since
    return before + excluded * DAY


@lru_cache(maxsize=65_536)
def due(period: Period, since: date, calendar: Calendar, *, length: int = 0, excluded: int = 0) -> Due:
    """When a clock ends that an event on ``since`` started.

    ``length``: number of days where the act sets it. ``excluded``: days of hearing (A36). Raises Miscounted.
    """
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


def _last(period: Period, before: date, number: int, calendar: Calendar, reading: Reading) -> date:
    if period.unit is Unit.WORKING_DAY:
        return _after_working_days(before, number, calendar, reading)
    if period.unit is Unit.YEAR:
        return _same_date(before, before.year + number)
    return before + number * DAY


def _after_working_days(day: date, number: int, calendar: Calendar, reading: Reading) -> date:
    for _ in range(number):
        day = calendar.working_day_from(day + DAY, reading)
    return day


def _same_date(day: date, year: int) -> date:
    """民法典 §202: the same date, or the last of the month where there is none."""
    return date(year, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _is_certain(first: date, last: date, calendar: Calendar) -> bool:
    span = (last - first).days + 1
    return all(calendar.is_certain(first + ahead * DAY) for ahead in range(span))


def _counts_first_day(period: Period) -> bool:
    """Where the rule gives no number the aim is the very day, whatever the pack says of first days."""
    return period.first_day_counts and period.unit is not Unit.NONE


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day of the count. ``number`` is its place, None where it does not count; ``why`` says what it is."""

    on: date
    counted: bool
    number: int | None
    why: Phrase


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A clock laid open: ``words`` are sentences in order, ``days`` every day from the event to the end.

    A period of a year shows only its ends. Days of hearing are shown first; which days they were does not matter.
    """

    clock: str
    title: Phrase
    article: Article
    starts: Phrase
    stops: Phrase
    since: date
    due: Due
    words: tuple[Phrase, ...]
    days: tuple[Day, ...]


def explain(period: Period, since: date, calendar: Calendar, *, length: int = 0, excluded: int = 0) -> Explanation:
    """Why :func:`due` gives what it gives, in words that the petitioner reads too; raises Miscounted."""
    end = due(period, since, calendar, length=length, excluded=excluded)
    return Explanation(
        clock=period.clock,
        title=period.title,
        article=article(period.article),
        starts=period.starts,
        stops=period.stops,
        since=since,
        due=end,
        words=tuple(_words(period, since, end, length=length_of(period, length), excluded=excluded)),
        days=tuple(_days(period, since, end, calendar, excluded=excluded)),
    )


def _words(period: Period, since: date, end: Due, *, length: int, excluded: int) -> Iterator[Phrase]:
    yield _length_words(period.unit, length)
    yield _first_day_words(period, since)
    if excluded:
        yield say("Days of hearing do not count, so the period is longer by as many: {days}.", days=excluded)
    yield from _end_words(period, end)
    if not end.certain:
        yield from _doubt_words(period, end)
    if period.caveat:
        yield period.caveat
    if not period.verified:
        yield say("This number of days has not been checked against the official text.")


def _first_day_words(period: Period, since: date) -> Phrase:
    if _counts_first_day(period) or period.unit is Unit.NONE:
        return say("It is counted from {since} ({starts}); that day counts.", since=since, starts=period.starts)
    return say(
        "It is counted from {since} ({starts}); that day itself does not count ({article}).",
        since=since,
        starts=period.starts,
        article=article(period.first_day_article).citation,
    )


def _end_words(period: Period, end: Due) -> Iterator[Phrase]:
    if end.last != end.due:
        law = article(period.roll_article).citation
        if end.certain:
            yield say(
                "Its last day, {last}, is off, so it ends on the next working day ({law}).", last=end.last, law=law
            )
        else:
            yield say("Its last day, {last}, may be off; it then ends on a later day ({law}).", last=end.last, law=law)
    yield say("It ends on {due}.", due=end.due)
    if end.last != end.due and period.bearer_kind == "office" and period.unit is not Unit.NONE:
        yield say("The office is reminded before {last}, as if the day did not move.", last=end.last)


def _length_words(unit: Unit, length: int) -> Phrase:
    if unit is Unit.NONE:
        return say("The rule gives no number of days: the aim is the same working day.")
    if unit is Unit.YEAR:
        return say("Length: {length} year, ending on the same date.", length=length)
    if unit is Unit.WORKING_DAY:
        return say("Length in working days: {length}. Weekends and public holidays do not count.", length=length)
    return say("Length in calendar days: {length}. Weekends and public holidays count too.", length=length)


def _doubt_words(period: Period, end: Due) -> Iterator[Phrase]:
    yield say("The State Council has not yet published the working days that this depends on.")
    if end.earliest == end.latest:
        yield say("As far as can be foreseen, the day stays the same.")
    elif period.bearer_kind == "petitioner":
        yield say(
            "It may be as early as {earliest}; the later day is taken, so that no right is lost.", earliest=end.earliest
        )
    else:
        yield say(
            "It may be as late as {latest}; the earlier day is taken, so that the office is not late.",
            latest=end.latest,
        )
    yield say("It is counted again when they are published.")


def _days(period: Period, since: date, end: Due, calendar: Calendar, *, excluded: int) -> Iterator[Day]:
    reading = reading_for(period)
    if not _counts_first_day(period) and period.unit is not Unit.NONE:
        yield Day(on=since, counted=False, number=None, why=say("The day of the event: does not count"))
    before = first_day_before(period, since)
    for _ in range(excluded):
        before += DAY
        yield Day(on=before, counted=False, number=None, why=say("Hearing: does not count"))
    yield from _counted(period, before, end, calendar, reading)
    for ahead in range(1, (end.due - end.last).days):
        on = end.last + ahead * DAY
        why = say("{day}: the period cannot end on it", day=_nature(on, calendar, reading))
        yield Day(on=on, counted=False, number=None, why=why)
    if end.due != end.last:
        yield Day(on=end.due, counted=False, number=None, why=say("The next working day: the period ends here"))


def _counted(period: Period, before: date, end: Due, calendar: Calendar, reading: Reading) -> Iterator[Day]:
    """The days between, each with its number if it counts; of a year only the last."""
    number = 0
    first = end.last if period.unit in {Unit.YEAR, Unit.NONE} else before + DAY
    for ahead in range((end.last - first).days + 1):
        on = first + ahead * DAY
        decides = period.unit is Unit.WORKING_DAY or on == end.last
        nature = _nature(on, calendar, reading) if decides or calendar.is_certain(on) else _weekend(on)
        if period.unit is Unit.WORKING_DAY and not calendar.works(on, reading):
            yield Day(on=on, counted=False, number=None, why=say("{day}: does not count", day=nature))
            continue
        number += 1
        yield Day(on=on, counted=True, number=number, why=_counted_why(on, end, nature))


def _counted_why(on: date, end: Due, nature: Phrase | None) -> Phrase:
    if on == end.due:
        return say("{day}: the last day", day=nature) if nature else say("The last day")
    if on == end.last:
        return say("{day}: counts, but the period cannot end on it", day=nature)
    return say("{day}: counts", day=nature) if nature else say("Counts")


def _nature(on: date, calendar: Calendar, reading: Reading) -> Phrase | None:
    """What is special about a day: weekend, holiday, worked in exchange, or not settled; None for nothing."""
    works = calendar.works(on, reading)
    if calendar.is_made_up(on):
        return say("Weekend day worked in exchange for a holiday")
    if works:
        return say("Weekend that may be worked") if on.weekday() >= 5 else None
    festival = calendar.festival(on)
    if festival:
        return say("{festival} holiday", festival=festival)
    return _weekend(on) or say("Day that may be off")


def _weekend(on: date) -> Phrase | None:
    return say("Weekend") if on.weekday() >= 5 else None

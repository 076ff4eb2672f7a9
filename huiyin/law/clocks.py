"""Explains a clock: when it ends (counting.py) and why, day by day, in words that petitioners read too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from huiyin.law.calendar import DAY, Calendar, Reading, is_weekend
from huiyin.law.counting import Due, Miscounted, counts_first_day, due, first_day_before, length_of, reading_for
from huiyin.law.running import Clock
from huiyin.law.statute import Article, Period, Unit, article
from huiyin.law.words import Phrase, say

__all__ = ["Day", "Due", "Explanation", "Miscounted", "due", "end_of", "explain", "explained"]


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day of the count. ``number`` is its place, None where it does not count; ``why`` says what it is."""

    on: date
    counted: bool
    number: int | None
    why: Phrase


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A clock explained: ``words`` are sentences in order, ``days`` every day from the event to the end.

    A period of a year shows only its ends; one in minutes shows no days, it began ``at`` a moment. Days of hearing are
    shown first; which days they were does not matter.
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
    at: datetime | None = None

    @property
    def began(self) -> date | datetime:
        """The moment from which a clock in minutes is counted, else the day."""
        return self.at or self.since


def end_of(clock: Clock, period: Period, calendar: Calendar) -> Due:
    """When this run of a clock ends. Raises Miscounted."""
    return due(period, clock.since, calendar, length=clock.days, excluded=clock.excluded, at=clock.at)


def explained(clock: Clock, period: Period, calendar: Calendar) -> Explanation:
    """Why this run of a clock ends when it does. Raises Miscounted."""
    return explain(period, clock.since, calendar, length=clock.days, excluded=clock.excluded, at=clock.at)


@lru_cache(maxsize=4_096)
def explain(
    period: Period,
    since: date,
    calendar: Calendar,
    *,
    length: int = 0,
    excluded: int = 0,
    at: datetime | None = None,
) -> Explanation:
    """Why :func:`due` gives what it gives, in words that the petitioner reads too.

    Raises Miscounted, also where the rules set no limit.
    """
    number = length_of(period, length)
    at = at if period.unit is Unit.MINUTE else None
    end = due(period, since, calendar, length=length, excluded=excluded, at=at)
    return Explanation(
        clock=period.number,
        title=period.title,
        article=article(period.article),
        starts=period.starts,
        stops=period.stops,
        since=since,
        due=end,
        words=tuple(_words(period, at or since, end, length=number, excluded=excluded)),
        days=() if at else tuple(_days(period, since, end, calendar, excluded=excluded)),
        at=at,
    )


def _words(period: Period, began: date | datetime, end: Due, *, length: int, excluded: int) -> Iterator[Phrase]:
    yield _length_words(period.unit, length)
    yield _first_day_words(period, began)
    if excluded:
        yield say("Days of hearing do not count, so the period is longer by as many: {days}.", days=excluded)
    yield from _end_words(period, end)
    if not end.certain:
        yield from _doubt_words(period, end)
    if period.caveat:
        yield period.caveat
    if not period.verified:
        yield say("This number of days has not been checked against the official text.")


def _first_day_words(period: Period, since: date | datetime) -> Phrase:
    if isinstance(since, datetime):
        return say("It is counted from {since} ({starts}).", since=since, starts=period.starts)
    if counts_first_day(period) or period.unit is Unit.NONE:
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
    yield say("It ends on {due}.", due=end.end)
    if end.last != end.due and period.bearer_kind == "office" and period.unit is not Unit.NONE:
        yield say("The office is reminded before {last}, as if the day did not move.", last=end.last)


def _length_words(unit: Unit, length: int) -> Phrase:
    if unit is Unit.NONE:
        return say("The rule gives no number of days: the aim is the same working day.")
    if unit is Unit.MINUTE:
        return say("Length in minutes: {length}. Nights, weekends and holidays count too.", length=length)
    if unit is Unit.YEAR:
        return say("Length: {length} year, ending on the same date.", length=length)
    if unit is Unit.MONTH:
        return say("Length in months: {length}, ending on the same day of the month, or its last.", length=length)
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
    if not counts_first_day(period) and period.unit is not Unit.NONE:
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
        return say("Weekend that may be worked") if is_weekend(on) else None
    festival = calendar.festival(on)
    if festival:
        return say("{festival} holiday", festival=festival)
    return _weekend(on) or say("Day that may be off")


def _weekend(on: date) -> Phrase | None:
    return say("Weekend") if is_weekend(on) else None

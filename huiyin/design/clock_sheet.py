"""The page of one clock: its days as a calendar, and the days that do not count with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from huiyin.law.clocks import Day, Explanation
from huiyin.law.statute import Pack, Period
from huiyin.law.words import Phrase

WEEK = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A day of the calendar. ``state``: begins, counted, skipped, last, off (in the month but outside the period)."""

    on: date
    state: str
    number: int | None = None
    why: Phrase | None = None


@dataclass(frozen=True, kw_only=True)
class Month:
    """A month: weeks from Monday to Sunday; None for a day of another month."""

    first: date
    weeks: tuple[tuple[Cell | None, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """Consecutive days that do not count for the same reason."""

    first: date
    last: date
    why: Phrase


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The content of the page of a clock."""

    clock: Explanation
    period: Period
    bearer: Any
    months: tuple[Month, ...]
    skipped: tuple[Skipped, ...]
    counted: int
    changes: Sequence[Any]
    pack: Pack
    why: Sequence[Phrase]


def sheet_of(clock: Explanation, *, pack: Pack, bearer: Any, changes: Sequence[Any], why: Sequence[Phrase]) -> Sheet:
    """``changes`` come from law/petition/what_changes.py, ``why`` from law/binding.py."""
    return Sheet(
        clock=clock,
        period=pack.period_named(clock.clock),
        bearer=bearer,
        months=months(clock),
        skipped=tuple(_skipped(clock)),
        counted=sum(day.counted for day in clock.days),
        changes=changes,
        pack=pack,
        why=why,
    )


def months(clock: Explanation) -> tuple[Month, ...]:
    """The months that have explained days; of a long period only the first and the last ones."""
    cells = {day.on: _cell(clock, day) for day in clock.days}
    firsts = sorted({on.replace(day=1) for on in cells})
    return tuple(Month(first=first, weeks=tuple(_weeks(first, cells))) for first in firsts)


def _cell(clock: Explanation, day: Day) -> Cell:
    state = "counted" if day.counted else "skipped"
    if day.on == clock.due.due:
        state = "last"
    elif day.on == clock.since and not day.counted:
        state = "begins"
    return Cell(on=day.on, state=state, number=day.number, why=day.why)


def _weeks(first: date, cells: dict[date, Cell]) -> Iterable[tuple[Cell | None, ...]]:
    on = first - first.weekday() * _DAY
    while on.replace(day=1) <= first:
        week = [on + ahead * _DAY for ahead in range(WEEK)]
        inside = (each if each.month == first.month else None for each in week)
        yield tuple(cells.get(each, Cell(on=each, state="off")) if each else None for each in inside)
        on += WEEK * _DAY


def _skipped(clock: Explanation) -> Iterable[Skipped]:
    """The days that do not count; consecutive days with the same reason are grouped."""
    out = [day for day in clock.days if not day.counted and day.on not in {clock.since, clock.due.due}]
    for why, days in groupby(out, key=lambda day: day.why):
        run: list[date] = []
        for day in days:
            if run and day.on != run[-1] + _DAY:
                yield Skipped(first=run[0], last=run[-1], why=why)
                run = []
            run.append(day.on)
        yield Skipped(first=run[0], last=run[-1], why=why)

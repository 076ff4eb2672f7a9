"""The clocks of a standing with the days they end on, and whether anybody is late. Computed, never kept as truth.

Stopping a clock never hides a breach (T-12): a duty that was met, or fell away, after its day stays late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from huiyin.law.calendar import Calendar
from huiyin.law.clocks import end_of
from huiyin.law.running import Clock, Clocked, Fate
from huiyin.law.statute import Pack, Period, Unit


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One clock of a standing, running or stopped.

    ``bearer`` is an office's code or "petitioner". ``last`` is the last day as counted (offices are warned by it),
    ``due`` the day that binds. ``certain`` is False while a holiday table is missing. ``until`` is the day it stopped.
    ``is_window``: a right or a chance, never late. ``place`` is its index in ``standing.clocks``.

    A clock in minutes has moments too: ``due_at``, ``until_at``. ``post`` bears it within the office. ``first_due``
    bound before it was moved.
    """

    clock: str
    bearer: str
    since: date
    last: date
    due: date
    certain: bool
    until: date | None
    fate: Fate
    is_window: bool
    place: int
    due_at: datetime | None = None
    until_at: datetime | None = None
    post: int = 0
    first_due: date | None = None

    def is_overdue(self, today: date, now: datetime | None = None) -> bool:
        """Whether it still runs and its day, or its moment, has passed; never so for a window."""
        return self.fate is Fate.RUNNING and self.was_late(today, now)

    def was_late(self, today: date, now: datetime | None = None) -> bool:
        """Whether it stopped after its day, or runs and its day has passed, whatever became of it.

        A clock in minutes is late after its moment; without ``now`` a running one is late only on the day after.
        """
        if self.is_window:
            return False
        moment = self.until_at or (now if self.until is None else None)
        if self.due_at and moment:
            return moment > self.due_at
        return (self.until or today) > self.due

    @property
    def was_used_late(self) -> bool:
        """Whether a right or chance was used after its day: a late objection is logged as late (A23(3))."""
        return self.is_window and self.fate is Fate.MET and self.until is not None and self.until > self.due


def duties(standing: Clocked, pack: Pack, calendar: Calendar) -> tuple[Duty, ...]:
    """Every clock of the standing, in order, but for those to which the pack sets no limit.

    Raises UnknownClock for one that the pack does not have.
    """
    kept = [(place, clock, pack.period(clock.name)) for place, clock in enumerate(standing.clocks)]
    return tuple(_duty(clock, place, period, calendar) for place, clock, period in kept if period.unit is not Unit.OPEN)


def _duty(clock: Clock, place: int, period: Period, calendar: Calendar) -> Duty:
    end = end_of(clock, period, calendar)
    return Duty(
        clock=clock.name,
        bearer=clock.bearer,
        since=clock.since,
        last=end.last,
        due=end.binding,
        certain=end.certain,
        until=clock.until,
        fate=clock.fate,
        is_window=period.is_window,
        place=place,
        due_at=end.moment,
        until_at=clock.until_at,
        post=clock.post,
        first_due=clock.first_due,
    )

"""Clocks that run on a dossier: what every kind of standing shares."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from huiyin.law.act import SHANGHAI
from huiyin.law.changeable import Changeable


def bearer_of(party: int) -> str:
    """The bearer of a clock of one who petitions: "petitioner" for who brought it, "party-2" for the second beside."""
    return f"party-{party}" if party else "petitioner"


def is_persons(bearer: str) -> bool:
    """Whether a clock is borne by one who petitions, and not by an office."""
    return bearer == "petitioner" or bearer.startswith("party-")


class Fate(StrEnum):
    """What became of a clock."""

    RUNNING = "running"
    MET = "met"
    MOOT = "moot"


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One run of a clock of the pack (``pass_on``, ``answer`` …).

    ``bearer`` is an office's code, or "petitioner"; ``post`` the post within the office that answers for it, 0 for
    none. ``since`` is the day of the event, itself never counted; a clock in minutes also has its moment, ``at``.
    ``days`` is the period where the act sets it (``extended_answer``, ``completion_report``, ``urging``), else 0 for
    the pack's own. ``excluded`` are days that do not count (hearings in a re-check). ``until`` is the day it stopped.
    """

    name: str
    bearer: str
    since: date
    days: int = 0
    excluded: int = 0
    until: date | None = None
    until_at: datetime | None = None
    fate: Fate = Fate.RUNNING
    at: datetime | None = None
    post: int = 0
    #: the day that bound before it was moved: lateness is counted by it
    first_due: date | None = None


def _in_china(at: datetime | None) -> datetime | None:
    """One moment in one writing: a journal that is read again gives it in another zone."""
    return at.astimezone(SHANGHAI) if at else None


@dataclass(frozen=True, kw_only=True)
class Clocked(Changeable):
    """Base of all standings: the clocks that its acts started, oldest first, stopped ones too."""

    clocks: tuple[Clock, ...] = ()

    def start(
        self, name: str, *, bearer: str, since: date, days: int = 0, post: int = 0, at: datetime | None = None
    ) -> Self:
        """With one more clock running; one in minutes needs its moment ``at``."""
        clock = Clock(name=name, bearer=bearer, since=since, days=days, post=post, at=_in_china(at))
        return self.but(clocks=(*self.clocks, clock))

    def stop(self, *names: str, on: date, fate: Fate = Fate.MET, bearer: str = "", at: datetime | None = None) -> Self:
        """With the running clocks of these names (of one bearer, if given) stopped; one that does not run stays."""

        def stopped(clock: Clock) -> Clock:
            runs = clock.name in names and clock.fate is Fate.RUNNING and bearer in {"", clock.bearer}
            return dataclasses.replace(clock, until=on, until_at=_in_china(at), fate=fate) if runs else clock

        return self.but(clocks=tuple(stopped(clock) for clock in self.clocks))

    def stop_at(self, place: int, *, on: date, fate: Fate = Fate.MET, at: datetime | None = None) -> Self:
        """With the one clock at that place stopped."""
        return self._with_clock(place, until=on, until_at=_in_china(at), fate=fate)

    def rerun_at(self, place: int) -> Self:
        """With the clock at that place running again from its first day, as if it had never stopped."""
        return self._with_clock(place, until=None, until_at=None, fate=Fate.RUNNING)

    def move_at(self, place: int, *, days: int, first_due: date) -> Self:
        """With the clock at that place set to another number of days; the day that bound first stays known."""
        kept = self.clocks[place].first_due or first_due
        return self._with_clock(place, days=days, first_due=kept)

    def _with_clock(self, place: int, **changes: object) -> Self:
        changed = dataclasses.replace(self.clocks[place], **changes)  # type: ignore[arg-type]
        return self.but(clocks=(*self.clocks[:place], changed, *self.clocks[place + 1 :]))

    def stop_all(self, *, on: date, but: frozenset[str] = frozenset()) -> Self:
        """With every running clock moot, those of the names in ``but`` excepted: the procedure is over."""
        return self.stop(*{clock.name for clock in self.clocks} - but, on=on, fate=Fate.MOOT)

    def exclude(self, name: str, days: int) -> Self:
        """With ``days`` of the running clock of that name not counting."""

        def shortened(clock: Clock) -> Clock:
            runs = clock.name == name and clock.fate is Fate.RUNNING
            return dataclasses.replace(clock, excluded=days) if runs else clock

        return self.but(clocks=tuple(shortened(clock) for clock in self.clocks))

    def running(self, name: str) -> Clock | None:
        """The running clock of that name, if there is one."""
        return next((c for c in self.clocks if c.name == name and c.fate is Fate.RUNNING), None)

"""Clocks that run on a dossier: what every kind of standing shares."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


class Fate(StrEnum):
    """What became of a clock."""

    RUNNING = "running"
    MET = "met"
    MOOT = "moot"


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One run of a clock of the pack (``pass_on``, ``answer`` …).

    ``bearer`` is an office's code, or "petitioner". ``since`` is the day of the event, itself never counted.
    ``days`` is the period where the act sets it (``extended_answer``, ``completion_report``, ``urging``), else 0 for
    the pack's own. ``excluded`` are days that do not count (hearings in a re-check). ``until`` is the day it stopped.
    """

    name: str
    bearer: str
    since: date
    days: int = 0
    excluded: int = 0
    until: date | None = None
    fate: Fate = Fate.RUNNING


@dataclass(frozen=True, kw_only=True)
class Clocked:
    """Base of all standings: the clocks that its acts started, oldest first, stopped ones too."""

    clocks: tuple[Clock, ...] = ()

    def but(self, **changes: object) -> Self:
        """The same standing with some things changed; TypeError for a name that it does not have."""
        unknown = changes.keys() - self.__dataclass_fields__.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}.")
        # dataclasses.replace takes ten times as long, and every act changes its standing a few times.
        changed = object.__new__(type(self))
        vars(changed).update(vars(self) | changes)
        return changed

    def start(self, name: str, *, bearer: str, since: date, days: int = 0) -> Self:
        """With one more clock running."""
        return self.but(clocks=(*self.clocks, Clock(name=name, bearer=bearer, since=since, days=days)))

    def stop(self, *names: str, on: date, fate: Fate = Fate.MET, bearer: str = "") -> Self:
        """With the running clocks of these names (of one bearer, if given) stopped; one that does not run stays."""

        def stopped(clock: Clock) -> Clock:
            runs = clock.name in names and clock.fate is Fate.RUNNING and bearer in {"", clock.bearer}
            return dataclasses.replace(clock, until=on, fate=fate) if runs else clock

        return self.but(clocks=tuple(stopped(clock) for clock in self.clocks))

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

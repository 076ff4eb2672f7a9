"""Counts of clocks kept, late and running. Offices' duties only: an unused window is no breach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.law.duties import Duty
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from huiyin.law.words import Phrase, say


class End(StrEnum):
    """How one clock fared."""

    KEPT = "kept"
    LATE = "late"
    RUNNING_LATE = "running_late"
    RUNNING = "running"
    FELL_AWAY = "fell_away"


ENDS: Mapping[End, Phrase] = {
    End.KEPT: say("kept"),
    End.LATE: say("late"),
    End.RUNNING_LATE: say("running, late"),
    End.RUNNING: say("running, in time"),
    End.FELL_AWAY: say("fell away in time"),
}
EACH = say("Each first as recorded, then by these rules.")


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many clocks fared how, by clock and end."""

    counts: Mapping[tuple[str, End], int]

    def of(self, clock: str, end: End) -> int:
        """How many runs of that clock ended so."""
        return self.counts.get((clock, end), 0)

    @property
    def clocks(self) -> frozenset[str]:
        """The clocks that ran at all."""
        return frozenset(clock for clock, _ in self.counts)


def fared(duty: Duty, today: date) -> End | None:
    """How a clock fared by ``today``; None for a window."""
    if duty.is_window:
        return None
    if duty.fate is Fate.RUNNING:
        return End.RUNNING_LATE if duty.is_overdue(today) else End.RUNNING
    if duty.was_late(today):
        return End.LATE
    return End.KEPT if duty.fate is Fate.MET else End.FELL_AWAY


def tally(duties: Iterable[Duty], today: date) -> Tally:
    """The duties counted by clock and by how they fared."""
    counts: dict[tuple[str, End], int] = {}
    for duty in duties:
        end = fared(duty, today)
        if end is not None:
            counts[duty.clock, end] = counts.get((duty.clock, end), 0) + 1
    return Tally(counts=counts)


def replayed_by(pack: Pack, dossiers: int) -> Phrase:
    """How many dossiers were replayed by which rules."""
    return say("Dossiers replayed: {n}. By: {title} ({name}).", n=dossiers, title=pack.title, name=pack.name)


def slowed(pace: float) -> Phrase:
    """At which pace offices are taken to work."""
    return say("Offices take {pace} times as long.", pace=f"{pace:g}")

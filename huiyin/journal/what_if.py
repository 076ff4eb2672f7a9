"""What if other rules had bound, or offices had worked at another pace? Dossiers replayed, and nothing written.

The acts are taken as they were recorded, on their days; what they set running is worked out anew by the other pack.
Nothing personal is opened: what is sealed decides no clock. Sealed reports are counted nowhere (law.md 4.6).

Assumptions, so that nobody reads more into the table than it says:
- People act as they did. A shorter period would have made some offices quicker; that is not guessed.
- An extension or a new decision for longer than the other pack allows counts as long as that pack allows.
- ``pace`` stretches each office clock for itself: a handling that took 10 days takes 15 at 1.5. Acts that follow are
  not moved, a clock that fell away is left alone, and one that would not have stopped by now is counted as running.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import prefetch_related_objects

from huiyin.journal.models import Dossier
from huiyin.journal.replay import standing_of
from huiyin.journal.scene import pack_of
from huiyin.journal.wording import from_writing, standing_from_json
from huiyin.law.calendar import Calendar
from huiyin.law.duties import Duty, duties
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.running import Fate
from huiyin.law.statute import Pack, Unit
from huiyin.law.tally import End, Tally, tally

_AT_ONCE = 250


@dataclass(frozen=True, kw_only=True)
class Replayed:
    """How the clocks of ``dossiers`` matters fared by the packs that bind them, and by the other one."""

    dossiers: int
    recorded: Tally
    other: Tally


def what_if(pack: Pack, *, on: date, pace: float = 1.0, each: Callable[[int], None]) -> Replayed:
    """Replay every dossier by ``pack`` at ``pace``, up to the day ``on``; ``each`` hears how many are done."""
    recorded: Counter[tuple[str, End]] = Counter()
    other: Counter[tuple[str, End]] = Counter()
    done = 0
    for done, row in enumerate(_dossiers(), start=1):
        kind = KINDS[row.kind]
        recorded.update(tally(_as_recorded(kind, row), on).counts)
        other.update(tally((_at_pace(duty, pace, on) for duty in _by(kind, row, pack)), on).counts)
        each(done)
    return Replayed(dossiers=done, recorded=Tally(counts=recorded), other=Tally(counts=other))


def _dossiers() -> Iterator[Dossier]:
    """Every dossier that may be counted, some hundred at a time with their acts."""
    rows = Dossier.objects.filter(is_sealed=False).order_by("pk")
    batch = list(rows[:_AT_ONCE])
    while batch:
        prefetch_related_objects(batch, "acts")
        yield from batch
        batch = list(rows.filter(pk__gt=batch[-1].pk)[:_AT_ONCE])


def _as_recorded(kind: Kind, row: Dossier) -> Iterable[Duty]:
    standing = standing_from_json(kind, row.standing)
    return duties(standing, pack_of(standing, row.received_on), Calendar.load())


def _by(kind: Kind, row: Dossier, pack: Pack) -> Iterable[Duty]:
    """The clocks as the other pack would have run them."""
    written = sorted(row.acts.all(), key=lambda act: act.place)
    acts = [from_writing(kind, act.verb, act.body, None) for act in written]
    standing = _within(standing_of(kind, acts, written, pack=pack), pack)
    return duties(standing, pack, Calendar.load())


def _within(standing: Any, pack: Pack) -> Any:
    """The standing with no clock set longer than the pack lets an act set it."""
    clocks = tuple(
        replace(clock, days=min(clock.days, most)) if (most := _most(pack, clock.name)) else clock
        for clock in standing.clocks
    )
    return standing.but(clocks=clocks)


def _most(pack: Pack, clock: str) -> int | None:
    period = pack.period(clock)
    return period.max if period.unit is Unit.SET else None


def _at_pace(duty: Duty, pace: float, on: date) -> Duty:
    """The same clock had its office taken ``pace`` times as long."""
    if duty.is_window or duty.fate is not Fate.MET or duty.until is None:
        return duty
    until = duty.since + timedelta(days=math.ceil((duty.until - duty.since).days * pace))
    return replace(duty, until=until) if until <= on else replace(duty, until=None, fate=Fate.RUNNING)

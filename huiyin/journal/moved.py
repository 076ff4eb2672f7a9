"""Which running clocks another calendar would move: shown before a notice of holidays is taken. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from huiyin.journal.models import Dossier
from huiyin.journal.scene import pack_of
from huiyin.journal.wording import standing_from_json
from huiyin.law.calendar import Calendar
from huiyin.law.duties import duties
from huiyin.law.kinds import KINDS

_AT_ONCE = 500
#: clock, the day it ends now, the day it would end
Move = tuple[str, date, date]


def moved_by(calendar: Calendar) -> Counter[Move]:
    """How many running clocks each move has, over all dossiers; no dossier is named."""
    return Counter(move for row in _with_running() for move in _moves(row, calendar))


def _with_running() -> Iterator[Dossier]:
    rows = Dossier.objects.filter(duties__until=None).distinct().order_by("pk")
    yield from rows.iterator(chunk_size=_AT_ONCE)


def _moves(row: Dossier, calendar: Calendar) -> Iterator[Move]:
    standing: Any = standing_from_json(KINDS[row.kind], row.standing)
    pack = pack_of(standing, row.received_on)
    pairs = zip(duties(standing, pack, Calendar.load()), duties(standing, pack, calendar), strict=True)
    for before, after in pairs:
        if before.until is None and before.due != after.due:
            yield before.clock, before.due, after.due

"""What a checked step would do, said before anybody confirms it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from huiyin.dossier.naming import Name, Reader, bearer_names
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, explained
from huiyin.law.running import Clock
from huiyin.law.words import Phrase


@dataclass(frozen=True, kw_only=True)
class Follows:
    """The letter that goes out, who has the dossier then (``holder``, called ``holder_name``), and its clocks.

    ``starts``: each clock explained, with its bearer; ``stops``: each clock's title, with its bearer.
    """

    letter: Phrase | None
    holder: str
    holder_name: Name
    moves: bool
    starts: tuple[tuple[Explanation, Name], ...]
    stops: tuple[tuple[Phrase, Name], ...]


def follows(reader: Reader, view: View, act: Act[Any]) -> Follows:
    """What would follow if this person did it now. Raises Refused."""
    preview = read.preview(reader, view, act, on=datetime.now(SHANGHAI))
    clocks: tuple[Clock, ...] = (*preview.starts, *preview.stops)
    calendar = Calendar.load()
    names = bearer_names([preview.holder, *(clock.bearer for clock in clocks)], reader)
    return Follows(
        letter=preview.letter,
        holder=preview.holder,
        holder_name=names[preview.holder],
        moves=preview.holder != view.standing.holder,
        starts=tuple(
            (explained(clock, view.pack.period(clock.name), calendar), names[clock.bearer]) for clock in preview.starts
        ),
        stops=tuple((view.pack.period(clock.name).title, names[clock.bearer]) for clock in preview.stops),
    )

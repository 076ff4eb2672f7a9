"""What a checked step would do, said before anybody confirms it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from huiyin.desk.naming import office_names
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, explain
from huiyin.law.running import Clock
from huiyin.law.words import Phrase
from huiyin.people.access import Person


@dataclass(frozen=True, kw_only=True)
class Follows:
    """What a checked step would do: its letter, clocks that start and stop, and who has the matter then."""

    letter: Phrase | None
    starts: list[tuple[Explanation, Any]]
    stops: list[tuple[Phrase, Any]]
    holder: Any
    moves: bool
    mark: str


def follows(person: Person, view: View, act: Act[Any], mark: str) -> Follows:
    """What would follow if this person did it now. Raises Refused."""
    preview = read.preview(person, view, act, on=datetime.now(SHANGHAI))
    names = office_names([preview.holder, *(clock.bearer for clock in (*preview.starts, *preview.stops))])
    return Follows(
        letter=preview.letter,
        starts=[(_explained(view, clock), names[clock.bearer]) for clock in preview.starts],
        stops=[(view.pack.period(clock.name).title, names[clock.bearer]) for clock in preview.stops],
        holder=names[preview.holder],
        moves=preview.holder != view.standing.holder,
        mark=mark,
    )


def _explained(view: View, clock: Clock) -> Explanation:
    period = view.pack.period(clock.name)
    return explain(period, clock.since, Calendar.load(), length=clock.days, excluded=clock.excluded)

"""A dossier as a line in a list of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.dossier.naming import Name, category_name, clock_title, office_names, stage_name
from huiyin.journal.lists import Row
from huiyin.law.kinds import KINDS


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a list. ``clock`` is the duty its holder must keep next, by ``due``; empty where none runs.

    ``channel``: how a petition came; for another kind, what it is.
    """

    number: str
    subject: str
    stage: Name
    holder: Name
    category: str
    channel: Name
    received_on: date
    clock: Name
    due: date | None
    is_urgent: bool
    is_mine: bool
    is_open: bool


def lines(rows: Iterable[Row], mine: str) -> list[Line]:
    """The lines of a list; ``mine`` is the office of the person who asks. Each office is asked for once."""
    kept = list(rows)
    names = office_names(row.holder for row in kept)
    return [_line(row, names[row.holder], mine) for row in kept]


def _line(row: Row, holder: Name, mine: str) -> Line:
    return Line(
        number=row.number,
        subject=row.subject,
        stage=stage_name(row.kind, row.stage),
        holder=holder,
        category=category_name(row.category),
        channel=KINDS[row.kind].called(row.channel),
        received_on=row.received_on,
        clock=clock_title(row.next_clock, row.received_on, row.region) if row.next_clock else "",
        due=row.next_due,
        is_urgent=row.is_urgent,
        is_mine=row.holder == mine,
        is_open=row.is_open,
    )

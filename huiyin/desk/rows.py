"""A dossier in a list as the desk shows it, with the reason for its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.desk.naming import Name, category_name, clock_title, office_names
from huiyin.journal.lists import Row
from huiyin.law.kinds import KINDS
from huiyin.law.petition.standing import Channel


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a list. ``clock`` is the duty its holder must keep next, by ``due``; empty where none runs."""

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
        stage=_stage(row),
        holder=holder,
        category=category_name(row.category),
        channel=Channel(row.channel).words if row.channel else "",
        received_on=row.received_on,
        clock=clock_title(row.next_clock, row.received_on, row.region) if row.next_clock else "",
        due=row.next_due,
        is_urgent=row.is_urgent,
        is_mine=row.holder == mine,
        is_open=row.is_open,
    )


def _stage(row: Row) -> Name:
    stages = KINDS[row.kind].order.stages
    return next((words for stage, words in stages.items() if stage.value == row.stage), row.stage)

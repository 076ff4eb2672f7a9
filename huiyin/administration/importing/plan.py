"""What an import would do, row by row, before anything is written: new, changed, the same, or refused and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from huiyin.administration.importing.columns import Column, Table, columns_of
from huiyin.administration.importing.known import Known

#: Lines above the headings that may be titles.
TITLE_LINES = 5


class Result(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


RESULT_WORDS: Mapping[Result, Promise] = {
    Result.NEW: pgettext_lazy("administration", "New"),
    Result.CHANGED: _("Changed"),
    Result.SAME: _("No change"),
    Result.REFUSED: _("Refused"),
}


class Refused(ValueError):
    """A row cannot be taken; the message says why."""


class NoTable(ValueError):
    """The rows have no headings of this table; the message says which are missing."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row: its line in the file, its cells by column, the result, and the changes or the reason.

    ``said`` is field -> [before, after], and "is_new" for a new row.
    """

    line: int
    cells: Mapping[str, str]
    result: Result
    said: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The columns of the file (heading and what it is taken for) and its lines."""

    table: Table
    columns: tuple[tuple[str, Column | None], ...]
    lines: tuple[Line, ...]

    def count(self, result: Result) -> int:
        """How many lines have a result."""
        return sum(line.result is result for line in self.lines)


Judge = Callable[[Mapping[str, str], Known], Mapping[str, Any]]


def plan(table: Table, rows: list[list[str]], judge: Judge) -> Plan:
    """Judge every row; raises NoTable. ``judge`` returns the changes of a row, or raises Refused.

    The first row that has all needed headings is the header; titles above it are skipped.
    """
    start = _header(table, rows)
    columns = columns_of(table, rows[start])
    known, seen, lines = Known.load(), set(), []
    for number, row in enumerate(rows[start + 1 :], start=start + 2):
        cells = {column.name: value for column, value in zip(columns, row, strict=False) if column}
        if not any(cells.values()):
            continue
        key = tuple(cells.get(each, "") for each in _key(table))
        try:
            _check(table, cells, is_twice=key in seen)
            said = judge(cells, known)
        except Refused as refused:
            lines.append(Line(line=number, cells=cells, result=Result.REFUSED, reason=str(refused)))
            continue
        seen.add(key)
        lines.append(Line(line=number, cells=cells, result=_result(said), said=said))
    return Plan(table=table, columns=tuple(zip(rows[start], columns, strict=True)), lines=tuple(lines))


def _key(table: Table) -> tuple[str, ...]:
    """The columns that identify a row; a person may have several posts, one a row."""
    return {"offices": ("code",), "posts": ("office", "title")}.get(table.name, ("badge", "office", "title"))


def _header(table: Table, rows: list[list[str]]) -> int:
    needed = {column.name for column in table.columns if column.is_needed}
    for place, row in enumerate(rows[:TITLE_LINES]):
        if needed <= {column.name for column in columns_of(table, row) if column}:
            return place
    missing = ", ".join(f"{column.words} ({column.heading})" for column in table.columns if column.is_needed)
    raise NoTable(
        gettext("The first lines have no headings of this table. It needs: {missing}").format(missing=missing)
    )


def _check(table: Table, cells: Mapping[str, str], *, is_twice: bool) -> None:
    if is_twice:
        raise Refused(gettext("The table has this row twice."))
    for column in table.columns:
        value = cells.get(column.name, "")
        if column.is_needed and not value:
            raise Refused(gettext("{column} is empty.").format(column=column.words))
        if not value.isprintable():
            raise Refused(gettext("{column} has invisible or special characters.").format(column=column.words))


def _result(said: Mapping[str, Any]) -> Result:
    if not said:
        return Result.SAME
    return Result.NEW if said.get("is_new") else Result.CHANGED

"""The body of a letter as blocks: read from its HTML, so that each letter has one template for page, Word file and PDF.

Templates of letters use a few tags only: ``p``, ``h2``, ``h3``, ``ul`` and ``ol`` with ``li``, ``dl`` with ``dt``
and ``dd``, ``table`` with ``tr``, ``th`` and ``td``, ``strong``, ``br``; ``section``, ``div`` and ``span`` only group.
Class ``words`` keeps the line breaks of what somebody wrote, class ``blank`` is a line to write on, class ``doubt`` a
remark in small print. Text inside any other tag is kept; ``unknown_tags`` lists those tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

GROUPS = frozenset({"section", "div", "span"})
KNOWN = GROUPS | {
    "p",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tbody",
    "tr",
    "th",
    "td",
    "strong",
    "br",
}
#: A space between two Chinese characters comes from the template, not from the sentence.
_CJK = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u201c\u201d\u2018\u2019]"
_BETWEEN_CJK = re.compile(rf"(?<={_CJK}) (?={_CJK})")
#: The full-width space is not among them: it is typed on purpose.
_BLANKS = " \t\r\n\f"
_SPACE = re.compile(r"[ \t\r\n\f]+")
#: Characters that a Word file may not contain.
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: At most so many lines of one text become paragraphs; the rest become one, so that a file is made quickly.
MOST_LINES = 300
_ENDS_A_TEXT = frozenset({"p", "h2", "h3", "li", "dt", "dd", "th", "td", "div", "section"})


@dataclass(frozen=True)
class Run:
    """Text in one style; ``is_blank``: no text, but a line to write on."""

    text: str
    is_strong: bool = False
    is_blank: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """``level`` 1 is numbered 一、, 2 is numbered （一）."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """``is_small``: a remark in smaller print."""

    runs: Runs
    is_small: bool = False


@dataclass(frozen=True)
class List:
    """Items one below the other."""

    is_numbered: bool
    items: tuple[Runs, ...]


@dataclass(frozen=True)
class Cell:
    """One cell of a table, ``span`` columns wide; ``is_head``: it is a label."""

    runs: Runs
    is_head: bool = False
    span: int = 1


@dataclass(frozen=True)
class Table:
    """Rows of cells; a ``dl`` is a table of two columns."""

    rows: tuple[tuple[Cell, ...], ...]


def is_figure(row: tuple[Cell, ...], place: int) -> bool:
    """Whether that cell is a count beside its label, which is set at the right. A number on a form is not."""
    is_counted = place > 0 and not any(cell.is_head for cell in row)
    return is_counted and text_of(row[place].runs).isdecimal()


Block = Heading | Paragraph | List | Table


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks of a letter's body, in their order; empty ones are left out."""
    return tuple(_read(html).found)


def readable(text: str) -> str:
    """The text without control characters and surrogates."""
    return _UNREADABLE.sub("", text)


def unknown_tags(html: str) -> frozenset[str]:
    """The tags in it that letters do not use."""
    return frozenset(_read(html).tags) - KNOWN


def text_of(runs: Runs) -> str:
    """The text alone."""
    return "".join(run.text for run in runs)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_text()
    return reader


@dataclass
class _Reader(HTMLParser):
    """Collects the runs of the current text, and adds them as a block when the text ends."""

    found: list[Block] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    _runs: list[Run] = field(default_factory=list)
    _open: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    _items: list[Runs] = field(default_factory=list)
    _rows: list[tuple[Cell, ...]] = field(default_factory=list)
    _row: list[Cell] = field(default_factory=list)
    _span: int = 1

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        said = {name: value or "" for name, value in attrs}
        if tag in _ENDS_A_TEXT:
            self.end_text()
        if tag == "br":
            self._runs.append(Run("\n"))
            return
        classes = frozenset(said.get("class", "").split())
        if tag == "span" and "blank" in classes:
            self._runs.append(Run("", is_blank=True))
        if tag in {"td", "th"}:
            self._span = int(said.get("colspan") or 1)
        self._open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        if tag in _ENDS_A_TEXT:
            self.end_text()
        while self._open and self._open.pop()[0] != tag:
            pass
        self._end_group(tag)

    def handle_data(self, data: str) -> None:
        is_strong = any(tag == "strong" for tag, _ in self._open)
        text = readable(data if self._has("words") else _SPACE.sub(" ", data))
        if text:
            self._runs.append(Run(text, is_strong=is_strong))

    def _has(self, name: str) -> bool:
        return any(name in classes for _, classes in self._open)

    def _inside(self, *names: str) -> str:
        """The innermost of these tags that is open."""
        return next((tag for tag, _ in reversed(self._open) if tag in names), "")

    def end_text(self) -> None:
        """Add the collected text as the block that its tag asks for."""
        lines = list(_lines(self._runs))
        self._runs = []
        place = self._inside("p", "h2", "h3", "li", "dt", "dd", "th", "td")
        if place in {"dt", "dd", "th", "td"}:
            self._cell(place, lines)
        elif place == "li":
            self._items += [_joined(lines)] if lines else []
        elif place in {"h2", "h3"} and lines:
            self.found.append(Heading(int(place[1]) - 1, text_of(_joined(lines))))
        else:
            rest = [_joined(lines[MOST_LINES:])] if len(lines) > MOST_LINES else []
            self.found += [Paragraph(line, is_small=self._has("doubt")) for line in lines[:MOST_LINES] + rest]

    def _cell(self, place: str, lines: list[Runs]) -> None:
        # Keep an empty cell, to be filled in by hand; drop the white space between two tags.
        if lines or self._open[-1][0] == place:
            if place == "dt" and self._row:
                self._end_group("tr")
            self._row.append(Cell(_joined(lines), is_head=place in {"dt", "th"}, span=self._span))
            self._span = 1

    def _end_group(self, tag: str) -> None:
        if tag in {"dd", "tr"} and self._row:
            self._rows.append(tuple(self._row))
            self._row = []
        if tag in {"dl", "table"} and self._rows:
            self.found.append(Table(tuple(self._rows)))
            self._rows = []
        if tag in {"ul", "ol"} and self._items:
            self.found.append(List(tag == "ol", tuple(self._items)))
            self._items = []


def _lines(runs: list[Run]) -> Iterator[Runs]:
    """The lines of a text, trimmed, without empty ones."""
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.replace("\r", "").split("\n")
        line.append(Run(first, run.is_strong, run.is_blank))
        for more in rest:
            yield from _trimmed(line)
            line = [Run(more, run.is_strong, run.is_blank)]
    yield from _trimmed(line)


def _trimmed(line: list[Run]) -> Iterator[Runs]:
    """Merge neighbours of the same style; remove spaces at both ends and between Chinese characters."""
    merged: list[Run] = []
    for run in line:
        if merged and not run.is_blank and not merged[-1].is_blank and merged[-1].is_strong == run.is_strong:
            merged[-1] = Run(merged[-1].text + run.text, run.is_strong)
        else:
            merged.append(run)
    if not merged:
        return
    merged[0] = Run(merged[0].text.lstrip(_BLANKS), merged[0].is_strong, merged[0].is_blank)
    merged[-1] = Run(merged[-1].text.rstrip(_BLANKS), merged[-1].is_strong, merged[-1].is_blank)
    kept = [Run(_BETWEEN_CJK.sub("", run.text), run.is_strong, run.is_blank) for run in merged]
    kept = [run for run in kept if run.text or run.is_blank]
    if kept:
        yield tuple(kept)


def _joined(lines: list[Runs]) -> Runs:
    """Several lines as one text, with line breaks in it."""
    runs: list[Run] = []
    for place, line in enumerate(lines):
        runs += [Run("\n")] if place else []
        runs += line
    return tuple(runs)

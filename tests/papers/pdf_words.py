"""The words of a PDF, read back through its own table of characters; and where on the page they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Said:
    """A run of text: its page (from 1), distance from the left and upper edge in points, size and colour."""

    page: int
    left: float
    top: float
    size: float
    color: tuple[float, ...]
    text: str


def words(content: bytes) -> list[Said]:
    """All text of a PDF, in the order in which it was set."""
    with pikepdf.open(BytesIO(content)) as file:
        return [one for number, page in enumerate(file.pages, 1) for one in _on(page, number)]


def text_of(content: bytes) -> str:
    """The text alone, with nothing between the runs."""
    return "".join(one.text for one in words(content))


def _on(page: pikepdf.Page, number: int) -> list[Said]:  # noqa: C901 -- one branch an operator
    tables = {name: _table(font) for name, font in page.Resources.Font.items()}
    height, found, stack = float(page.mediabox[3]), [], []
    at, text, font, size, color = _UNIT, _UNIT, {}, 0.0, (0.0,)  # type: tuple[Any, Any, dict[int, str], float, Any]
    for one in pikepdf.parse_content_stream(page):
        name, given = str(one.operator), list(one.operands)
        if name == "q":
            stack.append((at, color))
        elif name == "Q":
            at, color = stack.pop()
        elif name == "cm":
            at = _times(tuple(map(float, given)), at)
        elif name == "Tm":
            text = tuple(map(float, given))
        elif name == "Tf":
            font, size = tables[str(given[0])], float(given[1])
        elif name in {"g", "rg", "scn", "sc", "k"}:
            color = tuple(float(part) for part in given if not isinstance(part, pikepdf.Name))
        elif name in {"Tj", "TJ"}:
            place = _times(text, at)
            pieces = given if name == "Tj" else [part for part in given[0] if isinstance(part, pikepdf.String)]
            said = "".join(_read(bytes(piece), font) for piece in pieces)
            found.append(Said(number, place[4], height - place[5], size, color, said))
    return found


_UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _times(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    (a, b, c, d, e, f), (g, h, i, j, k, m) = one, other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _read(codes: bytes, table: dict[int, str]) -> str:
    return "".join(table.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2))


def _table(font: Any) -> dict[int, str]:
    """Glyph to characters, from the font's ToUnicode."""
    said = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    table: dict[int, str] = {}
    for part in re.findall(r"beginbfchar(.*?)endbfchar", said, re.DOTALL):
        for glyph, letters in re.findall(r"<(\w+)>\s*<(\w+)>", part):
            table[int(glyph, 16)] = bytes.fromhex(letters).decode("utf-16-be")
    for part in re.findall(r"beginbfrange(.*?)endbfrange", said, re.DOTALL):
        for first, last, letters in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            for step in range(int(last, 16) - int(first, 16) + 1):
                table[int(first, 16) + step] = chr(int(letters, 16) + step)
    return table

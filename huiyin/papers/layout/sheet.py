"""A paper in the parts of 党政机关公文格式 (GB/T 9704-2012), before it becomes a Word file or a PDF.

    sheet_of(letter, tracking)     a letter
    words_of(letter, tracking)     what its page shows besides the letter itself

A sheet is in 简体, which governs. `docx` and `pdf` set it; the page of a letter is made from the same templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from huiyin.design.phrases import day, in_words
from huiyin.papers.issue import official
from huiyin.papers.layout.bars import bars
from huiyin.papers.layout.blocks import Block, Paragraph, Run, blocks, readable
from huiyin.papers.layout.numerals import in_numerals
from huiyin.papers.letters import Letter
from huiyin.papers.seals import seals

#: The language that governs.
LANGUAGE = "zh-hans"
#: 版心, in millimetres, and what 22 lines of 28 characters of size three (16 pt) make of it.
TEXT_WIDTH_MM, TEXT_HEIGHT_MM = 156, 225
TOP_MM, LEFT_MM = 37, 28
LINES, CHARACTERS = 22, 28
#: Who opened a staff copy: office, badge, moment (R-20); None for the petitioner's own.
Reader = Mapping[str, Any] | None


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One paper. ``is_form``: filled in and signed by hand, so without red head, signature of the office and imprint.

    ``head`` is at the top (发文机关标志), ``organ`` signs. ``number`` is in the bar code, ``tracking`` in the QR code;
    ``remarks`` are at the foot.
    """

    head: str
    organ: str
    official: str
    number: str
    title: str
    to: str
    body: tuple[Block, ...]
    annexes: tuple[str, ...]
    day: str
    seal: str
    remarks: tuple[Block, ...]
    tracking: str
    issued: str
    issuer: str
    is_form: bool = False


def words_of(letter: Letter, *, tracking: str, reader: Reader = None) -> dict[str, Any]:
    """What the templates of a letter need, in the page's language."""
    language = translation.get_language() or LANGUAGE
    return {
        "letter": letter,
        "addressee": in_words(letter.addressee),  # type: ignore[arg-type]
        "official": official(letter),
        "formal_day": in_numerals(letter.made_on) if language.startswith("zh") else day(letter.made_on),
        "seal": seals().text(letter.issuer),
        "bars": bars(letter.number),
        "tracking": tracking,
        "reader": reader,
    }


def sheet_of(letter: Letter, *, tracking: str, reader: Reader = None) -> Sheet:
    """The letter as a sheet."""
    with translation.override(LANGUAGE):
        words = words_of(letter, tracking=tracking, reader=reader)
        body = render_to_string(letter.template, {"body": letter.body, "letter": letter})
        received = render_to_string("papers/parts/received.html", words)
        foot = render_to_string("papers/parts/foot.html", words)
        numbered = gettext("Petition no.")
        return Sheet(
            head=letter.office.head,
            organ=letter.office.name,
            official=words["official"] or f"{numbered}：{letter.own_number}",
            number=letter.number,
            title=in_words(letter.title),
            to=readable(words["addressee"]),
            body=blocks(body),
            annexes=tuple(readable(in_words(one)) for one in letter.body.get("annexes", ())),
            day=words["formal_day"],
            seal=in_words(words["seal"]),
            remarks=(*blocks(received), Paragraph((Run(f"{numbered}：{letter.own_number}"),)), *blocks(foot)),
            tracking=tracking,
            issued=day(letter.made_on),
            issuer=letter.issuer,
        )


def as_data(sheet: Sheet) -> dict[str, Any]:
    """The sheet as plain values; each block has its ``kind``."""
    plain = asdict(sheet)
    for part in ("body", "remarks"):
        kinds = [type(one).__name__.lower() for one in getattr(sheet, part)]
        plain[part] = [{"kind": kind, **one} for kind, one in zip(kinds, plain[part], strict=True)]
    return plain


def head_points(head: str) -> float:
    """The size of the red head in points: it fits on one line, and is at most 48 pt."""
    return min(48.0, round(TEXT_WIDTH_MM / 25.4 * 72 * 0.97 / max(len(head), 1), 1))

"""A sheet as a PDF, set by Typst, which gets the text as data and never as code."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import typst

from huiyin.design import qr
from huiyin.papers.layout.bars import bars
from huiyin.papers.layout.files import FILE_TITLE
from huiyin.papers.layout.fonts import found
from huiyin.papers.layout.sheet import Sheet, as_data, head_points
from huiyin.papers.seals import seals

_TEMPLATE = Path(__file__).parents[1] / "templates" / "papers" / "sheet.typ"


def pdf(sheet: Sheet, *, at: datetime) -> bytes:
    """The file, with the office's seal where there is a provider of seals. ``at``: when it is made.

    Raises files.NoFont where nothing with Chinese characters is installed.
    """
    fonts = found()
    said = as_data(sheet) | {
        "fonts": fonts.families,
        "file_title": FILE_TITLE,
        "head_points": head_points(sheet.head),
        "bars": _picture(bars(sheet.number).width, 1, bars(sheet.number).path),
        "square": _picture(
            qr.square(sheet.tracking).size, qr.square(sheet.tracking).size, qr.square(sheet.tracking).path
        ),
    }
    made = typst.compile(
        _TEMPLATE,
        font_paths=fonts.fonts,
        format="pdf",
        sys_inputs={"sheet": json.dumps(said, ensure_ascii=False)},
        timestamp=at.replace(microsecond=0),
    )
    return seals().seal(made, office=sheet.issuer, number=sheet.number)


def _picture(width: int, height: int, path: str) -> str:
    """The dark modules as an SVG picture."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' preserveAspectRatio="none" shape-rendering="crispEdges"><path d="{path}"/></svg>'
    )

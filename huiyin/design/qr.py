"""QR codes as a single SVG path, so that a template can draw them without an image file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno

#: A fixed mask pattern: trying all eight is slow, and every scanner reads each of them.
MASK = 2


@dataclass(frozen=True)
class Square:
    """A QR code: ``size`` modules per side (quiet zone included), ``path`` of the dark ones as SVG path data."""

    size: int
    path: str


@lru_cache(maxsize=256)
def square(text: str) -> Square:
    """The QR code of ``text``, with error correction M (for printed, folded and photographed papers)."""
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False, mask=MASK).matrix_iter(border=4)]
    path = "".join(_row(y, row) for y, row in enumerate(rows))
    return Square(size=len(rows), path=path)


def _row(y: int, row: bytes) -> str:
    """The dark runs of one row."""
    runs = []
    start = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(runs)

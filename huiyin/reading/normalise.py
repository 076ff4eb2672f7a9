"""One form for all ways of writing: Simplified and Traditional, full and half width, upper and lower case."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from opencc import OpenCC


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def normalise(text: str) -> str:
    """The text as the reader compares it: NFKC, lower case, Simplified."""
    return str(_simplifier().convert(unicodedata.normalize("NFKC", text).lower()))


def is_han(character: str) -> bool:
    """Whether the character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"

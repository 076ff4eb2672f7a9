"""Normalise text: Traditional to Simplified, full to half width, upper to lower case."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from opencc import OpenCC


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def normalise(text: str) -> str:
    """The text in NFKC, lower case and Simplified characters."""
    return str(_simplifier().convert(unicodedata.normalize("NFKC", text).lower()))


def is_han(character: str) -> bool:
    """Whether the character is Chinese."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"

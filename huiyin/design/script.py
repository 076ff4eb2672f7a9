"""Conversion from 简体 to 繁體, for the catalogues and for proper names."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from opencc import OpenCC

OVERRIDES = Path(__file__).with_name("overrides.toml")


@cache
def _converter() -> OpenCC:
    return OpenCC("s2hk")


@cache
def _overrides() -> tuple[dict[str, str], dict[int, str], re.Pattern[str]]:
    """Words to replace, characters to replace, and a pattern that finds the words, longest first."""
    table = tomllib.loads(OVERRIDES.read_text(encoding="utf-8"))
    words: dict[str, str] = table["words"]
    longest_first = sorted(words, key=len, reverse=True)
    return words, str.maketrans(table["shapes"]), re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")


@lru_cache(maxsize=20_000)
def to_traditional(text: str) -> str:
    """``text`` in 繁體; text that is 繁體 already or not Chinese is unchanged."""
    if text.isascii():
        return text
    words, shapes, pattern = _overrides()
    pieces = pattern.split(text)
    return "".join(words.get(piece) or _convert(piece, shapes) for piece in pieces)


def _convert(piece: str, shapes: dict[int, str]) -> str:
    converted: str = _converter().convert(piece)
    return converted.translate(shapes)

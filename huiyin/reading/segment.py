"""Split text into search tokens: pairs of Chinese characters, and whole words of other scripts.

Pairs need no dictionary, and also find names and places that no dictionary has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from huiyin.reading.normalise import is_han, normalise

_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[^\W_]+")


def _tokens(text: str) -> Iterator[str]:
    for run in _RUN.findall(normalise(text)):
        if not is_han(run[0]):
            yield run[:40]
        elif len(run) == 1:
            yield run
        else:
            yield from (run[i : i + 2] for i in range(len(run) - 1))


def tokens(text: str) -> frozenset[str]:
    """The tokens under which a text is indexed."""
    return frozenset(_tokens(text))


def query_tokens(text: str) -> tuple[str, ...]:
    """The distinct tokens of a query, in order."""
    return tuple(dict.fromkeys(_tokens(text)))

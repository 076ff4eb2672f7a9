"""What changed between two versions of a text, so that it can be read: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

#: Two texts longer than this are compared by sentences only.
_CLOSELY = 400
#: How much of what stayed is shown on each side of a change.
_AROUND = 24
_SENTENCES = re.compile(r"[^。；！？\n.;!?]*[。；！？\n.;!?]+|[^。；！？\n.;!?]+$")


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Piece:
    """Some text, and whether it stayed, went or came."""

    kind: Kind
    text: str


def changes(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in order; empty where nothing changed. Long stretches that stayed are shortened."""
    if before == after:
        return ()
    pieces = _joined(_by_sentence(before, after))
    return tuple(_shortened(pieces))


def _by_sentence(before: str, after: str) -> Iterator[Piece]:
    """By sentences first; within those that were rewritten, by characters."""
    old, new = _SENTENCES.findall(before), _SENTENCES.findall(after)
    for gone, come, is_same in _steps(old, new):
        first, second = "".join(gone), "".join(come)
        if is_same or not (first and second) or max(len(first), len(second)) > _CLOSELY:
            yield from _plain(first, second, is_same=is_same)
        else:
            yield from _by_character(first, second)


def _by_character(before: str, after: str) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.4:
        yield from _plain(before, after, is_same=False)
        return
    for gone, come, is_same in _steps(before, after):
        yield from _plain("".join(gone), "".join(come), is_same=is_same)


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str], bool]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, first, last, start, end in matcher.get_opcodes():
        yield before[first:last], after[start:end], what == "equal"


def _plain(before: str, after: str, *, is_same: bool) -> Iterator[Piece]:
    if is_same:
        yield Piece(Kind.SAME, after)
        return
    if before:
        yield Piece(Kind.GONE, before)
    if after:
        yield Piece(Kind.NEW, after)


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Neighbours of one kind as one piece."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].kind is piece.kind:
            found[-1] = Piece(piece.kind, found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def _shortened(pieces: list[Piece]) -> Iterator[Piece]:
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if piece.kind is not Kind.SAME or len(piece.text) <= 3 * _AROUND:
            yield piece
        else:
            head = "" if place == 0 else piece.text[:_AROUND]
            tail = "" if place == last else piece.text[-_AROUND:]
            yield Piece(Kind.SAME, f"{head}……{tail}")

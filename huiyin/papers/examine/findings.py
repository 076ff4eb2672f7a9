"""The result of an examination: a kind and the bytes to keep, or a reason to refuse the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a file is refused; the words for each are in `attachments`."""

    EMPTY = "empty"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    TOO_MANY_PIXELS = "too_many_pixels"
    LOCKED = "locked"
    ACTIVE = "active"
    INSIDE = "inside"
    BOMB = "bomb"
    MACRO = "macro"
    FETCHES = "fetches"
    MARKUP = "markup"


class Bad(Exception):
    """The file is refused, for this reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Examined:
    """The real kind of the file, and the bytes to keep: unchanged or cleaned."""

    kind: str
    content: bytes

"""What an examination finds: a kind and what to keep, or one of the reasons to take nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a file is not taken. What people are told of each is in `attachments`."""

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
    """The file is not taken, for this reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Examined:
    """The kind that the file really is, and the bytes to keep: the same, or cleaned."""

    kind: str
    content: bytes

"""A form's own id, by which a form that is sent twice is recorded once."""

from __future__ import annotations

from uuid import UUID, uuid4


def once_of(typed: str) -> UUID:
    """The id as it was sent; a new one where none, or none that is one, came."""
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()


def number_of(typed: str, *, default: int) -> int:
    """A small count as it was sent, such as the place of the last act that was seen; else the default."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else default

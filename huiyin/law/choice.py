"""A choice that a step asks for: its code, kept in acts for good, and what it is called."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from huiyin.law.words import Phrase

_NOTHING = Phrase("")


class Choice(StrEnum):
    """Base of all choices: ``LETTER = "letter", say("Letter")``. Equal to its code, so codes are compared by kind."""

    words: Phrase

    # The default is for the type checker, to which ``Channel("web")`` is a call of this.
    def __new__(cls, code: str, words: Phrase = _NOTHING) -> Self:
        """A member that is its code and knows its words."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.words = words
        return member

    @property
    def is_silent(self) -> bool:
        """Whether it says that there is nothing, so that an act is shown without it."""
        return False

"""Where an annual report stands: made once, never changed; a mistake in it is put right by another one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from huiyin.law.standing import Standing as AnyStanding


class Stage(StrEnum):
    """How far it has come."""

    NEW = "new"
    MADE = "made"


@dataclass(frozen=True, kw_only=True)
class Standing(AnyStanding):
    """``holder`` is the petition office that made it, ``year`` the year it is about."""

    kind: ClassVar[str] = "annual"

    stage: Stage = Stage.NEW
    year: int = 0

    @property
    def is_open(self) -> bool:
        """Never: it is made in one step."""
        return False

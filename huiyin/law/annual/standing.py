"""Where an annual report stands: made once, never changed; a mistake in it is put right by another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.law.running import Clocked


class Stage(StrEnum):
    """How far it has come."""

    NEW = "new"
    MADE = "made"


@dataclass(frozen=True, kw_only=True)
class Standing(Clocked):
    """``holder`` is the petition office that made it, ``year`` the year it is about."""

    stage: Stage = Stage.NEW
    received_on: date | None = None
    year: int = 0
    holder: str = ""
    offices: tuple[str, ...] = ()
    region: str = ""

    category: str = ""
    is_urgent: bool = False
    accused: tuple[str, ...] = ()
    accused_staff: tuple[int, ...] = ()
    channel: None = None
    purpose: None = None

    @property
    def is_open(self) -> bool:
        """Never: it is made in one step."""
        return False

"""The kinds of dossier, and what the journal asks of each law: its steps, its standing, its order, its clocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from huiyin.law.act import Act, Scene
from huiyin.law.calendar import Calendar
from huiyin.law.petition import duties as petition_duties
from huiyin.law.petition import procedure as petition
from huiyin.law.petition.standing import Standing as PetitionStanding
from huiyin.law.statute import Pack


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One law that dossiers follow."""

    name: str
    standing: type[Any]
    steps: Mapping[str, type[Act[Any]]]
    check: Callable[[Act[Any], Any, Scene], None]
    apply: Callable[[Act[Any], Any, Scene], Any]
    possible: Callable[[Any, Scene], tuple[Any, ...]]
    preview: Callable[[Act[Any], Any, Scene], Any]
    duties: Callable[[Any, Pack, Calendar], tuple[Any, ...]]

    @cached_property
    def new(self) -> Any:
        """Where a dossier stands before its first act."""
        return self.standing()


KINDS: dict[str, Kind] = {
    "petition": Kind(
        name="petition",
        standing=PetitionStanding,
        steps=petition.BY_VERB,
        check=petition.check,
        apply=petition.apply,
        possible=petition.possible,
        preview=petition.preview,
        duties=petition_duties.duties,
    ),
}

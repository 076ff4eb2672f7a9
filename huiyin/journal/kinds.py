"""The kinds of dossier, and what the journal asks of each law: its steps, its standing, its order, its clocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from huiyin.law.act import Act
from huiyin.law.advice import procedure as advice
from huiyin.law.advice.standing import Standing as AdviceStanding
from huiyin.law.annual import procedure as annual
from huiyin.law.annual.standing import Standing as AnnualStanding
from huiyin.law.order import Order
from huiyin.law.petition import procedure as petition
from huiyin.law.petition.standing import Standing as PetitionStanding


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One law that dossiers follow."""

    name: str
    standing: type[Any]
    order: Order[Any]

    @property
    def steps(self) -> Mapping[str, type[Act[Any]]]:
        """Its steps by their one word."""
        return self.order.by_verb

    @cached_property
    def new(self) -> Any:
        """Where a dossier stands before its first act."""
        return self.standing()


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(name="petition", standing=PetitionStanding, order=petition.ORDER),
        Kind(name="advice", standing=AdviceStanding, order=advice.ORDER),
        Kind(name="annual", standing=AnnualStanding, order=annual.ORDER),
    )
}

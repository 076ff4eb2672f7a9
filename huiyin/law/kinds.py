"""The kinds of dossier there are: a row each. A new kind is its folder of law and one line here.

The journal, the lists, the pages and the papers ask nothing else of a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from huiyin.law.act import Act, Scene
from huiyin.law.advice import procedure as advice
from huiyin.law.advice.standing import Standing as Advice
from huiyin.law.annual import procedure as annual
from huiyin.law.annual.standing import Standing as Annual
from huiyin.law.order import Order
from huiyin.law.petition import parties
from huiyin.law.petition import procedure as petition
from huiyin.law.petition.standing import Standing as Petition
from huiyin.law.standing import Standing
from huiyin.law.words import Phrase, say


def _nothing(standing: Any) -> dict[str, Any] | None:
    """Nothing of this kind is public."""
    return None


def _who_brought_it(standing: Any, party: int, scene: Scene) -> bool:
    """Nobody takes part beside the person who brought it."""
    return party == 0


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One law that dossiers follow.

    ``has_code``: whoever brings one gets a query code, and may look it up with it. ``public``: what everybody may read
    of a dossier that stands so, None for nothing; plain values, none personal. ``lets_in``: whether a party
    may still look it up with their code.
    """

    words: Phrase
    standing: type[Standing]
    order: Order[Any]
    has_code: bool = False
    public: Callable[[Any], dict[str, Any] | None] = _nothing
    lets_in: Callable[[Any, int, Scene], bool] = _who_brought_it

    @property
    def name(self) -> str:
        """Its one word."""
        return self.standing.kind

    @property
    def steps(self) -> Mapping[str, type[Act[Any]]]:
        """Its steps by their one word."""
        return self.order.by_verb

    @cached_property
    def new(self) -> Any:
        """Where a dossier stands before its first act."""
        return self.standing()  # type: ignore[call-arg]


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(words=say("petition"), standing=Petition, order=petition.ORDER, has_code=True, lets_in=parties.may_enter),
        Kind(words=say("advice"), standing=Advice, order=advice.ORDER),
        Kind(words=say("annual report"), standing=Annual, order=annual.ORDER),
    )
}

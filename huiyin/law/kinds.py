"""The kinds of dossier there are: a row each. A new kind is its folder of law and one line here.

The journal, the lists, the pages and the papers ask nothing else of a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from huiyin.law.act import Act
from huiyin.law.advice import procedure as advice
from huiyin.law.advice.standing import Standing as Advice
from huiyin.law.annual import procedure as annual
from huiyin.law.annual.standing import Standing as Annual
from huiyin.law.choice import Choice
from huiyin.law.order import Order
from huiyin.law.parties import NOBODY_ELSE, Parties
from huiyin.law.petition import procedure as petition
from huiyin.law.petition.parties import PARTIES
from huiyin.law.petition.standing import Standing as Petition
from huiyin.law.petition.values import Channel
from huiyin.law.standing import Standing
from huiyin.law.words import Phrase, say


def _nothing(standing: Any) -> dict[str, Any] | None:
    """Nothing of this kind is public."""
    return None


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One law that dossiers follow.

    ``has_code``: whoever brings one gets a query code, and may look it up with it. ``public``: what everybody may read
    of a dossier that stands so, None for nothing; plain values, none personal. ``parties``: what is asked of
    those who take part in one. ``channels``: how one may come (the standing's ``came_by``).
    """

    words: Phrase
    standing: type[Standing]
    order: Order[Any]
    has_code: bool = False
    public: Callable[[Any], dict[str, Any] | None] = _nothing
    parties: Parties = NOBODY_ELSE
    channels: tuple[Choice, ...] = ()

    @property
    def name(self) -> str:
        """Its one word."""
        return self.standing.kind

    @property
    def steps(self) -> Mapping[str, type[Act[Any]]]:
        """Its steps by their one word."""
        return self.order.by_verb

    @cached_property
    def kept(self) -> Mapping[str, type[Act[Any]]]:
        """The steps by the verbs under which their acts are kept: also those that a step had before."""
        return {verb: step for step in self.order.steps for verb in (step.verb, *step.kept_as)}

    @cached_property
    def open_stages(self) -> Mapping[Any, Phrase]:
        """The stages at which something is still to be done, with what each is called."""
        return {stage: words for stage, words in self.order.stages.items() if self.new.but(stage=stage).is_open}

    def called(self, channel: str) -> Phrase:
        """What a list calls the channel by which one came; the kind itself where the channel says nothing."""
        return next((one.words for one in self.channels if one.value == channel), self.words)

    @cached_property
    def new(self) -> Any:
        """Where a dossier stands before its first act."""
        return self.standing()  # type: ignore[call-arg]


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            words=say("petition"),
            standing=Petition,
            order=petition.ORDER,
            has_code=True,
            parties=PARTIES,
            channels=tuple(Channel),
        ),
        Kind(words=say("advice"), standing=Advice, order=advice.ORDER),
        Kind(words=say("annual report"), standing=Annual, order=annual.ORDER),
    )
}

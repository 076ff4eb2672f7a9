"""What a reader sees of an act: which fields are masked, and which acts belong to other petitioners.

Among several who petition, nobody reads who another one is or what they said for themselves (R-13). An office that
never had the matter never sees its signers and representatives, even with the identity opened.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from huiyin.law.act import Act
from huiyin.law.fields import Asked, asked_of
from huiyin.law.standing import Standing

#: Shown instead of a name or address that the reader has not opened.
MASK = "＊＊＊"


@dataclass(frozen=True, kw_only=True)
class Visibility:
    """What is shown. ``identity``: names; ``team``: names of signers too; ``internal``: texts between offices.

    ``party``: the petitioner who reads, None for staff; ``own``: the parties whose own words they read.
    """

    identity: bool
    team: bool = False
    internal: bool = False
    party: int | None = None
    own: frozenset[int] = frozenset()

    def of(self, standing: Standing) -> Self:
        """The same for one dossier, whose standing says who acts for whom."""
        return self if self.party is None else replace(self, own=standing.own_parties(self.party))

    def are_others(self, of: frozenset[int]) -> bool:
        """Whether an act of these parties is of others than the petitioner who reads it."""
        return self.party is not None and bool(of) and not self.own & of

    def masked(self, act: Act[Any], of: frozenset[int]) -> Act[Any]:
        """The act as it is shown: fields of other petitioners are blank, unopened ones are masked."""
        hidden: dict[str, Any] = {}
        others = self.are_others(of)
        for field in act.fields():
            value = getattr(act, field.name)
            if not value:
                continue
            if others and (asked_of(field).own or asked_of(field).choices == "files"):
                hidden[field.name] = () if isinstance(value, tuple) else ""
            elif self._is_hidden(asked_of(field), is_told=act.is_told):
                hidden[field.name] = (MASK,) if isinstance(value, tuple) else MASK
        return act.corrected(**hidden) if hidden else act

    def _is_hidden(self, asked: Asked, *, is_told: bool) -> bool:
        if asked.identity and not (self.team if asked.team else self.identity):
            return True
        return bool(asked.sealed and not self.internal and not is_told)


def parties_of(act: Act[Any], *, by_party: int | None, joined: int) -> frozenset[int]:
    """The parties an act concerns; empty means all. ``by_party``: the petitioner who did it, None for an office.

    ``joined``: how many had joined with this act. Who added a signer learns no more of them than the others.
    """
    named = getattr(act, "party", None)
    doer = named if by_party is None else by_party
    found = {doer} if doer is not None and (named is not None or not act.joins) else set()
    found |= {joined} if act.joins else set()
    # An agreement concerns all parties, also where an agent signed for one of them.
    agent = 0 if hasattr(act, "consenting") else getattr(act, "agent", 0)
    return frozenset(found | ({agent} if agent else set()))

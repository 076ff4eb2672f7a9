"""Whose eyes read a dossier, and what they do not see: names that were not opened, and what is of other petitioners.

Among several who petition nobody reads who another is, nor what another said for themselves (charter R-13). Offices
that never had the matter never see signers and representatives, whatever they open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from huiyin.law.act import Act
from huiyin.law.fields import Asked, asked_of
from huiyin.law.standing import Standing

#: What stands in place of a name or address that the person asking has not opened.
MASK = "＊＊＊"


@dataclass(frozen=True, kw_only=True)
class Eyes:
    """``identity``: names are open. ``team``: those of signers too. ``internal``: what offices write to each other.

    ``party``: which petitioner reads, None for staff; ``own`` are the numbers whose own words they read.
    """

    identity: bool
    team: bool = False
    internal: bool = False
    party: int | None = None
    own: frozenset[int] = frozenset()

    def of(self, standing: Standing) -> Self:
        """The same eyes on a matter that stands so: who acts for whom is known then."""
        return self if self.party is None else replace(self, own=standing.own_parties(self.party))

    def are_others(self, of: frozenset[int]) -> bool:
        """Whether an act of these parties is of others than the petitioner who reads it."""
        return self.party is not None and bool(of) and not self.own & of

    def masked(self, act: Act[Any], of: frozenset[int]) -> Act[Any]:
        """The act as these eyes see it; a field that is another petitioner's is blank, one not opened is masked."""
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


def whose(act: Act[Any], *, by_party: int | None, joined: int) -> frozenset[int]:
    """Whose an act is; empty where it is everybody's. ``by_party``: the petitioner who did it, None for an office.

    ``joined``: how many had joined with this act. Who added a signer learns no more of them than the others.
    """
    named = getattr(act, "party", None)
    doer = named if by_party is None else by_party
    found = {doer} if doer is not None and (named is not None or not act.joins) else set()
    found |= {joined} if act.joins else set()
    # What all have agreed on together is everybody's, whoever acted for one of them.
    agent = 0 if hasattr(act, "consenting") else getattr(act, "agent", 0)
    return frozenset(found | ({agent} if agent else set()))

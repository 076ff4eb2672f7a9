"""Who may read a dossier, as its standing says it: the facts that people.scope decides on, for every kind alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """How far a dossier is read."""

    #: the offices that have or had it, and those in whose region it lies
    REGION = "region"
    #: the offices that have or had it, and no others
    PARTIES = "parties"
    #: the members of staff that it names, and no others
    CIRCLE = "circle"
    #: custodians of the offices that have or had it: reports of wrongdoing (A30)
    SEALED = "sealed"


@dataclass(frozen=True, kw_only=True)
class Readers:
    """Facts for the decision. ``offices`` are all that have or had it, the holder
    among them; ``circle`` and ``kept_out`` are staff ids.

    ``kept_out`` and the offices ``accused`` never read it, whatever the reach (A28, A30). ``dossier`` is its number.
    """

    reach: Reach = Reach.REGION
    holder: str = ""
    offices: tuple[str, ...] = ()
    region: str = ""
    accused: tuple[str, ...] = ()
    kept_out: tuple[int, ...] = ()
    circle: tuple[int, ...] = ()
    dossier: str = ""

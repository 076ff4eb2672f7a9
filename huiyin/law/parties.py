"""Several who take part in one dossier, as its kind knows them: what lists, letters and pages ask about each number.

Who brought the dossier has the number 0; whoever joins has the next one and keeps it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from huiyin.law.act import Scene
from huiyin.law.words import Phrase

#: Who brought the matter.
FIRST = 0


def _is_first(standing: Any, number: int) -> bool:
    return number == FIRST


def _may_enter(standing: Any, number: int, scene: Scene) -> bool:
    return number == FIRST


def _themselves(standing: Any, number: int) -> int:
    return number


def _no_part(standing: Any, number: int) -> Phrase | None:
    return None


def _none(standing: Any) -> tuple[int, ...]:
    return ()


def _unserved(standing: Any, scene: Scene) -> tuple[int, ...]:
    return (FIRST,)


@dataclass(frozen=True, kw_only=True)
class Parties:
    """Questions about numbers. Each has the answer of a kind in which nobody takes part beside who brought it.

    ``may_enter``: whether they may still look the dossier up with their code. ``has_voice``: whether they take part
    today. ``principal``: whose rights they use; themselves unless they act for another. ``part``: in what part they
    take part, in words; None for who brought it. ``signers``: who brought it together with the first; ``acting``: who
    acts for another today; ``unserved``: whom the paper in hand has not reached.
    """

    may_enter: Callable[[Any, int, Scene], bool] = _may_enter
    has_voice: Callable[[Any, int], bool] = _is_first
    principal: Callable[[Any, int], int] = _themselves
    part: Callable[[Any, int], Phrase | None] = _no_part
    signers: Callable[[Any], tuple[int, ...]] = _none
    acting: Callable[[Any], tuple[int, ...]] = _none
    unserved: Callable[[Any, Scene], tuple[int, ...]] = _unserved


#: The parties of a kind in which nobody takes part beside who brought it.
NOBODY_ELSE = Parties()

"""How the contents of a letter are declared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from huiyin.law.words import Phrase
from huiyin.papers.case import Case

#: The values that the template of a letter shows, by name.
Body = Mapping[str, Any]
C = TypeVar("C", bound=Case[Any])


def acting_office(case: Case[Any]) -> str:
    """The office that acted issues its own letter."""
    return case.shown.by_office


def to_no_office(case: Case[Any]) -> tuple[str, ...]:
    """The letter goes to the person, not to an office."""
    return ()


@dataclass(frozen=True, kw_only=True)
class Contents(Generic[C]):
    """How a letter is filled: ``make`` returns its body; ``must`` names the parts it may not lack (law.md 2.12).

    ``issuer`` returns the code of the office that issues it, ``to`` the codes of the offices it is written to: none
    where it goes to the person. ``template`` shows the body; the step's own one where it is empty.
    """

    make: Callable[[C], Body]
    must: Mapping[str, Phrase]
    issuer: Callable[[C], str] = field(default=acting_office)
    to: Callable[[C], tuple[str, ...]] = field(default=to_no_office)
    template: str = ""


def is_filled(value: Any) -> bool:
    """Whether a part has content; a number or a yes-or-no always has."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != ()

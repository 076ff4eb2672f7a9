"""The form in which the contents of a letter are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from huiyin.law.words import Phrase
from huiyin.papers.case import Case

#: What the template of a letter is filled with, by name.
Body = Mapping[str, Any]


def by_office(case: Case) -> str:
    """The office that acted issues its own letter."""
    return case.shown.by_office


def nobody(case: Case) -> tuple[str, ...]:
    """No office is written to: the letter goes to the petitioner."""
    return ()


@dataclass(frozen=True, kw_only=True)
class Contents:
    """How a letter is filled: ``make`` gives its body, ``must`` names what law.md 2.12 asks for in it.

    ``issuer`` is the code of the office whose letter it is, ``to`` the codes of the offices it is written to (none:
    the petitioner).
    """

    make: Callable[[Case], Body]
    must: Mapping[str, Phrase]
    issuer: Callable[[Case], str] = field(default=by_office)
    to: Callable[[Case], tuple[str, ...]] = field(default=nobody)


def is_said(value: Any) -> bool:
    """Whether something stands there; a number or a yes-or-no always does."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != ()

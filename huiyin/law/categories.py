"""What petitions are about (内容分类): two levels of six-digit codes, two digits a level.

The names come from law.md 2.2; which parent each has, and the codes, are our own design and unverified. The table is
plain data and can be replaced: :func:`from_table` reads any mapping of code to (简体, English).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from huiyin.law.packs import table
from huiyin.law.words import Phrase, say


@dataclass(frozen=True, kw_only=True)
class Category:
    """One category; ``parent`` is a code, empty on the first level."""

    code: str
    name: str
    english: str
    parent: str

    @property
    def phrase(self) -> Phrase:
        """The name as a phrase, in the reader's language once translated."""
        return say(self.english)


class BadTable(ValueError):
    """A table of categories has a code that is not six digits, or one whose parent is missing."""


def from_table(raw: Mapping[str, Sequence[str]]) -> Mapping[str, Category]:
    """Categories by code, in order of code; raises BadTable."""
    every = {code: _category(code, *names) for code, names in sorted(raw.items())}
    for one in every.values():
        if one.parent and one.parent not in every:
            raise BadTable(f"{one.code} lies under {one.parent}, which is not in the table.")
    return MappingProxyType(every)


def _category(code: str, name: str, english: str) -> Category:
    if not re.fullmatch(r"(?!00)[0-9]{6}", code):
        raise BadTable(f"{code!r} is not a code of six digits.")
    return Category(code=code, name=name, english=english, parent=_parent(code))


def _parent(code: str) -> str:
    for kept in (4, 2):
        if not code.endswith("0" * (6 - kept)):
            return code[:kept].ljust(6, "0")
    return ""


@cache
def _table() -> Mapping[str, Category]:
    return from_table(table("categories"))


class _Local:
    """The table with the leaves that this process was given; None while there are none."""

    table: Mapping[str, Category] | None = None


def _all() -> Mapping[str, Category]:
    return _Local.table or _table()


def add_local(leaves: Mapping[str, Sequence[str]]) -> None:
    """Know these categories (code -> 简体, English) besides the table, in this process; raises BadTable."""
    _Local.table = from_table({**leaves, **table("categories")}) if leaves else None


def categories() -> tuple[Category, ...]:
    """Every category, in order of code."""
    return tuple(_all().values())


def category(code: str) -> Category:
    """The category of that code; raises KeyError."""
    return _all()[code]


def children(code: str = "") -> tuple[Category, ...]:
    """The categories right below one; below none, the first level."""
    return tuple(one for one in _all().values() if one.parent == code)

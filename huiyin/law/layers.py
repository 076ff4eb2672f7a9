"""Rule packs lie on one another: a pack names its base and gives only what differs.

A clock that a pack gives takes from its base what the clock *is* (title, bearer, start and stop), never what it
*says*: number, unit, article and state are the pack's own. What a pack does not give is its base's, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from huiyin.law import packs as _tables

#: What a value says, and under which article: never mixed from two packs.
_STATED = ("length", "max", "unit", "value", "says", "article", "verified", "caveat", "inherited_caveat", "origin")
_SECTIONS = ("periods", "limits", "terms", "rules")
_ON = "_on_"
_NATIONAL = "national_"


@cache
def names() -> tuple[str, ...]:
    """The names of the packs there are: every table that says from when it is in force."""
    every = sorted(path.stem for path in Path(str(_tables.__file__)).parent.glob("*.toml"))
    return tuple(name for name in every if "in_force_from" in _tables.table(name))


def lying_on(local: str, national: str) -> str:
    """What a local pack is called on top of that national one: its own name on its own base, else
    ``zhejiang_2016_on_2005``.
    """
    own = _tables.table(local)["base"] == national
    return local if own else f"{local}{_ON}{national.removeprefix(_NATIONAL)}"


def is_known(name: str) -> bool:
    """Whether there is a pack of that name, or a local one that can lie on the national one that the name adds."""
    local, on, year = name.partition(_ON)
    if not on:
        return name in names()
    national = _NATIONAL + year
    known = local in names() and "region" in _tables.table(local) and national in names()
    return known and lying_on(local, national) == name


def layered(name: str) -> dict[str, Any]:
    """The table of a pack with its base's below it; every value names its ``origin``, the head is the pack's own.

    ``name`` is one that :func:`is_known` knows.
    """
    own, on, year = name.partition(_ON)
    raw = _tables.table(own)
    base = _NATIONAL + year if on else raw.get("base", "")
    if not base:
        return raw | {section: _of(own, raw.get(section, {})) for section in _SECTIONS}
    below = layered(base)
    head = {"counting": below["counting"], "base": base}
    if on:
        head["in_force_to"] = below["in_force_to"]
    doubt = raw.get("inherited_caveat")
    return raw | head | {key: _over(below[key], _of(own, raw.get(key, {})), doubt) for key in _SECTIONS}


def _of(name: str, section: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {key: {**one, "origin": name} for key, one in section.items()}


def _over(
    below: Mapping[str, dict[str, Any]], above: Mapping[str, dict[str, Any]], doubt: str | None
) -> dict[str, dict[str, Any]]:
    """Base values in their order, each given anew, doubted or as it was; then what the pack alone has."""
    merged = {key: _given(one, above[key]) if key in above else _inherited(one, doubt) for key, one in below.items()}
    return merged | {key: one for key, one in above.items() if key not in below}


def _given(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in below.items() if key not in _STATED} | dict(above)


def _inherited(below: dict[str, Any], doubt: str | None) -> dict[str, Any]:
    return below | {"verified": False, "inherited_caveat": doubt} if doubt else below

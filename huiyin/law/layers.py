"""Rule packs build on one another: a pack names its base and gives only what differs, in a file for each kind.

A clock that a pack gives takes from its base what the clock *is* (title, bearer, start and stop), never what it
*says*: number, unit, article and state are the pack's own. What a pack does not give is its base's, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from huiyin.law import packs as _tables

#: What a value says, and under which article: never mixed from two packs.
_STATED = ("length", "max", "unit", "value", "says", "article", "verified", "caveat", "inherited_caveat", "origin")
_SECTIONS = ("periods", "limits", "terms", "rules")
_ON = "_on_"
_NATIONAL = "national_"

#: One section of a pack: its values by name.
Section = dict[str, dict[str, Any]]


def names() -> tuple[str, ...]:
    """The names of the packs there are."""
    return _tables.rule_packs()


def lying_on(local: str, national: str) -> str:
    """What a local pack is called on top of that national one: its own name on its own base, else
    ``zhejiang_2016_on_2005``.
    """
    own = _head(local)["base"] == national
    return local if own else f"{local}{_ON}{national.removeprefix(_NATIONAL)}"


def is_known(name: str) -> bool:
    """Whether there is a pack of that name, or a local one that can lie on the national one that the name adds."""
    local, on, year = name.partition(_ON)
    if not on:
        return name in names()
    national = _NATIONAL + year
    known = local in names() and "region" in _head(local) and national in names()
    return known and lying_on(local, national) == name


def layered(name: str) -> dict[str, Any]:
    """The head and the sections of a pack with those of its base below; the head is the pack's own.

    Every value names its ``origin`` (a pack) and its ``kind`` (of dossier; empty for all). ``name`` is one that
    :func:`is_known` knows.
    """
    own, on, year = name.partition(_ON)
    head = _head(own)
    base = _NATIONAL + year if on else head.get("base", "")
    above = {section: _binding_on(base, _own(own, section)) for section in _SECTIONS}
    if not base:
        return head | {section: _placed(values) for section, values in above.items()}
    below = layered(base)
    articles = below.get("articles", {}) | head.get("articles", {})
    lent = {"counting": below["counting"], "base": base, "articles": articles}
    if on:
        lent["in_force_to"] = below["in_force_to"]
    doubt = head.get("inherited_caveat")
    return head | lent | {key: _placed(_over(below[key], above[key], doubt)) for key in _SECTIONS}


def _head(name: str) -> dict[str, Any]:
    return _tables.rule_pack(name)[_tables.HEAD]


def _own(name: str, section: str) -> Section:
    """What the files of a pack say in one section. Raises ValueError where two of them give the same name."""
    found: Section = {}
    for kind, table in _tables.rule_pack(name).items():
        said = {"origin": name, "kind": "" if kind == _tables.HEAD else kind}
        if twice := found.keys() & table.get(section, {}).keys():
            raise ValueError(f"{name} gives {', '.join(sorted(twice))} in two files.")
        found |= {key: one | said for key, one in table.get(section, {}).items()}
    return found


def _binding_on(base: str, section: Section) -> Section:
    """Without what holds only on top of another national pack (``only_on``)."""
    return {key: one for key, one in section.items() if one.get("only_on", base) == base}


def _over(below: Section, above: Section, doubt: str | None) -> Section:
    """Base values in their order, each given anew, doubted or as it was; then what the pack alone has."""
    merged = {key: _given(one, above[key]) if key in above else _inherited(one, doubt) for key, one in below.items()}
    return merged | {key: one for key, one in above.items() if key not in below}


def _given(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in below.items() if key not in _STATED} | dict(above)


def _inherited(below: dict[str, Any], doubt: str | None) -> dict[str, Any]:
    return below | {"verified": False, "inherited_caveat": doubt} if doubt else below


def _placed(section: Section) -> Section:
    """The values in the order in which they are printed: one that says ``listed_after`` follows that one.

    Files are merged by name, so a value of one file can stand between two of another only in this way.
    """
    order = list(section)
    for key, one in section.items():
        if "listed_after" in one:
            order.remove(key)
            order.insert(order.index(one["listed_after"]) + 1, key)
    return {key: section[key] for key in order}

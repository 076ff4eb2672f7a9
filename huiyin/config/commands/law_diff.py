"""``huiyin law diff``: the differences of two rule packs, each with its article and whether it was verified."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from huiyin.design.phrases import in_words
from huiyin.law.differences import (
    NO_DIFFERENCE,
    NOT_SAID,
    SORTS,
    VERIFIED,
    Difference,
    Sort,
    Stated,
    differences,
    same_but_unchecked,
)  # fmt: skip
from huiyin.law.statute import Pack, article


def arguments(diff: argparse.ArgumentParser) -> None:
    """The two packs."""
    diff.add_argument("packs", nargs=2, metavar="PACK", help="national_2022, national_2005, zhejiang_2016 …")


def render(options: argparse.Namespace) -> str:
    """The differences as text or JSON; raises UnknownPack."""
    first, second = map(Pack.load, options.packs)
    found = differences(first, second)
    return _as_json(first, second, found) if options.json else "\n".join(_lines(first, second, found))


def _lines(first: Pack, second: Pack, found: tuple[Difference, ...]) -> Iterator[str]:
    for pack in (first, second):
        yield f"{pack.name}  {in_words(pack.title)}"
        yield from (f"  {in_words(note)}" for note in pack.notes)
    for sort in Sort:
        apart = [one for one in found if one.sort is sort and not one.is_of_state_only]
        if apart:
            yield from ("", in_words(SORTS[sort]))
        for one in apart:
            yield f"  {one.called}  {in_words(one.title)}"
            yield from (
                f"    {pack.name:<22} {_stated(said)}" for pack, said in ((first, one.first), (second, one.second))
            )
    for pack, names in ((first, _unchecked(found, of_first=True)), (second, _unchecked(found, of_first=False))):
        if names:
            yield from ("", in_words(same_but_unchecked(pack, names)))
    if not found:
        yield from ("", in_words(NO_DIFFERENCE))


def _stated(said: Stated | None) -> str:
    if said is None:
        return in_words(NOT_SAID)
    return " · ".join(map(in_words, (said.words, article(said.article).citation, VERIFIED[said.verified])))


def _unchecked(found: tuple[Difference, ...], *, of_first: bool) -> list[str]:
    """Names of the rules that are equal in both packs but not verified in this one."""
    sides = [(one.called, one.first if of_first else one.second) for one in found if one.is_of_state_only]
    return [name for name, said in sides if said and not said.verified]


def _as_json(first: Pack, second: Pack, found: tuple[Difference, ...]) -> str:
    answer: dict[str, Any] = {"packs": [first.name, second.name]}
    for sort in Sort:
        apart = [one for one in found if one.sort is sort and not one.is_of_state_only]
        answer[sort.value + "s"] = [
            {
                "name": one.called,
                "title": in_words(one.title),
                first.name: _as_values(one.first),
                second.name: _as_values(one.second),
            }
            for one in apart
        ]
    answer["unverified_only_in"] = {
        first.name: _unchecked(found, of_first=True),
        second.name: _unchecked(found, of_first=False),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _as_values(said: Stated | None) -> dict[str, Any] | None:
    if said is None:
        return None
    return {
        "value": said.value,
        "unit": said.unit,
        "words": in_words(said.words),
        "article": said.article,
        "verified": said.verified,
    }

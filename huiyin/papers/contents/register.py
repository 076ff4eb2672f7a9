"""Finds the contents of every letter: a kind of dossier is registered by its folder beside this file.

CONTENTS   "petition.accept" -> how that letter is filled; a letter between offices without contents of its own is plain
CASES      "petition" -> the case class of its letters; a kind that is not in it uses ``Case``
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, NamedTuple

from huiyin.law.act import Act
from huiyin.law.kinds import KINDS
from huiyin.papers import contents
from huiyin.papers.case import Case
from huiyin.papers.contents.base import Contents
from huiyin.papers.contents.plain import plain


class Found(NamedTuple):
    """The contents of one letter, and where they are kept."""

    kind: str
    chapter: str
    verb: str
    contents: Contents[Any]

    @property
    def key(self) -> str:
        """``petition.accept``."""
        return f"{self.kind}.{self.verb}"


def _modules() -> Iterator[tuple[str, str, ModuleType]]:
    """Every module of every kind's folder."""
    for folder in contents.__path__:
        for kind in (one.name for one in iter_modules([folder]) if one.ispkg):
            for module in iter_modules([str(Path(folder) / kind)]):
                yield kind, module.name, import_module(f"{contents.__name__}.{kind}.{module.name}")


def found() -> Iterator[Found]:
    """The contents of every letter, kind by kind and chapter by chapter."""
    for kind, chapter, module in _modules():
        for verb, one in getattr(module, "CONTENTS", {}).items():
            yield Found(kind, chapter, verb, one)


OWN: Mapping[str, Contents[Any]] = {one.key: one.contents for one in found()}


def contents_of(kind: str, step: type[Act[Any]]) -> Contents[Any]:
    """How the letter of a step is filled."""
    return OWN.get(f"{kind}.{step.verb}") or plain(step)


CONTENTS: Mapping[str, Contents[Any]] = {
    f"{kind.name}.{step.verb}": contents_of(kind.name, step)
    for kind in KINDS.values()
    for step in kind.order.steps
    if step.letter
}
CASES: Mapping[str, type[Case[Any]]] = {kind: module.CASE for kind, _, module in _modules() if hasattr(module, "CASE")}

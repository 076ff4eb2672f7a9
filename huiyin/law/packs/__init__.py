"""The law's tables as plain TOML, each read once: rule packs (a folder each), articles, holidays, categories."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
#: The file of a rule pack with its head and what binds every kind of dossier; each other file is named after a kind.
HEAD = "pack"


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed table of that name; callers must not change it. Raises FileNotFoundError for a name not kept."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def rule_packs() -> tuple[str, ...]:
    """The names of the rule packs: every folder with a head."""
    return tuple(sorted(path.parent.name for path in _HERE.glob(f"*/{HEAD}.toml")))


@cache
def rule_pack(name: str) -> Mapping[str, dict[str, Any]]:
    """The tables of a rule pack: its head under :data:`HEAD`, and what it says of each kind of dossier.

    A kind about which the pack says nothing has no table.
    """
    return {path.stem: table(f"{name}/{path.stem}") for path in sorted((_HERE / name).glob("*.toml"))}

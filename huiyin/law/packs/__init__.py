"""The law's tables: rule packs, articles, holidays, categories. Plain TOML, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed table of that name; callers must not change it. Raises FileNotFoundError for a name not kept."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))

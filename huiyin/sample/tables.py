"""What the county is made of, as tables that can be read and changed: *.toml beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """One table by name: county, problems, answers, phrases."""
    return MappingProxyType(tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8")))

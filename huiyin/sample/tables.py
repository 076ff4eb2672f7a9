"""Load the tables of the sample county: the *.toml files in this folder."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """A table by name: advising, county, phrases or problems."""
    return MappingProxyType(tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8")))

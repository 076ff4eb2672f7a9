"""The book of cases as it lies in the tables beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

Line = dict[str, Any]
Case = dict[str, Any]

HERE = Path(__file__).parent
WORDS: dict[str, Any] = tomllib.loads((HERE / "vocabulary.toml").read_text())
FILES = sorted(path for path in HERE.glob("*.toml") if path.name not in {"vocabulary.toml", "open.toml"})
CASES: list[Case] = [case for path in FILES for case in tomllib.loads(path.read_text())["case"]]
#: cases that the law does not meet yet, by their id, each with the reason
OPEN: dict[str, str] = tomllib.loads((HERE / "open.toml").read_text())


def said(line: Line) -> str:
    """What a line adds in words."""
    found: str = line.get("says", "")
    return found


def steps_of(case: Case) -> list[Line]:
    """The steps that are taken, and those that the end asks about."""
    asked = (line for key in ("allowed", "refused") for line in case["then"].get(key, []))
    return [*case["days"], *asked]

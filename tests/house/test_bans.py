"""What is not written in this house (ruff holds most of it while one writes; this holds all of it)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.bans import IN_TESTS, IN_THE_HOUSE, Rule, found

ROOT = Path(__file__).parents[2]
HOUSE = [path for path in (ROOT / "huiyin").rglob("*.py") if "migrations" not in path.parts]
TESTS = [path for path in (ROOT / "tests").rglob("*.py") if "house" not in path.parts]
DRAWERS = {"common", "core", "utils", "lib", "helpers", "services", "managers", "misc"}
#: Processes are waited for here, and there is nothing else to wait for.
MAY_SLEEP = {"config/postgres.py", "config/supervisor.py"}
Rules = dict[str, tuple[str, Rule, str]]


def broken(paths: list[Path], rules: Rules) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line} {name}: {rules[name][0]}"
        for path in paths
        for name, line in found(path.read_text(), rules)
    ]


def test_nothing_banned_is_written() -> None:
    assert broken(HOUSE, IN_THE_HOUSE) == []


def test_nobody_sleeps() -> None:
    awake = [path for path in HOUSE if str(path.relative_to(ROOT / "huiyin")) not in MAY_SLEEP]
    assert broken([*awake, *TESTS], {"sleep": IN_TESTS["sleep"]}) == []


def test_no_test_is_left_out() -> None:
    """But for those that measure on real messages, which lie outside the project and say so."""
    measured = [path for path in TESTS if "../shared/data" in path.read_text()]
    assert broken([path for path in TESTS if path not in measured], IN_TESTS) == []
    assert broken(measured, {name: rule for name, rule in IN_TESTS.items() if name != "skip"}) == []
    marks = [path for path in TESTS if re.search(r"mark\.(skip|xfail)", path.read_text())]
    assert marks == []


def test_no_room_is_a_drawer() -> None:
    names = {part.removesuffix(".py") for path in HOUSE for part in path.relative_to(ROOT).parts}
    assert names & DRAWERS == set()


def test_templates_hold_no_script_and_no_style_of_their_own() -> None:
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|\|\s*safe\b|autoescape off", re.IGNORECASE
    )
    templates = [path for path in (ROOT / "huiyin").rglob("*.html") if path.is_file()]
    wrong = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in templates
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if inline.search(line)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "rules"), [*((n, IN_THE_HOUSE) for n in IN_THE_HOUSE), *((n, IN_TESTS) for n in IN_TESTS)]
)
def test_a_planted_breach_is_found(name: str, rules: Rules) -> None:
    assert name in {found_name for found_name, _ in found(rules[name][2], rules)}

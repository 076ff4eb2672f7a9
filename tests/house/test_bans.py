"""Banned code (ruff checks most of it in the editor; these tests check all of it)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.bans import IN_TESTS, IN_THE_HOUSE, Rule, found

ROOT = Path(__file__).parents[2]
HOUSE = [path for path in (ROOT / "huiyin").rglob("*.py") if "migrations" not in path.parts]
TESTS = [path for path in (ROOT / "tests").rglob("*.py") if "house" not in path.parts]
VAGUE_NAMES = {"common", "core", "utils", "lib", "helpers", "services", "managers", "misc"}
#: These wait for other processes, which is only possible by polling.
MAY_SLEEP = {"config/postgres.py", "config/supervisor.py"}
#: The one place that makes markup, from a template that escapes what it is given.
MAY_MAKE_MARKUP = {"design/template_functions.py"}
Rules = dict[str, tuple[str, Rule, str]]


def broken(paths: list[Path], rules: Rules) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line} {name}: {rules[name][0]}"
        for path in paths
        for name, line in found(path.read_text(), rules)
    ]


def test_no_banned_code_is_used() -> None:
    others = [path for path in HOUSE if str(path.relative_to(ROOT / "huiyin")) not in MAY_MAKE_MARKUP]
    assert broken(others, IN_THE_HOUSE) == []
    assert broken(HOUSE, {name: rule for name, rule in IN_THE_HOUSE.items() if name != "unsafe"}) == []


def test_no_code_sleeps() -> None:
    awake = [path for path in HOUSE if str(path.relative_to(ROOT / "huiyin")) not in MAY_SLEEP]
    assert broken([*awake, *TESTS], {"sleep": IN_TESTS["sleep"]}) == []


def test_no_test_is_skipped() -> None:
    """Except tests on real messages, which are not part of the project and may be missing."""
    measured = [path for path in TESTS if "../shared/data" in path.read_text()]
    assert broken([path for path in TESTS if path not in measured], IN_TESTS) == []
    assert broken(measured, {name: rule for name, rule in IN_TESTS.items() if name != "skip"}) == []
    marks = [path for path in TESTS if re.search(r"mark\.(skip|xfail)", path.read_text())]
    assert marks == []


def test_no_module_has_a_vague_name() -> None:
    names = {part.removesuffix(".py") for path in HOUSE for part in path.relative_to(ROOT).parts}
    assert names & VAGUE_NAMES == set()


def test_templates_have_no_inline_script_or_style() -> None:
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|\|\s*safe\b|autoescape false", re.IGNORECASE
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
def test_a_planted_violation_is_found(name: str, rules: Rules) -> None:
    assert name in {found_name for found_name, _ in found(rules[name][2], rules)}

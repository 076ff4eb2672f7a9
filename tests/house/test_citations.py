"""Every citation of law, charter and threats exists in docs/; the table of clocks agrees with the rule packs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
KINDS = {".py", ".html", ".toml", ".md", ".txt", ".yaml"}
SOURCES = [
    path
    for folder in ("huiyin", "tests", "docs", "bench")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in KINDS and path != Path(__file__)
] + sorted(ROOT.glob("*.md"))
#: ## 1. · ### 1.2 · - **4.6** · - **D3** · | **B1** · | **R-07** · - **Tension 1.**
ANCHOR = re.compile(r"(?m)^(?:#+ (\d+(?:\.\d+)?)\b|(?:- |\| )\*\*(\d+\.\d+|[BDRTQ]-?\d+b?|Tension \d+)\.?\*\*)")
#: law.md 1.2 · law.md 1.1-1.3, 1.10 and 4 · law.md 4, rules 2 and 14 · law.md 4, 11 · law.md D3 · 1.9 of law.md
LAW = re.compile(r"law\.md((?:(?:[\s,–-]|and\b|rules?\b)+[BD]?\d+(?:\.\d+)?)+)|(\d\.\d+) of law\.md")
RULE = re.compile(r"\brules? (\d+)(?: and (\d+))?|\btest_rule_0*(\d+)_", re.IGNORECASE)
TENSION = re.compile(r"\bcharter(?:\.md)?,? (?:tension )?(\d+)")
NUMBERED = re.compile(r"\b(?:test_)?([RTQ])[-_](\d+[a-z]?)(?=\b|_)")
#: | K5 | `answer` | title | length |
CLOCK = re.compile(r"(?m)^\| (K\w+|[A-Z]+) \| `(\w+)` \| (.+?) \| (.+?) \|")
CLOCKS = {name: row[2:] for row in CLOCK.findall((DOCS / "law.md").read_text()) for name in row[:2]}
PERIODS = {
    f"{path.parent.name} {path.stem} {name}": (name, period)
    for path in sorted((ROOT / "huiyin" / "law" / "packs").rglob("*.toml"))
    for name, period in tomllib.loads(path.read_text()).get("periods", {}).items()
}


def anchors() -> set[str]:
    found = [one for page in ("law", "charter", "threats") for one in ANCHOR.findall((DOCS / f"{page}.md").read_text())]
    return {heading or line for heading, line in found}


def cited(text: str) -> Iterator[str]:
    """The anchors that a text cites: "rule 6" means 4.6, like a single number after "law.md 4"."""
    text = re.sub(r"\s+(?:#:? )?", " ", text)
    for several, one in LAW.findall(text):
        first, *others = re.findall(r"[BD]?\d+(?:\.\d+)?", several or one)
        after_rule = bool(re.match(r"\W*rules? ", several))
        yield f"4.{first}" if after_rule else first
        yield from (f"4.{other}" if other.isdigit() and first == "4" else other for other in others)
    yield from (f"4.{number}" for found in RULE.findall(text) for number in found if number)
    yield from (f"Tension {number}" for number in TENSION.findall(text))
    yield from (f"{letter}-{number}" for letter, number in NUMBERED.findall(text))


def lost(text: str) -> list[str]:
    """The citations of a text that have no anchor."""
    return sorted(set(cited(text)) - anchors())


def test_every_citation_has_an_anchor() -> None:
    citing = {path: lost(path.read_text()) for path in SOURCES if list(cited(path.read_text()))}
    assert {str(path.relative_to(ROOT)): missing for path, missing in citing.items() if missing} == {}
    assert len(citing) > 100


@pytest.mark.parametrize(
    ("planted", "missing"),
    [
        ("(law.md 1.12)", "1.12"), ("(law.md 1.1-1.3, 1.19 and 4)", "1.19"), ("law.md\n    7", "7"),
        ("law.md D10", "D10"), ("T-16, R-03", "T-16"),
        ("law.md 4.16", "4.16"), ("law.md 4, rule 16", "4.16"), ("law.md 4, 16", "4.16"), ("rules 2 and 17", "4.17"),
        ("1.99 of law.md", "1.99"), ("charter, tension 8", "Tension 8"), ("(charter R-24)", "R-24"),
        ("Q-25", "Q-25"), ("def test_R_99_it()", "R-99"), ("def test_rule_16_it()", "4.16"),
    ],
)  # fmt: skip
def test_a_planted_citation_is_found(planted: str, missing: str) -> None:
    assert lost(planted) == [missing]


def test_every_test_that_a_page_names_exists() -> None:
    tests = "".join(path.read_text() for path in SOURCES if path.suffix == ".py")
    named = {name for page in DOCS.glob("*.md") for name in re.findall(r"`(test_\w+)`", page.read_text())}
    assert {name for name in named if f"def {name}(" not in tests} == set()
    assert len(named) > 50


@pytest.mark.parametrize(("name", "period"), PERIODS.values(), ids=PERIODS)
def test_a_clock_of_a_pack_is_in_the_table(name: str, period: dict[str, Any]) -> None:
    if "bearer" in period and "number" not in period:
        return  # a clock of our own: the law's documents have no number for it
    title, length = CLOCKS[name]
    if "bearer" in period:  # else it only overrides a period of another pack
        assert title == period["title"]
        assert length.startswith(f"{period.get('length', '')} {period['unit'].replace('_', ' ')}".strip())
        assert f"at most {period.get('max')} days" in length or "max" not in period

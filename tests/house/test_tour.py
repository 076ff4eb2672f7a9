"""The paths that the documentation names exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Matches `huiyin/law/act.py`, `docs/words.md`, [text](shots/today.png)
NAMED = re.compile(r"`((?:huiyin|tests|docs|bench|requirements)/[\w./-]+)`|\]\((?!https?:|#)([\w./-]+)\)")


def missing(page: Path) -> list[str]:
    places = [(ROOT / code if code else page.parent / link) for code, link in NAMED.findall(page.read_text())]
    return [str(place.relative_to(ROOT)) for place in places if not place.exists()]


def test_there_is_a_tour() -> None:
    assert len(NAMED.findall((ROOT / "docs" / "tour.md").read_text())) >= 10


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.name)
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    assert missing(page) == []


def test_a_missing_path_is_found(tmp_path: Path) -> None:
    page = ROOT / "docs" / "settings.md"
    assert missing(page) == []
    assert NAMED.findall("see `huiyin/law/acts.py`") == [("huiyin/law/acts.py", "")]

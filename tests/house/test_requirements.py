"""Dependencies: each has a reason, is pinned with hashes, and comes from no fixed index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "requirements"
LISTS = sorted(FOLDER.glob("*.in"))
LOCKS = sorted(FOLDER.glob("*.txt"))


def without_reason(text: str) -> list[str]:
    """Requirements without a "needed for" comment above; one comment may serve several consecutive lines."""
    bare, reason = [], ""
    for line in text.splitlines():
        if line.startswith("#"):
            reason = line if "needed for" in line else ""
        elif line and not line.startswith("-r ") and not reason:
            bare.append(line)
    return bare


def unpinned(text: str) -> list[str]:
    """Entries of a lock file without an exact version or without a hash."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    return [entry.split("\n")[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def versions(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*?\])?==(\S+)", path.read_text(), flags=re.MULTILINE))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_dependency_says_what_it_is_needed_for(path: Path) -> None:
    assert without_reason(path.read_text()) == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_lock_file_has_versions_and_hashes_and_no_index(path: Path) -> None:
    assert unpinned(path.read_text()) == []
    assert re.findall(r"index-url|find-links|https?://|file://|trusted-host", path.read_text()) == []


def test_tests_use_the_released_versions() -> None:
    run, test = versions(FOLDER / "run.txt"), versions(FOLDER / "test.txt")
    assert {name: version for name, version in run.items() if test.get(name) != version} == {}


def test_every_dependency_is_in_its_lock_file() -> None:
    for path in LISTS:
        wanted = re.findall(r"^([a-z][A-Za-z0-9._-]+)", path.read_text(), flags=re.MULTILINE)
        assert [name for name in wanted if name not in versions(path.with_suffix(".txt"))] == []


def test_a_dependency_without_reason_or_hash_is_found() -> None:
    assert without_reason("# a list\ndjango>=5\n") == ["django>=5"]
    assert unpinned("django==5.2\n    # via x\n") == ["django==5.2"]

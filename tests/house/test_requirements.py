"""Dependencies: each has a reason, is pinned with hashes, and comes from no fixed index."""

from __future__ import annotations

import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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


def wanted(path: Path) -> list[Requirement]:
    """The requirements of a list and of the lists that it includes."""
    asked = []
    for line in path.read_text().splitlines():
        if line.startswith("-r "):
            asked += wanted(path.parent / line.removeprefix("-r "))
        elif line and not line.startswith("#"):
            asked.append(Requirement(line))
    return asked


def applies(requirement: Requirement, *, extras: set[str], python: str) -> bool:
    """Whether the requirement applies to that Python version and any of the extras."""
    machine = {**default_environment(), "python_version": python, "python_full_version": f"{python}.0"}
    marker = requirement.marker
    return not marker or any(marker.evaluate({**machine, "extra": extra}) for extra in ("", *extras))


def unlocked(pending: list[Requirement], lock: dict[str, str], *, python: str) -> set[str]:
    """Direct and indirect requirements, including those of extras, without a suitable version in the lock file."""
    pins = {canonicalize_name(name): version for name, version in lock.items()}
    seen: set[str] = set()
    missing: set[str] = set()
    while pending:
        asked = pending.pop()
        name = canonicalize_name(asked.name)
        if name not in pins or not asked.specifier.contains(pins[name], prereleases=True):
            missing.add(str(asked))
        elif str(asked) not in seen:
            seen.add(str(asked))
            each = map(Requirement, requires(name) or ())
            pending += [other for other in each if applies(other, extras=asked.extras, python=python)]
    return missing


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


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_dependency_is_in_its_lock_file_with_all_that_it_needs(path: Path, python: str) -> None:
    assert unlocked(wanted(path), versions(path.with_suffix(".txt")), python=python) == set()


def test_a_dependency_without_reason_or_hash_is_found() -> None:
    assert without_reason("# a list\ndjango>=5\n") == ["django>=5"]
    assert unpinned("django==5.2\n    # via x\n") == ["django==5.2"]


def test_a_missing_requirement_of_an_extra_is_found() -> None:
    lock = versions(FOLDER / "test.txt")
    del lock["psycopg-pool"]
    assert unlocked([Requirement("psycopg[pool]")], lock, python="3.11") == {'psycopg-pool; extra == "pool"'}
    assert unlocked([Requirement("psycopg")], lock, python="3.11") == set()
    assert unlocked([Requirement("psycopg>=99")], lock, python="3.11") == {"psycopg>=99"}

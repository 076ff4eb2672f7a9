"""What is leaned on from outside: each with its reason, each pinned and hashed, none from a named place."""

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
    """The requirements of a list above which no "needed for" stands; one reason may serve several in a row."""
    bare, reason = [], ""
    for line in text.splitlines():
        if line.startswith("#"):
            reason = line if "needed for" in line else ""
        elif line and not line.startswith("-r ") and not reason:
            bare.append(line)
    return bare


def unpinned(text: str) -> list[str]:
    """The entries of a lock without an exact version or without a hash."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    return [entry.split("\n")[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def versions(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*?\])?==(\S+)", path.read_text(), flags=re.MULTILINE))


def wanted(path: Path) -> list[Requirement]:
    """What a list asks for, together with the lists it stands on."""
    asked = []
    for line in path.read_text().splitlines():
        if line.startswith("-r "):
            asked += wanted(path.parent / line.removeprefix("-r "))
        elif line and not line.startswith("#"):
            asked.append(Requirement(line))
    return asked


def applies(requirement: Requirement, *, extras: set[str], python: str) -> bool:
    """Whether it is needed with that Python and any of those extras."""
    machine = {**default_environment(), "python_version": python, "python_full_version": f"{python}.0"}
    marker = requirement.marker
    return not marker or any(marker.evaluate({**machine, "extra": extra}) for extra in ("", *extras))


def unlocked(todo: list[Requirement], lock: dict[str, str], *, python: str) -> set[str]:
    """What is asked for, directly or by another package or its extra, and the lock has in no version that will do."""
    pins = {canonicalize_name(name): version for name, version in lock.items()}
    seen: set[str] = set()
    missing: set[str] = set()
    while todo:
        asked = todo.pop()
        name = canonicalize_name(asked.name)
        if name not in pins or not asked.specifier.contains(pins[name], prereleases=True):
            missing.add(str(asked))
        elif str(asked) not in seen:
            seen.add(str(asked))
            each = map(Requirement, requires(name) or ())
            todo += [other for other in each if applies(other, extras=asked.extras, python=python)]
    return missing


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_dependency_says_what_it_is_needed_for(path: Path) -> None:
    assert without_reason(path.read_text()) == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_lock_pins_and_hashes_and_names_no_place(path: Path) -> None:
    assert unpinned(path.read_text()) == []
    assert re.findall(r"index-url|find-links|https?://|file://|trusted-host", path.read_text()) == []


def test_tests_run_on_the_versions_that_people_get() -> None:
    run, test = versions(FOLDER / "run.txt"), versions(FOLDER / "test.txt")
    assert {name: version for name, version in run.items() if test.get(name) != version} == {}


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_dependency_and_all_that_it_needs_is_in_its_lock(path: Path, python: str) -> None:
    assert unlocked(wanted(path), versions(path.with_suffix(".txt")), python=python) == set()


def test_a_dependency_without_reason_or_hash_is_found() -> None:
    assert without_reason("# a list\ndjango>=5\n") == ["django>=5"]
    assert unpinned("django==5.2\n    # via x\n") == ["django==5.2"]


def test_a_lock_without_what_an_extra_needs_is_found() -> None:
    lock = versions(FOLDER / "test.txt")
    del lock["psycopg-pool"]
    assert unlocked([Requirement("psycopg[pool]")], lock, python="3.11") == {'psycopg-pool; extra == "pool"'}
    assert unlocked([Requirement("psycopg")], lock, python="3.11") == set()
    assert unlocked([Requirement("psycopg>=99")], lock, python="3.11") == {"psycopg>=99"}

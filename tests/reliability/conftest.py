"""Installations that may be killed: nothing here touches the server that the other tests share."""

from __future__ import annotations

import fcntl
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from huiyin.config.postgres import Place, running
from tests.conftest import FOLDER
from tests.reliability.installation import Installation


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a proof of reliability: `pytest -m reliability`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("reliability")


@pytest.fixture(scope="session")
def founded() -> Path:
    """A folder with tables and county, made once for all workers of the run; its server is down."""
    shared = Path(os.environ[FOLDER])
    folder = shared / "founded"
    with (shared / "founding").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            folder.mkdir(mode=0o711, exist_ok=True)
            Installation(Place(folder)).run("tests.reliability.found", folder)
            (folder / "ready").touch()
    return folder


@pytest.fixture
def copied(founded: Path, folder: Path) -> Installation:
    """A copy of it, its server down."""
    # cp keeps the owners, which may be the server's account.
    subprocess.run(["cp", "-a", f"{founded}/.", str(folder)], check=True)
    return Installation(Place(folder))


@pytest.fixture
def installation(copied: Installation) -> Iterator[Installation]:
    """A copy of it, its server up and durable."""
    with running(copied.folder) as place:
        yield Installation(place)

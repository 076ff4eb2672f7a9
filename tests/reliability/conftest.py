"""Installations that may be killed: nothing here touches the server that the other tests share."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def copy_of(founded: Path) -> Iterator[Installation]:
    """A copy in a folder of its own, its server down; removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="huiyin-own-"))
    try:
        # cp keeps the owners, which may be the server's account.
        subprocess.run(["cp", "-a", f"{founded}/.", str(folder)], check=True)
        yield Installation(Place(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def copied(founded: Path) -> Iterator[Installation]:
    """An installation, its server down."""
    with copy_of(founded) as installation:
        yield installation


@pytest.fixture
def installation(copied: Installation) -> Iterator[Installation]:
    """An installation, its server up and durable."""
    with running(copied.folder) as place:
        yield Installation(place)

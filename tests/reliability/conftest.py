"""Separate installations that the tests may kill, apart from the server shared by the other tests."""

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

from huiyin.config.postgres import Cluster, running
from tests.conftest import FOLDER
from tests.reliability.installation import Installation


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder: `pytest -m reliability`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("reliability")


@pytest.fixture(scope="session")
def prepared() -> Path:
    """A data folder with tables and county, created once for all workers of the run; its server is stopped."""
    shared = Path(os.environ[FOLDER])
    folder = shared / "prepared"
    with (shared / "preparing").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            folder.mkdir(mode=0o711, exist_ok=True)
            Installation(Cluster(folder)).run("tests.reliability.prepare", folder)
            (folder / "ready").touch()
    return folder


@contextmanager
def copy_of(prepared: Path) -> Iterator[Installation]:
    """A copy in its own folder, its server stopped; removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="huiyin-own-"))
    try:
        # cp keeps the owners, which may be the server's account.
        subprocess.run(["cp", "-a", f"{prepared}/.", str(folder)], check=True)
        yield Installation(Cluster(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def copied(prepared: Path) -> Iterator[Installation]:
    """An installation whose server is stopped."""
    with copy_of(prepared) as installation:
        yield installation


@pytest.fixture
def installation(copied: Installation) -> Iterator[Installation]:
    """An installation whose server runs with fsync on."""
    with running(copied.folder) as place:
        yield Installation(place)

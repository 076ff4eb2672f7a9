"""A test's own installation: a data folder with keys and a server (fsync on), and programs that use it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huiyin.config import postgres
from huiyin.config.postgres import Cluster

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installation:
    """A data folder with a small county, and its embedded server."""

    cluster: Cluster

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.cluster.folder

    def start(self, *command: str | Path, **pipes: Any) -> subprocess.Popen[str]:
        """Start a program of this repository on this installation."""
        environment = {**os.environ, "HUIYIN_DATA": str(self.folder), "PYTHONWARNINGS": "ignore"}
        full = [sys.executable, "-m", *map(str, command)]
        return subprocess.Popen(full, cwd=ROOT, env=environment, text=True, **pipes)

    def run(self, *command: str | Path) -> str:
        """Run a program and return its output; it must exit with 0."""
        with self.start(*command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            said, _ = process.communicate(timeout=120)
        assert process.returncode == 0, said
        return said

    def ask(self, question: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query as the superuser, without Huiyin's code."""
        with self.cluster.connect(postgres.NAME) as connection:
            return connection.execute(question.encode(), values).fetchall()

    def do(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Execute a statement as the superuser, without Huiyin's code."""
        with self.cluster.connect(postgres.NAME) as connection:
            connection.execute(statement.encode(), values)

    def backends(self) -> list[int]:
        """The pids of the server processes that serve Huiyin's connections."""
        return [pid for (pid,) in self.ask("SELECT pid FROM pg_stat_activity WHERE usename = %s", [postgres.USER])]

    def kill_server(self) -> None:
        """Kill -9 the postmaster and all its children, as close to the same time as possible."""
        pids = self.cluster.tools().processes_in(self.cluster.data)
        for pid in sorted(pids, reverse=True):
            kill(pid)


def kill(pid: int) -> None:
    """Kill -9; a process that has already ended is ignored."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)

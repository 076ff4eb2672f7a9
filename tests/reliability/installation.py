"""An installation of a test's own: a data folder with its keys and its server, fsync on, and programs that use it."""

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
from huiyin.config.postgres import Place

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installation:
    """The folder of a small county with all tables, and its embedded server."""

    place: Place

    @property
    def folder(self) -> Path:
        """Where everything lies."""
        return self.place.folder

    def start(self, *command: str | Path, **pipes: Any) -> subprocess.Popen[str]:
        """A program of this repository, working on this installation."""
        environment = {**os.environ, "HUIYIN_DATA": str(self.folder), "PYTHONWARNINGS": "ignore"}
        full = [sys.executable, "-m", *map(str, command)]
        return subprocess.Popen(full, cwd=ROOT, env=environment, text=True, **pipes)

    def run(self, *command: str | Path) -> str:
        """What a program prints; it must end well."""
        with self.start(*command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            said, _ = process.communicate(timeout=120)
        assert process.returncode == 0, said
        return said

    def ask(self, question: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows, asked as the superuser, past Huiyin."""
        with self.place.connect(postgres.NAME) as connection:
            return connection.execute(question.encode(), values).fetchall()

    def do(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Something done as the superuser, past Huiyin."""
        with self.place.connect(postgres.NAME) as connection:
            connection.execute(statement.encode(), values)

    def backends(self) -> list[int]:
        """The server's processes that work for Huiyin."""
        return [pid for (pid,) in self.ask("SELECT pid FROM pg_stat_activity WHERE usename = %s", [postgres.USER])]

    def kill_server(self) -> None:
        """Kill -9 of the postmaster and all its children, as nearly at once as can be."""
        pids = self.place.tools().processes_in(self.place.data)
        for pid in sorted(pids, reverse=True):
            kill(pid)


def kill(pid: int) -> None:
    """Kill -9; one that is gone already is no matter."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)

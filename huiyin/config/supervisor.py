"""Supervise child processes: start them, restart those that die, stop them together."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

LOG = logging.getLogger("huiyin.supervisor")
#: A process that ran this long (seconds) is restarted at once; one that died sooner is restarted after a wait.
STEADY = 10.0
#: The longest wait before a restart (seconds); the wait doubles with each early death.
LONGEST_WAIT = 30.0
#: Seconds between two checks.
INTERVAL = 0.5
#: Seconds for children to end before they are killed.
GRACE = 15.0


@dataclass
class Child:
    """A child process and the command that restarts it."""

    name: str
    command: Sequence[str]
    wait: float = 0.0
    begun: float = 0.0
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start it in its own session, so that the terminal's Ctrl-C reaches the parent only."""
        # If the parent is killed, the kernel sends SIGTERM to the child, so the port is free for the next start.
        prefix = ["setpriv", "--pdeathsig", "TERM", "--"] if shutil.which("setpriv") else []
        self.process = subprocess.Popen([*prefix, *self.command], start_new_session=True)
        self.begun = time.monotonic()

    def restart_if_dead(self) -> None:
        """Restart it if it has died; wait longer after each early death."""
        if self.process is None or self.process.poll() is None:
            return
        lived = time.monotonic() - self.begun
        self.wait = 0.0 if lived >= STEADY else min(LONGEST_WAIT, self.wait * 2 or INTERVAL)
        if lived < self.wait:
            return
        LOG.warning("A process died and is restarted.", extra={"child": self.name})
        self.kill_group()
        self.start()

    def terminate(self) -> None:
        """Send SIGTERM if it runs."""
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def kill_group(self) -> None:
        """Kill its process group: a dead web server may leave workers that hold the port."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def supervise(children: Sequence[Child], check: Callable[[], object]) -> None:
    """Keep ``children`` running, call ``check`` at each interval; on SystemExit or KeyboardInterrupt stop them."""
    try:
        for child in children:
            child.start()
        while True:
            check()
            for child in children:
                child.restart_if_dead()
            time.sleep(INTERVAL)
    finally:
        _end(children)


def _end(children: Sequence[Child]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        # Ignore further signals while the children stop.
        signal.signal(number, signal.SIG_IGN)
    for child in children:
        child.terminate()
    deadline = time.monotonic() + GRACE
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            if child.process:
                child.process.wait(max(0.0, deadline - time.monotonic()))
        child.kill_group()

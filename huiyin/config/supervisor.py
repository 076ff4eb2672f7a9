"""Processes that belong together: started, watched, started again when they die, and ended together."""

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
#: A process that lived this long (seconds) is started again at once; one that dies sooner is waited for.
STEADY = 10.0
LONGEST_WAIT = 30.0
#: Between two looks (seconds).
BEAT = 0.5
#: How long children may take to end (seconds).
GRACE = 15.0


@dataclass
class Child:
    """One process and what is needed to have it again."""

    name: str
    command: Sequence[str]
    wait: float = 0.0
    begun: float = 0.0
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start it in a session of its own, so that the terminal's Ctrl-C reaches its parent alone."""
        # Should its parent be killed, it is told to end, and the next start finds its port free.
        bound = ["setpriv", "--pdeathsig", "TERM", "--"] if shutil.which("setpriv") else []
        self.process = subprocess.Popen([*bound, *self.command], start_new_session=True)
        self.begun = time.monotonic()

    def look(self) -> None:
        """Start it again if it has died, later each time if it dies young."""
        if self.process is None or self.process.poll() is None:
            return
        lived = time.monotonic() - self.begun
        self.wait = 0.0 if lived >= STEADY else min(LONGEST_WAIT, self.wait * 2 or BEAT)
        if lived < self.wait:
            return
        LOG.warning("A process has died and is started again.", extra={"child": self.name})
        self.end_rest()
        self.start()

    def tell(self) -> None:
        """Ask it to end."""
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def end_rest(self) -> None:
        """Kill what is left of it: a dead manager may leave its workers on the port."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def supervise(children: Sequence[Child], look: Callable[[], object]) -> None:
    """Keep ``children`` alive, calling ``look`` at each beat, until SystemExit or KeyboardInterrupt; then end them."""
    try:
        for child in children:
            child.start()
        while True:
            look()
            for child in children:
                child.look()
            time.sleep(BEAT)
    finally:
        _end(children)


def _end(children: Sequence[Child]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        # Impatience must not leave half of them behind.
        signal.signal(number, signal.SIG_IGN)
    for child in children:
        child.tell()
    deadline = time.monotonic() + GRACE
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            if child.process:
                child.process.wait(max(0.0, deadline - time.monotonic()))
        child.end_rest()

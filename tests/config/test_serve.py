"""``huiyin serve`` in a real process: starting, restarting what dies, stopping."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

from huiyin.config.postgres import Cluster, is_up

TIMEOUT = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Serving:
    """A running server process, its port and its output."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.begun = time.monotonic()
        environment = {**os.environ, "HUIYIN_DATA": str(folder), "HUIYIN_STATIC": "manifest"}
        command = [sys.executable, "-m", "huiyin.config.command", "serve", "--port", str(self.port), "--workers", "1"]
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.said: Queue[str] = Queue()
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.put(line)

    def greeting(self) -> str:
        while "answers at" not in (line := self.said.get(timeout=TIMEOUT)):
            pass
        return line

    def children(self) -> dict[str, int]:
        """The pids of the web server and of the errand worker."""
        # ps fails if there are no children, for example when both are dead at once.
        listed = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        ).stdout
        pids = {"web": r"(\d+).* granian ", "errands": r"(\d+).* worker$"}
        found = {name: re.search(pattern, listed, flags=re.MULTILINE) for name, pattern in pids.items()}
        return {name: int(match[1]) for name, match in found.items() if match}

    def status(self, path: str = "/design/") -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as failure:
            with failure:
                return failure.code
        except OSError:
            return 0

    def end(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(TIMEOUT)
        self.listener.join()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


@contextmanager
def serving(folder: Path) -> Iterator[Serving]:
    server = Serving(folder)
    try:
        yield server
    finally:
        server.end()


def until(condition: Callable[[], bool]) -> None:
    """Poll until the condition holds; there is no other way to wait for another process."""
    pause, deadline = threading.Event(), time.monotonic() + TIMEOUT
    while not condition():
        assert time.monotonic() < deadline, "the condition did not become true in time"
        pause.wait(0.1)


def test_one_command_starts_it_and_a_restart_takes_under_ten_seconds(folder: Path) -> None:
    with serving(folder) as server:
        assert f"http://127.0.0.1:{server.port}" in server.greeting()
        assert server.status() == 200
        assert server.end() == 0
    assert not is_up(Cluster(folder))
    with serving(folder) as server:
        server.greeting()
        assert time.monotonic() - server.begun < 10


def test_processes_that_die_are_restarted(folder: Path) -> None:
    with serving(folder) as server:
        server.greeting()
        until(lambda: set(server.children()) == {"web", "errands"})
        before = server.children()
        for pid in before.values():
            os.kill(pid, signal.SIGKILL)
        until(lambda: not set(server.children().values()) & set(before.values()) and len(server.children()) == 2)
        until(lambda: server.status() == 200)
        place = Cluster(folder)
        os.kill(int((place.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        until(lambda: is_up(place))
        until(lambda: server.status("/accounts/login/") == 200)


def test_a_port_in_use_is_reported_in_one_sentence(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        environment = {**os.environ, "HUIYIN_DATA": str(folder), "HUIYIN_PORT": str(other.getsockname()[1])}
        command = [sys.executable, "-m", "huiyin.config.command", "serve"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    assert done.returncode == 2
    assert "HUIYIN_PORT" in done.stderr
    assert "Traceback" not in done.stderr

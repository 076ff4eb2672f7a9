"""One run of pytest that plants many faults: tests are collected once, and each fault lives in a process of its own.

First every test runs once without a fault, and it is noted which functions it calls and how long it takes. Then, for
each fault, a forked process runs the tests that call the faulty function, the fastest first, until one fails. A fault
in what runs only while modules are loaded is planted before (afresh.py).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.mutants.operators import Mutant
from tests.mutants.planting import Fault, Key, fits, is_loaded_once, key_of, live_functions, plant

#: seconds after which a fault that makes tests endless counts as found
PATIENCE, PATIENCE_AFRESH = 120, 900
#: how many tests are run in a process of their own without a fault, to see that they can
CONTROLS = 5
#: how a process ends that could not plant its fault
_NOT_PLANTED = 70
#: tests of faults that are planted on purpose: they expect red
LEFT_OUT = ("test_planted_faults.py", "test_mutants.py")


class End(StrEnum):
    """What became of a fault."""

    KILLED = "killed"
    SURVIVED = "survived"


@dataclass(eq=False)
class Mutants:
    """The plugin: ``ends`` says what became of each fault."""

    wanted: list[Mutant]
    root: Path
    tests: tuple[str, ...]
    tell: Callable[[str], None] = lambda _: None
    #: leave out what must be planted afresh, which takes as long as all tests
    is_quick: bool = False
    ends: dict[Mutant, End] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    _has_failed: bool = False

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """No dot for each of the many tests; what the runner tells is enough."""
        config.pluginmanager.unregister(name="terminalreporter")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test that fails, or an error around it, finds the fault."""
        self._has_failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of running the tests once."""
        items = [one for one in session.items if _is_fit(one)]
        by_code, seconds = self._without_fault(items)
        live = live_functions(self.root)
        controls = sorted(seconds, key=seconds.__getitem__)[:: max(1, len(seconds) // CONTROLS)]
        self._check_forked(live, controls)
        for mutant in self.wanted:
            fault = Fault.of(mutant, self.root)
            reach = {item for key in fault.codes for item in by_code.get(key, ())}
            chosen = sorted(reach, key=seconds.__getitem__) if fits(fault, live) else []
            is_killed = bool(chosen) and self._kills(fault, live, chosen)
            needs_afresh = not is_killed and (not chosen or is_loaded_once(mutant.path))
            if needs_afresh and self.is_quick:
                continue
            is_killed = is_killed or (needs_afresh and self._kills_afresh(mutant))
            self.ends[mutant] = End.KILLED if is_killed else End.SURVIVED
            self.tell(f"{self.ends[mutant]:<9} {mutant}")
        self._check_forked(live, controls)
        return True

    def _check_forked(self, live: Any, controls: list[pytest.Item]) -> None:
        """Without a fault the tests pass in a process of their own: what is red is red by the fault."""
        if self._kills(None, live, controls):
            raise RuntimeError("Tests that pass in one process are red in a forked one without a fault.")

    def _without_fault(self, items: list[pytest.Item]) -> tuple[dict[Key, set[pytest.Item]], dict[pytest.Item, float]]:
        """Which tests call which code, and how long each takes; a test that fails without a fault is left out."""
        by_code: dict[Key, set[pytest.Item]] = defaultdict(set)
        seconds: dict[pytest.Item, float] = {}
        for item, after in zip(items, [*items[1:], items[0]], strict=True):
            begun = time.perf_counter()
            called = self._called_by(item, after)
            taken = time.perf_counter() - begun
            if self._has_failed:
                self.broken.append(item.nodeid)
                self._has_failed = False
                continue
            seconds[item] = taken
            for key in called:
                by_code[key].add(item)
        return by_code, seconds

    def _called_by(self, item: pytest.Item, after: pytest.Item) -> set[Key]:
        ours, called = str(self.root), set()

        def noted(frame: FrameType, event: str, _: Any) -> None:
            if event == "call" and frame.f_code.co_filename.startswith(ours):
                called.add(frame.f_code)

        sys.setprofile(noted)
        try:
            item.ihook.pytest_runtest_protocol(item=item, nextitem=after)
        finally:
            sys.setprofile(None)
        return {key_of(code) for code in called}

    def _kills_afresh(self, mutant: Mutant) -> bool:
        """Whether a test fails with the fault in the source from the beginning."""
        command = [sys.executable, "-m", "tests.mutants.afresh", mutant.path, str(mutant.number), *self.tests]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("HUIYIN_")}
        try:
            done = subprocess.run(
                command, cwd=self.root, env=environment, capture_output=True, check=False, timeout=PATIENCE_AFRESH
            )
        except subprocess.TimeoutExpired:
            return True
        if done.returncode not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED}:
            raise RuntimeError(f"The tests could not be run: {done.stdout!r} {done.stderr!r}")
        return done.returncode != pytest.ExitCode.OK

    def _kills(self, fault: Fault | None, live: Any, chosen: list[pytest.Item]) -> bool:
        """Whether one of the tests fails in a process of its own with the fault; without one, whether that is so."""
        _leave_the_database()
        child = os.fork()
        if child == 0:
            self._in_the_child(fault, live, chosen)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) == _NOT_PLANTED:
            raise RuntimeError(f"Not planted: {fault}")
        return status != 0

    def _in_the_child(self, fault: Fault | None, live: Any, chosen: list[pytest.Item]) -> None:
        """Never returns: 0 where all tests pass."""
        signal.alarm(PATIENCE)  # ends the process
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        try:
            if fault:
                plant(fault, live)
        except Exception:  # noqa: BLE001 -- the parent says so
            os._exit(_NOT_PLANTED)
        try:
            for item, after in zip(chosen, [*chosen[1:], None], strict=True):
                # The last test, too, has one after it: else the database of the parent would be put away.
                following = after or next((one for one in item.session.items if one is not item), None)
                item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
                if self._has_failed:
                    os._exit(1)
        except BaseException:  # noqa: BLE001 -- whatever the fault breaks, it is found
            os._exit(1)
        os._exit(0)


def _is_fit(item: pytest.Item) -> bool:
    """Tests that commit would leave rows behind when they are ended, and those of planted faults expect red."""
    marker = item.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction")) or "live_server" in getattr(item, "fixturenames", ())
    return not commits and item.path.name not in LEFT_OUT


def _leave_the_database() -> None:
    """A child opens a connection of its own: one that is shared ends with the first of the two."""
    from django.conf import settings  # noqa: PLC0415 -- tests/conftest.py sets them first
    from django.db import connections  # noqa: PLC0415

    if settings.configured:
        connections.close_all()


def run(
    wanted: list[Mutant], tests: Iterable[str], root: Path, tell: Callable[[str], None], *, is_quick: bool = False
) -> Mutants:
    """Plant the faults, each before the tests of these folders."""
    plugin = Mutants(wanted, root, tuple(tests), tell, is_quick)
    code = pytest.main([*unused_plugins(), *plugin.tests], plugins=[plugin])
    if code in {pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR}:
        raise RuntimeError(f"pytest ended with {code!r}.")
    return plugin


def unused_plugins() -> list[str]:
    """Options that leave out what would shuffle, spread or remember tests."""
    return ["-q", *(option for name in ("randomly", "xdist", "cacheprovider") for option in ("-p", f"no:{name}"))]

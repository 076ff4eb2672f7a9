"""Waiting for what happens outside this process: on a condition, with a deadline, never for a fixed time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 40.0


def until(question: Callable[[], T], *, within: float = PATIENCE, every: float = 0.05) -> T:
    """Ask until the answer is truthy, and give it; an ``AssertionError`` where the deadline passes first."""
    pause, deadline = threading.Event(), time.monotonic() + within
    while not (answer := question()):
        assert time.monotonic() < deadline, f"it did not happen within {within:g} seconds"
        pause.wait(every)
    return answer


def spend(seconds: float) -> None:
    """Let a seeded moment pass, so that a kill falls anywhere; nothing is concluded from it."""
    threading.Event().wait(seconds)

"""Wait for other processes: poll a condition until a deadline instead of sleeping for a fixed time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
TIMEOUT = 40.0


def until(condition: Callable[[], T], *, within: float = TIMEOUT, every: float = 0.05) -> T:
    """Poll until the result is truthy and return it; raises ``AssertionError`` at the deadline."""
    pause, deadline = threading.Event(), time.monotonic() + within
    while not (answer := condition()):
        assert time.monotonic() < deadline, f"it did not happen within {within:g} seconds"
        pause.wait(every)
    return answer


def spend(seconds: float) -> None:
    """Sleep for a random time, so that kills happen at different moments; no assertion depends on it."""
    threading.Event().wait(seconds)

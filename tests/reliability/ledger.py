"""What a client knows, kept outside the database: what it asked for, and what it was told was done."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Known:
    """The ledgers of all writers, read together."""

    asked: set[str] = field(default_factory=set)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def unresolved(self) -> set[str]:
        """Asked for, and never told how it ended."""
        return self.asked - set(self.told)


def known(*ledgers: Path) -> Known:
    """What stands in them."""
    found = Known()
    # A line that is being written while we read is not a line yet.
    texts = (ledger.read_text().rpartition("\n")[0] for ledger in ledgers if ledger.exists())
    for said in (json.loads(line) for text in texts for line in text.splitlines()):
        found.asked.add(said["once"])
        if "number" in said:
            found.told[said["once"]] = said
    return found


def note(ledger: Path, **said: Any) -> None:
    """One line, handed to the kernel whole before this returns: a kill -9 of the client cannot take it back."""
    handle = os.open(ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, (json.dumps(said) + "\n").encode())
    finally:
        os.close(handle)

"""A client's ledger, kept outside the database: the petitions it sent and the receipts it got."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Known:
    """The ledgers of all clients together: ``asked`` has every `once`, ``told`` the receipts by `once`."""

    asked: set[str] = field(default_factory=set)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def unresolved(self) -> set[str]:
        """Petitions that were sent without a receipt."""
        return self.asked - set(self.told)


def known(*ledgers: Path) -> Known:
    """Read ledgers."""
    found = Known()
    # Ignore a last line without a newline: it is still being written.
    texts = (ledger.read_text().rpartition("\n")[0] for ledger in ledgers if ledger.exists())
    for said in (json.loads(line) for text in texts for line in text.splitlines()):
        found.asked.add(said["once"])
        if "number" in said:
            found.told[said["once"]] = said
    return found


def note(ledger: Path, **said: Any) -> None:
    """Append a line with a single write, so that a kill -9 of the client cannot lose it."""
    handle = os.open(ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, (json.dumps(said) + "\n").encode())
    finally:
        os.close(handle)

"""A program: clients that bring petitions without end, and go on where they were when they are killed.

    python -m tests.reliability.writer LEDGER LEDGER …      one client a ledger; their pids lie beside them

A client notes `once` before it asks and the receipt after it was told. Whatever ended without an answer it sends
again under the same `once`, as a browser does whose page did not load.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import django
from django.db import InterfaceError, OperationalError

from tests.reliability.ledger import known, note
from tests.reliability.waiting import spend

DAY = date(2026, 3, 6)


def main(ledgers: list[Path]) -> None:
    """Start a client for each ledger, and another whenever one dies."""
    django.setup()
    # Loaded before the fork, so that a client that was killed is back at once.
    from tests import dossiers  # noqa: F401, PLC0415 -- after Django is set up

    clients = {_client(ledger): ledger for ledger in ledgers}
    while True:
        pid, status = os.wait()
        if os.WIFEXITED(status):
            sys.exit(f"a client ended by itself: {status}")
        ledger = clients.pop(pid)
        clients[_client(ledger)] = ledger


def _client(ledger: Path) -> int:
    parent = os.getpid()
    if pid := os.fork():
        ledger.with_suffix(".pid").write_text(str(pid))
        return pid
    for once in known(ledger).unresolved:
        _bring(ledger, UUID(once), parent)
    while True:
        _bring(ledger, uuid4(), parent)


def _bring(ledger: Path, once: UUID, parent: int) -> None:
    note(ledger, once=str(once))
    receipt = _insist(once, parent)
    note(ledger, once=str(once), number=receipt.number, code=receipt.code, seal=receipt.seal)


def _insist(once: UUID, parent: int) -> Any:
    """Ask until there is an answer; without a parent there is nobody left to ask for."""
    from huiyin.journal.record import begin  # noqa: PLC0415 -- after Django is set up
    from huiyin.law.actors import PETITIONER  # noqa: PLC0415
    from tests.dossiers import a_submission, at  # noqa: PLC0415

    act = a_submission(DAY, subject=f"路灯不亮 {once}", name=f"何秋实 {once}")
    while os.getppid() == parent:
        try:
            return begin("petition", act, by=PETITIONER, on=at(DAY), once=once)
        except (OperationalError, InterfaceError):
            spend(0.02)
    os._exit(0)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])

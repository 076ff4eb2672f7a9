"""A program: clients that submit petitions in a loop, and continue where they stopped after being killed.

    python -m tests.reliability.writer LEDGER LEDGER …      one client per ledger; pids in .pid files

A client writes `once` to its ledger before it submits, and the receipt after. It sends a petition without a receipt
again with the same `once`, as a browser does when a page is reloaded.
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
    # Import before the fork, so that a new client starts fast.
    from tests import dossiers  # noqa: F401, PLC0415 -- after Django is set up

    clients = {_client(ledger): ledger for ledger in ledgers}
    while True:
        pid, status = os.wait()
        if os.WIFEXITED(status):
            sys.exit(f"a client exited: {status}")
        ledger = clients.pop(pid)
        clients[_client(ledger)] = ledger


def _client(ledger: Path) -> int:
    parent = os.getpid()
    if pid := os.fork():
        # Renamed into place, so that nobody reads half a pid.
        written = ledger.with_suffix(".new")
        written.write_text(str(pid))
        written.rename(ledger.with_suffix(".pid"))
        return pid
    for once in known(ledger).unresolved:
        _submit(ledger, UUID(once), parent)
    while True:
        _submit(ledger, uuid4(), parent)


def _submit(ledger: Path, once: UUID, parent: int) -> None:
    note(ledger, once=str(once))
    receipt = _submit_until_answered(once, parent)
    note(ledger, once=str(once), number=receipt.number, code=receipt.code, seal=receipt.seal)


def _submit_until_answered(once: UUID, parent: int) -> Any:
    """Submit until there is a receipt; exit if the parent process is gone."""
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

"""A program: walk petitions through every act of tests/dossiers.py, and after each say how far the disk had it.

    python -m tests.reliability.order

One JSON line an act: its verb, the place in the write-ahead log up to which its rows were written (in the transaction,
before its commit), the place up to which the log was flushed when the door returned, and how often it was flushed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from unittest import mock

import django
from django.db import connection


def main() -> None:
    django.setup()
    from huiyin.journal import record  # noqa: PLC0415 -- after Django is set up
    from tests import dossiers  # noqa: PLC0415

    written: list[int] = []
    original = record.set_in_motion

    def last_of_the_transaction(row: Any, rows: list[Any]) -> None:
        original(row, rows)
        written.append(_ask("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"))

    def watched(door: Callable[..., Any]) -> Callable[..., Any]:
        def through(first: Any, *acts: Any, **named: Any) -> Any:
            before = _flushes()
            receipt = door(first, *acts, **named)
            # The first thing after the door: what is not on the disk now was acknowledged too early.
            flushed = _ask("SELECT pg_current_wal_flush_lsn() - '0/0'::pg_lsn")
            said = {"verb": acts[-1].verb, "written": int(written[-1]), "flushed": int(flushed)}
            print(json.dumps(said | {"flushes": _flushes() - before}), flush=True)
            return receipt

        return through

    with (
        mock.patch.object(record, "set_in_motion", last_of_the_transaction),
        mock.patch.object(dossiers, "begin", watched(record.begin)),
        mock.patch.object(dossiers, "record", watched(record.record)),
    ):
        _walk(dossiers)


def _walk(dossiers: Any) -> None:
    answered = dossiers.a_petition().registered().forwarded().accepted().heard().answered().delivered()
    reviewed = answered.later(5).review_asked().later(20).reviewed()
    reviewed.delivered("H-GOV").later(5).recheck_asked().later(20).rechecked()


def _ask(question: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]


def _flushes() -> int:
    """How often this very connection has made the log durable (fsync or fdatasync of its file)."""
    _ask("SELECT pg_stat_force_next_flush()")
    return int(_ask("SELECT sum(fsyncs) FROM pg_stat_get_backend_io(pg_backend_pid()) WHERE object = 'wal'"))


if __name__ == "__main__":
    main()

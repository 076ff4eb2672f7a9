"""A program: record every act of tests/dossiers.py, and after each print how far the log was flushed to disk.

    python -m tests.reliability.order

One JSON line per act: its verb; ``written``, the position in the write-ahead log after its rows were written (in the
transaction, before the commit); ``flushed``, the position that was on disk when `record` returned; ``flushes``, how
often this connection flushed the log.
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
    original = record.defer_errands

    def last_of_the_transaction(row: Any, rows: list[Any]) -> None:
        original(row, rows)
        written.append(_ask("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"))

    def watched(function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(first: Any, *acts: Any, **named: Any) -> Any:
            before = _flushes()
            receipt = function(first, *acts, **named)
            # Ask at once after the call: whatever is not on disk now was acknowledged too early.
            flushed = _ask("SELECT pg_current_wal_flush_lsn() - '0/0'::pg_lsn")
            said = {"verb": acts[-1].verb, "written": int(written[-1]), "flushed": int(flushed)}
            print(json.dumps(said | {"flushes": _flushes() - before}), flush=True)
            return receipt

        return wrapper

    with (
        mock.patch.object(record, "defer_errands", last_of_the_transaction),
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
    """How often this connection has flushed the log (fsync or fdatasync of its file)."""
    _ask("SELECT pg_stat_force_next_flush()")
    return int(_ask("SELECT sum(fsyncs) FROM pg_stat_get_backend_io(pg_backend_pid()) WHERE object = 'wal'"))


if __name__ == "__main__":
    main()

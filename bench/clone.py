"""Create many petitions quickly: copies of those of the sample county, each with its own number, key and seals.

For benchmarks only: the rows are written without `record`. The originals were recorded, and `huiyin verify` passes.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Model

from huiyin.journal.models import Act, Dossier, Duty, Sealed
from huiyin.journal.numbers import code_digest, new_code, new_number
from huiyin.journal.seals.seal import NOTHING, seal, sealed_fields
from huiyin.journal.seals.sealed import lock, new_key, unlock, unwrap, wrap
from huiyin.journal.write import about

_BATCH = 2_000


def columns(model: type[Model]) -> list[str]:
    """The columns of a table, the id first."""
    return [field.attname for field in model._meta.concrete_fields]  # noqa: SLF001 -- documented by Django


DOSSIER = columns(Dossier)
ACT = columns(Act)[1:]
SEALED = columns(Sealed)[1:]
DUTY = columns(Duty)[1:]


@dataclass(frozen=True)
class Template:
    """A dossier with its personal data decrypted."""

    row: Dossier
    acts: list[Act]
    boxes: dict[int, bytes]
    duties: list[Duty]
    subject: bytes
    words: str


def clone(until: int, seed: int = 1) -> Iterator[int]:
    """Copy until there are ``until`` dossiers; yields their number after each batch."""
    originals = _templates()
    draw = random.Random(seed)
    there = Dossier.objects.count()
    while there < until:
        batch = [draw.choice(originals) for _ in range(min(_BATCH, until - there))]
        _write([_copy(original) for original in batch])
        there += len(batch)
        yield there


def _templates() -> list[Template]:
    vectors = _vectors()
    made = []
    for row in Dossier.objects.exclude(key=None).prefetch_related("acts", "sealed", "duties")[:2_000]:
        key = unwrap(row.key, row.number)
        boxes = {box.place: unlock(key, bytes(box.box), about(row.number, box.place)) for box in row.sealed.all()}
        subject = unlock(key, bytes(row.subject), f"{row.number} subject".encode()) if row.subject else b""
        acts = sorted(row.acts.all(), key=lambda act: act.place)
        made.append(Template(row, acts, boxes, list(row.duties.all()), subject, vectors.get(row.pk, "")))
    return made


def _vectors() -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT dossier_id, vector::text FROM journal_words")
        return dict(cursor.fetchall())


def _copy(original: Template) -> tuple[dict[str, Any], Template]:
    """The columns of a copy, and its template with the new number and key."""
    old = original.row
    number, key = new_number(old.received_on), new_key()
    columns = {name: getattr(old, name) for name in DOSSIER}
    columns |= {"number": number, "code": code_digest(new_code()), "once": None, "key": wrap(key, number)}
    columns["subject"] = lock(key, original.subject, f"{number} subject".encode()) if original.subject else None
    boxes = {place: lock(key, text, about(number, place)) for place, text in original.boxes.items()}
    return columns, Template(old, original.acts, boxes, original.duties, b"", original.words)


def _write(copies: list[tuple[dict[str, Any], Template]]) -> None:
    first = _reserve(len(copies))
    for i, (columns, _) in enumerate(copies):
        columns["id"] = first + i
    acts = [row for columns, made in copies for row in _act_rows(columns, made)]
    _fill("journal_dossier", DOSSIER, [[_plain(columns[name]) for name in DOSSIER] for columns, _ in copies])
    _fill("journal_act", ACT, acts)
    _fill("journal_sealed", SEALED, [[c["id"], place, box] for c, made in copies for place, box in made.boxes.items()])
    _fill("journal_duty", DUTY, [_duty_row(c["id"], duty) for c, made in copies for duty in made.duties])
    _fill("journal_words", ["dossier_id", "vector"], [[c["id"], made.words] for c, made in copies if made.words])


def _act_rows(columns: dict[str, Any], made: Template) -> Iterator[list[Any]]:
    before = NOTHING
    for act in made.acts:
        before = seal(before, columns["number"], sealed_fields(act))
        values = {name: getattr(act, name) for name in ACT} | {"dossier_id": columns["id"], "seal": before}
        yield [_plain(values[name]) for name in ACT]
    columns["head"] = before


def _duty_row(dossier: int, duty: Duty) -> list[Any]:
    return [dossier if name == "dossier_id" else _plain(getattr(duty, name)) for name in DUTY]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return bytes(value) if isinstance(value, memoryview) else value


def _reserve(count: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('journal_dossier', 'id'))")
        first: int = cursor.fetchone()[0]
        cursor.execute("SELECT setval(pg_get_serial_sequence('journal_dossier', 'id'), %s)", [first + count])
    return first


def _fill(table: str, columns: list[str], rows: list[list[Any]]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def vacuum() -> None:
    """Update the planner's statistics, as autovacuum would later."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")

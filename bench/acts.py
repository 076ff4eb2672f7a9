"""Acts per second: `record` compared with a plain INSERT and COMMIT of as many bytes, on the same server."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.db import connection
from django.utils import timezone

from huiyin.journal.models import Act, Dossier
from huiyin.journal.record import record
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.bringing.add_material import AddMaterial

ROUNDS = 5
_TABLE = "CREATE TABLE bench_bytes (id bigserial PRIMARY KEY, body text, box bytea, seal bytea)"


def compare(count: int = 400) -> dict[str, float]:
    """Acts and plain inserts per second (medians of alternating rounds), and the bytes of one act."""
    numbers = list(Dossier.objects.filter(kind="petition", is_open=True).values_list("number", flat=True)[:count])
    note = AddMaterial(text="补充一份材料，说明上次没有讲清楚的地方。" * 6)
    sizes = _bytes_of(numbers[0], note)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_bytes")
        cursor.execute(_TABLE)
    acts, bare = [], []
    for _ in range(ROUNDS):
        acts.append(_rate(numbers, lambda number: record(number, note, by=PETITIONER, on=timezone.now())))
        bare.append(_rate(numbers, lambda _: _insert(sizes)))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE bench_bytes")
    return {"acts": sorted(acts)[ROUNDS // 2], "bare": sorted(bare)[ROUNDS // 2], "bytes": float(sizes)}


def _rate(numbers: list[str], do: Callable[[str], object]) -> float:
    begun = time.perf_counter()
    for number in numbers:
        do(number)
    return len(numbers) / (time.perf_counter() - begun)


def _bytes_of(number: str, note: AddMaterial) -> int:
    """The bytes that such an act stores in its two rows."""
    done = record(number, note, by=PETITIONER, on=timezone.now())
    act = Act.objects.get(dossier__number=number, place=done.place)
    box = act.dossier.sealed.get(place=done.place).box
    return len(str(act.body)) + len(bytes(box)) + len(bytes(act.seal))


def _insert(size: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bench_bytes (body, box, seal) VALUES (%s, %s, %s)", ["x" * 100, b"y" * (size - 132), b"z" * 32]
        )

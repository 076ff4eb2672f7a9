"""Checkpoints: every ten minutes the root over the new acts is written outside the database, chained and signed.

A chain alone cannot show that its end was cut off, or that all of it was made again with a stolen key. A checkpoint
can: it lies in a file that only grows (copy it to another host), and its head is printed on receipts.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from huiyin.journal.models import Act
from huiyin.journal.seals.keys import key_for
from huiyin.law.words import Phrase, say


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """The root over the acts with row numbers ``first``..``last``, chained to the checkpoint before."""

    place: int
    at: str
    first: int
    last: int
    acts: int
    root: str
    before: str
    signature: str = ""

    @property
    def message(self) -> bytes:
        """What is signed, and what the next one is chained to."""
        said = asdict(self) | {"signature": ""}
        return json.dumps(said, sort_keys=True).encode()

    @property
    def head(self) -> str:
        """The digest that receipts show."""
        return _sm3(self.message).hex()


def checkpoint_file() -> Path:
    """The file, one JSON line a checkpoint."""
    return Path(settings.DATA) / "checkpoints.jsonl"


def checkpoints() -> list[Checkpoint]:
    """All of them, the oldest first; a last line that a power cut has torn never counted."""
    path = checkpoint_file()
    names = {field.name for field in fields(Checkpoint)}
    lines = path.read_text().splitlines(keepends=True) if path.exists() else []
    whole = (line for line in lines if line.endswith("\n") and line.strip())
    return [Checkpoint(**{k: v for k, v in json.loads(line).items() if k in names}) for line in whole]


def head() -> str:
    """The head of the last checkpoint, empty before the first."""
    known = checkpoints()
    return known[-1].head if known else ""


def take_checkpoint() -> Checkpoint | None:
    """Write one over all acts since the last; None where there are none."""
    known = checkpoints()
    last = known[-1] if known else None
    first = last.last + 1 if last else 1
    until = _horizon()
    seals = _seals(first, until)
    if not seals:
        return None
    new = Checkpoint(
        place=last.place + 1 if last else 1,
        at=timezone.now().isoformat(),
        first=first,
        last=until,
        acts=len(seals),
        root=merkle_root(seals).hex(),
        before=last.head if last else "",
    )
    signed = Checkpoint(**(asdict(new) | {"signature": _signer().sign(new.message).hex()}))
    _append(signed)
    return signed


def broken_checkpoints() -> Iterator[Phrase]:
    """What the checkpoints say against the database or against each other."""
    before = ""
    for place, point in enumerate(checkpoints(), start=1):
        if point.place != place or point.before != before or not _is_signed(point):
            yield say("checkpoint {place} was changed, or one before it is missing", place=place)
            return
        before = point.head
        seals = _seals(point.first, point.last)
        if len(seals) != point.acts or merkle_root(seals).hex() != point.root:
            yield say(
                "checkpoint {place}: the acts {first} to {last} are not those of {at} ({there} of {acts} are there)",
                place=place,
                first=point.first,
                last=point.last,
                at=point.at,
                there=len(seals),
                acts=point.acts,
            )


def merkle_root(leaves: list[bytes]) -> bytes:
    """The root of a tree over the leaves, shaped as in RFC 6962, with SM3."""
    if len(leaves) == 1:
        return _sm3(b"\0" + leaves[0])
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    return _sm3(b"\1" + merkle_root(leaves[:half]) + merkle_root(leaves[half:])) if leaves else _sm3(b"")


def _horizon() -> int:
    """The highest row number below which no transaction is still writing: the lock waits for those under way."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE journal_act IN SHARE MODE")
        cursor.execute("SELECT coalesce(max(id), 0) FROM journal_act")
        highest: int = cursor.fetchone()[0]
    return highest


def _seals(first: int, last: int) -> list[bytes]:
    rows = Act.objects.filter(pk__gte=first, pk__lte=last).order_by("pk").values_list("pk", "seal")
    return [pk.to_bytes(8, "big") + bytes(seal) for pk, seal in rows.iterator(chunk_size=10_000)]


def _append(point: Checkpoint) -> None:
    """On disk before it counts."""
    path = checkpoint_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        file.seek(0)
        file.truncate(file.read().rfind("\n") + 1)
        file.write(json.dumps(asdict(point), sort_keys=True) + "\n")
        file.flush()
        os.fsync(file.fileno())


@lru_cache(maxsize=1)
def _signer() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(key_for("checkpoint", 32))


def _is_signed(point: Checkpoint) -> bool:
    try:
        _signer().public_key().verify(bytes.fromhex(point.signature), point.message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _sm3(message: bytes) -> bytes:
    digest = hashes.Hash(hashes.SM3())
    digest.update(message)
    return digest.finalize()


def public_key() -> dict[str, Any]:
    """What somebody outside needs to check the signatures."""
    raw = _signer().public_key().public_bytes_raw()
    return {"algorithm": "Ed25519", "key": raw.hex()}

"""The seal of an act: a keyed digest over everything in it and over the seal before it.

SM3 by default; the provider stands behind one name so that another algorithm, or a licensed module, can take its
place. Whoever changes, drops, inserts or swaps an act breaks every seal after it, and cannot make new ones
without the key, which lies outside the database.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, Protocol

from cryptography.hazmat.primitives import hashes, hmac

from huiyin.journal.seals.keys import key_for

#: The seal before the first act of a dossier.
NOTHING = b""


class Provider(Protocol):
    """A keyed digest."""

    name: str

    def digest(self, key: bytes, message: bytes) -> bytes:
        """32 bytes."""
        ...


class Sm3:
    """HMAC-SM3 (GB/T 32905)."""

    name = "sm3"

    def digest(self, key: bytes, message: bytes) -> bytes:
        """The HMAC of the message."""
        mac = hmac.HMAC(key, hashes.SM3())
        mac.update(message)
        return mac.finalize()


class Sha256:
    """HMAC-SHA-256, for places where SM3 is not asked for."""

    name = "sha256"

    def digest(self, key: bytes, message: bytes) -> bytes:
        """The HMAC of the message."""
        mac = hmac.HMAC(key, hashes.SHA256())
        mac.update(message)
        return mac.finalize()


PROVIDER: Provider = Sm3()


def digest(use: str, message: bytes) -> bytes:
    """The provider's keyed digest with the key of that use."""
    return PROVIDER.digest(key_for(use, 32), message)


def seal(before: bytes, number: str, fields: dict[str, Any]) -> bytes:
    """The seal of an act with these fields in the dossier of that number, after the seal ``before``."""
    message = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return digest("seal", b"\n".join((before.hex().encode(), number.encode(), message.encode())))


def moment(on: datetime) -> str:
    """A moment as it is sealed: UTC to the microsecond, however it was given."""
    return on.astimezone(UTC).isoformat(timespec="microseconds")


def sealed_fields(act: Any) -> dict[str, Any]:
    """Every column of an act's row that its seal covers; the party where it is not who brought the matter."""
    party = {"by_party": act.by_party} if act.by_party else {}
    return party | {
        "place": act.place,
        "verb": act.verb,
        "article": act.article,
        "body": act.body,
        "said_on": moment(act.said_on),
        "recorded_at": moment(act.recorded_at),
        "by_kind": act.by_kind,
        "by_staff": act.by_staff_id,
        "by_office": act.by_office,
        "pack": act.pack,
    }

"""The keys of the journal, each made for one use from the master secret that lies outside the database.

Whoever has the database without the secret has ciphertext. Whoever loses the secret has lost every name and text:
keep a copy elsewhere (docs/journal.md). In production it is split between custodians; embedded, it is one file.
"""

from __future__ import annotations

from functools import lru_cache

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


@lru_cache(maxsize=16)
def key_for(use: str, size: int = 16) -> bytes:
    """A key of ``size`` bytes for one use: wrap, seal, code, index, checkpoint, files."""
    master = settings.JOURNAL_KEY.encode()
    return HKDF(algorithm=hashes.SM3(), length=size, salt=None, info=f"huiyin {use}".encode()).derive(master)

"""Files under their matter's key: locked and opened here, since keys never leave the journal.

Destroy the matter's key and its files are gone with its names and texts.
"""

from __future__ import annotations

from huiyin.journal.models import Dossier
from huiyin.journal.seals.seal import digest
from huiyin.journal.seals.sealed import lock, unlock, unwrap


def lock_file(number: str, content: bytes, *, about: str = "file") -> bytes:
    """``content`` sealed for the matter of that number; raises LookupError for none, Erased where its key is gone."""
    return lock(_key(number), content, _bound(number, about))


def open_file(number: str, box: bytes, *, about: str = "file") -> bytes:
    """What was locked, by the same ``about``; raises LookupError, Erased, or Tampered."""
    return unlock(_key(number), box, _bound(number, about))


def blind_name(number: str, content_digest: str) -> str:
    """What the locked file is called on disk: the same file in two matters has two names that nobody can join."""
    return digest("files", f"{number} {content_digest}".encode()).hex()


def _bound(number: str, about: str) -> bytes:
    return f"{number} file {about}".encode()


def _key(number: str) -> bytes:
    row = Dossier.objects.filter(number=number).only("number", "key").first()
    if row is None:
        raise LookupError(number)
    return unwrap(row.key, row.number)

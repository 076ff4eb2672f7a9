"""Encrypted files on disk: ``files/<two letters>/<name>`` in the data folder; never half written."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings

from huiyin.journal.seals.sealed_files import blind_name


def put(number: str, digest: str, box: bytes) -> None:
    """Write an encrypted file and sync it to disk, so that it survives a power cut."""
    place = _place(number, digest)
    shelf = place.parent
    is_new = not shelf.exists()
    for folder in (shelf.parent, shelf):
        folder.mkdir(mode=0o700, exist_ok=True)
    draft = shelf / f".{secrets.token_hex(8)}"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(box)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(place)
    _sync(shelf)
    if is_new:
        _sync(shelf.parent)
        _sync(shelf.parent.parent)


def get(number: str, digest: str) -> bytes:
    """Read an encrypted file; raises FileNotFoundError."""
    return _place(number, digest).read_bytes()


def _place(number: str, digest: str) -> Path:
    name = blind_name(number, digest)
    return Path(settings.DATA) / "files" / name[:2] / name


def _sync(folder: Path) -> None:
    """Sync the entries of a folder to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

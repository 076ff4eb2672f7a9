"""Keys that an installation makes once and keeps beside its data, readable by its own account alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def key(folder: Path, name: str, *, size: int = 48) -> str:
    """The key ``name`` of ``folder``: made on first use, the same ever after, also for several starters at once."""
    place = folder / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not place.exists():
        _make(place, size)
    return place.read_text(encoding="ascii").strip()


def _make(place: Path, size: int) -> None:
    """Write a whole file first and give it its name after, so that nobody ever reads half a key."""
    draft = place.with_name(f".{place.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, secrets.token_urlsafe(size).encode("ascii"))
        os.fsync(handle)
    finally:
        os.close(handle)
    try:
        os.link(draft, place)
    except FileExistsError:
        # Another process was quicker: its key is the key.
        pass
    finally:
        draft.unlink()

"""Secret keys: generated once per installation, kept in its data folder, readable by its own account only."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def key(folder: Path, name: str, *, size: int = 48) -> str:
    """The key ``name`` of ``folder``, generated on first use; safe if several processes start at once."""
    path = folder / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _generate(path, size)
    return path.read_text(encoding="ascii").strip()


def _generate(path: Path, size: int) -> None:
    """Write a temporary file, then link it to its name, so that no process reads a half-written key."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, secrets.token_urlsafe(size).encode("ascii"))
        os.fsync(handle)
    finally:
        os.close(handle)
    try:
        os.link(draft, path)
    except FileExistsError:
        # Another process was faster: keep its key.
        pass
    finally:
        draft.unlink()

"""The one-time code that guards the set-up page of an empty installation; `huiyin serve` prints it."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.utils.crypto import constant_time_compare

from huiyin.people.models import Staff

_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_LENGTH = 16


def is_waiting() -> bool:
    """Whether the installation is still to be set up: nobody has an account."""
    return not Staff.objects.exists()


def waiting_code() -> str:
    """The code, made on first use and kept beside the keys; empty once the installation is set up."""
    if not is_waiting():
        return ""
    path = _path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write("".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH)))
    return path.read_text(encoding="ascii")


def fits(typed: str) -> bool:
    """Whether this is the code; case, blanks and hyphens do not matter."""
    plain = "".join(each for each in typed.upper() if each.isalnum())
    return constant_time_compare(plain, waiting_code() or secrets.token_hex())


def forget() -> None:
    """Delete the code once the installation is set up."""
    _path().unlink(missing_ok=True)


def grouped(code: str) -> str:
    """The code in groups of four, as it is printed."""
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))


def _path() -> Path:
    return Path(settings.KEYS) / "opening"

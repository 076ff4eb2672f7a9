"""Makes the name of an uploaded file safe: one line, no path, no marks of writing direction."""

from __future__ import annotations

import unicodedata

LONGEST = 120
_BANNED = set('<>:"|?*')
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}


def safe_name(given: str, kind: str) -> str:
    """The name with the ending of its real kind: ``../照片.html`` that is a photo becomes ``照片.jpg``."""
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(one for one in last if _is_shown(one))
    stem = shown.rsplit(".", 1)[0] if "." in shown.strip(".") else shown
    stem = " ".join(stem.split()).strip(". ")
    if not stem or stem.lower() in _RESERVED:
        stem = "file"
    return f"{stem[: LONGEST - len(kind) - 1]}.{kind}"


def _is_shown(one: str) -> bool:
    """Whether a character is kept: no control, direction or zero-width mark, surrogate, or sign of a file system."""
    return one not in _BANNED and (one == " " or unicodedata.category(one)[0] not in "CZ")

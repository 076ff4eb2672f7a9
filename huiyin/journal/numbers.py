"""The number of a dossier and its query code.

A number says the day and nothing else: no sequence, so that nobody can tell from theirs how many others there are, or
that a sealed one lies between (charter R-07). A query code is 80 random bits; the database keeps a keyed digest of it.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from datetime import date
from uuid import UUID

from huiyin.journal.seals.seal import digest

#: Digits and letters without look-alikes and sound-alikes (Crockford base 32).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_number(day: date) -> str:
    """A number for a matter that came in on ``day``: 20260306-4XK7Q2M9."""
    return f"{day:%Y%m%d}-{''.join(secrets.choice(ALPHABET) for _ in range(8))}"


def new_code(once: UUID | None = None) -> str:
    """A query code; the same one for the same ``once``, so that a form sent twice shows the same receipt twice."""
    raw = digest("code", b"once" + once.bytes)[:10] if once else secrets.token_bytes(10)
    bits = int.from_bytes(raw, "big")
    letters = [ALPHABET[(bits >> shift) & 31] for shift in range(75, -1, -5)]
    return "-".join("".join(letters[i : i + 4]) for i in range(0, 16, 4))


def tidy(text: str) -> str:
    """A number or code as it was typed, made comparable: upper case, nothing but its signs, look-alikes as meant."""
    letters = unicodedata.normalize("NFKC", text[:100]).upper().translate(_LOOKALIKES)
    return "".join(letter for letter in letters if letter in ALPHABET or letter == "-")


def code_digest(code: str) -> bytes:
    """What the database keeps of a query code."""
    return digest("code", tidy(code).replace("-", "").encode())


def is_number(text: str) -> bool:
    """Whether what was typed can only be meant as the number of a dossier."""
    return re.fullmatch(r"\d{8}-[0-9A-Z]{8}", tidy(text)) is not None

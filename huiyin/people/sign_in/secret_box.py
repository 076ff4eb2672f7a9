"""Encrypt second-factor secrets and passwords for the database with AES-256-GCM; the key is outside the database."""

from __future__ import annotations

import base64
import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE_BYTES = 12
#: Associated data, so that a text encrypted for another purpose cannot be decrypted here.
PURPOSE = b"huiyin second factor 1"
MAIL = b"huiyin mail server 1"


class WrongKey(Exception):
    """The text was encrypted with another key, or was changed."""


def encrypt(text: str, *, purpose: bytes = PURPOSE) -> str:
    """The encrypted text as base64."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), purpose)).decode("ascii")


def decrypt(encrypted: str, *, purpose: bytes = PURPOSE) -> str:
    """The text that was encrypted; raises :class:`WrongKey`."""
    try:
        box = base64.b64decode(encrypted, validate=True)
        return _cipher().decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], purpose).decode()
    except (InvalidTag, ValueError) as fault:
        raise WrongKey from fault


def _cipher() -> AESGCM:
    return AESGCM(hashlib.sha256(settings.SECOND_FACTOR_KEY.encode()).digest())

"""Keeps second-factor secrets closed in the database: AES-256-GCM under a key that lies outside it."""

from __future__ import annotations

import base64
import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE_BYTES = 12
#: Bound into every box, so that a text closed for another purpose does not open here.
PURPOSE = b"huiyin second factor 1"


class WrongKey(Exception):
    """The text was closed with another key, or has been changed since."""


def close(text: str) -> str:
    """``text``, encrypted, as base64."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), PURPOSE)).decode("ascii")


def open_again(closed: str) -> str:
    """What :func:`close` was given; raises :class:`WrongKey`."""
    try:
        box = base64.b64decode(closed, validate=True)
        return _cipher().decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], PURPOSE).decode()
    except (InvalidTag, ValueError) as fault:
        raise WrongKey from fault


def _cipher() -> AESGCM:
    return AESGCM(hashlib.sha256(settings.SECOND_FACTOR_KEY.encode()).digest())

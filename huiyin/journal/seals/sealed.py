"""The personal part of a matter, under a key of its own.

Destroy the key and all of it is gone, while the journal still verifies: that is how a matter is erased.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from huiyin.journal.seals.keys import key_for

_NONCE = 12
_TAG = 16


class Erased(Exception):
    """The matter's key is gone: what it sealed can no longer be read by anybody."""


class Tampered(Exception):
    """A box does not open with its key: it was changed, or the key is another installation's."""


def lock(key: bytes, text: bytes, about: bytes) -> bytes:
    """Seal with SM4-GCM; ``about`` says what it is and must be the same to open it."""
    nonce = os.urandom(_NONCE)
    encryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(about)
    return nonce + encryptor.update(text) + encryptor.finalize() + encryptor.tag


def unlock(key: bytes, box: bytes, about: bytes) -> bytes:
    """Open a box; raises :class:`Tampered`."""
    nonce, body, tag = box[:_NONCE], box[_NONCE:-_TAG], box[-_TAG:]
    decryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
    decryptor.authenticate_additional_data(about)
    try:
        return decryptor.update(body) + decryptor.finalize()
    except (InvalidTag, ValueError) as problem:
        raise Tampered from problem


def new_key() -> bytes:
    """A fresh key for one matter."""
    return os.urandom(16)


def wrap(key: bytes, number: str) -> bytes:
    """A matter's key as it is stored: sealed under the key-encryption key."""
    return lock(key_for("wrap"), key, number.encode())


def unwrap(wrapped: bytes | memoryview | None, number: str) -> bytes:
    """A matter's key for use; raises :class:`Erased` where it was destroyed."""
    if wrapped is None:
        raise Erased(number)
    return unlock(key_for("wrap"), bytes(wrapped), number.encode())

"""How staff sign in: accounts are given, never taken; the secrets of second factors are sealed in the database."""

from __future__ import annotations

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest

from huiyin.config.keys import key


class StaffAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in for staff: nobody opens an account for himself."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: posts are filled by whoever keeps the offices."""
        return False


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors whose secrets a stolen database does not give away."""

    def encrypt(self, text: str) -> str:
        """A secret as it lies in the database."""
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again; raises ``InvalidToken`` when it was touched."""
        return _box().decrypt(encrypted_text.encode()).decode()


def _box() -> Fernet:
    """A key of its own, outside the database."""
    digest = hashlib.sha256(key(settings.KEYS, "second-factor").encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))

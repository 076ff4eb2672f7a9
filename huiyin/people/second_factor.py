"""Whether an account has its second factor."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

from huiyin.people.models import Staff


def has_second_factor(staff: Staff) -> bool:
    """Whether the account has a second factor, or the installation requires none (demo)."""
    return not settings.SECOND_FACTOR or is_mfa_enabled(staff, [Authenticator.Type.TOTP])

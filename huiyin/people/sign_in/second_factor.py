"""Whether an account has its second factor."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

from huiyin.people.models import Staff


def has_second_factor(staff: Staff) -> bool:
    """Whether the account has a second factor, or the installation requires none (demo)."""
    return is_enough(is_set_up(staff))


def is_set_up(staff: Staff) -> bool:
    """Whether the account has one, as the database knows it."""
    found: bool = is_mfa_enabled(staff, [Authenticator.Type.TOTP])
    return found


def is_enough(is_set_up: bool) -> bool:  # noqa: FBT001 -- it is the whole question
    """Whether that is enough for this installation."""
    return is_set_up or not settings.SECOND_FACTOR

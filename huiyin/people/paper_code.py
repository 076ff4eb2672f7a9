"""Paper codes: set a password in person, without e-mail, and without one administrator being enough (T-06).

The system administrator and the security administrator each make one half on their own page and hand it over on paper.
With both halves the member of staff sets a new password; second factor and sessions end, so that both are set up anew.
Until then nothing changes for the account: a half alone can neither lock somebody out nor let somebody in.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from huiyin.law.actors import Role
from huiyin.people.models import PaperCode, Staff
from huiyin.people.models.paper_code import HALVES
from huiyin.people.trail import note

VALID = timedelta(days=7)
#: No letters and digits that are mistaken for each other on paper.
_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_LENGTH = 8


@transaction.atomic
def make_half(staff: Staff, half: Role, *, by: int | None) -> str:
    """A new half, in place of the one before; stored as a digest, so it is shown once only."""
    code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    PaperCode.objects.update_or_create(
        staff=staff,
        half=half.value,
        defaults={"digest": _digest(staff, half, code), "expires_at": timezone.now() + VALID},
    )
    note("staff.code", staff.badge, by=by, said={"half": [None, half.value]})
    return code


def fits(staff: Staff, codes: dict[Role, str]) -> bool:
    """Whether both halves are right and still valid."""
    valid = PaperCode.objects.filter(staff=staff, expires_at__gt=timezone.now())
    stored = {Role(row.half): row.digest for row in valid}
    right = [constant_time_compare(_digest(staff, half, codes.get(half, "")), stored.get(half, "")) for half in HALVES]
    return all(right)


@transaction.atomic
def set_password(staff: Staff, password: str) -> None:
    """Set the password, remove the second factor, and use up the code. The new password ends all sessions."""
    staff.set_password(password)
    staff.save(update_fields=["password"])
    Authenticator.objects.filter(user=staff).delete()
    PaperCode.objects.filter(staff=staff).delete()
    note("staff.password", staff.badge, by=staff.pk)


def _digest(staff: Staff, half: Role, code: str) -> str:
    typed = "".join(each for each in code.upper() if each.isalnum())
    return salted_hmac("huiyin.people.paper_code", f"{staff.pk} {half.value} {typed}", algorithm="sha256").hexdigest()

"""Finds an account by the number in an address."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from huiyin.people.models import Staff

#: The database's largest id; a larger number in an address names nothing.
_LARGEST = 2**63 - 1


def account_at(number: int) -> Staff:
    """The account, or 404."""
    check_number(number)
    return get_object_or_404(Staff, pk=number)


def open_account_at(number: int) -> Staff:
    """The account, or 404 if there is none or it is closed: a closed one cannot be appointed."""
    check_number(number)
    return get_object_or_404(Staff, pk=number, is_active=True)


def check_number(number: int) -> None:
    """Raise 404 for a number that cannot be an id."""
    if number > _LARGEST:
        raise Http404

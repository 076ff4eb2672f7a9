"""Count failed attempts by network, and by network and number, so that nobody can lock out others.

A code has 80 bits, so nobody guesses one; the count only keeps machines from trying. What is kept is a keyed digest of
the network, for a quarter of an hour, in the cache (charter R-02).
"""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from huiyin.journal.numbers import tidy
from huiyin.journal.seals.seal import digest

SECONDS = 15 * 60
#: For one number from one network, and for one network in all: a village shares one.
OF_A_NUMBER = 10
OF_A_NETWORK = 100


def too_many(request: HttpRequest, number: str) -> bool:
    """Whether this network has to wait before it may try this number again."""
    alone, together = _names(request, number)
    counts = cache.get_many([alone, together])
    return bool(counts.get(alone, 0) >= OF_A_NUMBER or counts.get(together, 0) >= OF_A_NETWORK)


def note(request: HttpRequest, number: str) -> None:
    """Count one wrong try."""
    for name in _names(request, number):
        cache.add(name, 0, SECONDS)
        try:
            cache.incr(name)
        except ValueError:
            # The counter expired between the two calls.
            cache.set(name, 1, SECONDS)


def _names(request: HttpRequest, number: str) -> tuple[str, str]:
    network = str(get_adapter(request).get_client_ip(request))
    return _name(f"{network} {tidy(number)[:24]}"), _name(network)


def _name(text: str) -> str:
    return f"portal-tries-{digest('tries', text.encode()).hex()[:32]}"

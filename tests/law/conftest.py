"""The law has no Django, no language and no network (import contracts hold it), so its tests need no guard of these.

Two thousand times set up and torn down, the guards took longer than what they guard: here each is set up once.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

#: ours, and those that pytest-django has for every test
GUARDS = (
    "no_network", "own_choices", "own_language", "_dj_autoclear_mailbox", "_django_clear_site_cache",
    "_django_db_marker", "_django_isolate_apps", "_django_set_urlconf", "_django_setup_unittest",
    "_live_server_helper", "_template_string_if_invalid_marker",
)  # fmt: skip


def _once(name: str) -> Callable[[], None]:
    @pytest.fixture(autouse=True, scope="session", name=name)
    def guard() -> None:
        """Nothing to guard here."""

    return guard


for _name in GUARDS:
    globals()[f"guard_{_name}"] = _once(_name)


@pytest.fixture(autouse=True, scope="session")
def what_is_there_stays() -> None:
    """What was imported is not looked through for garbage again and again while two thousand tests run."""
    gc.freeze()

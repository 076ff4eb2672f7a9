"""The cast on its stage, on one day; and how much of everything is asked in this run."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.test import override_settings
from django.utils import translation
from hypothesis import HealthCheck, settings

from huiyin.design.words import compile_stale

if TYPE_CHECKING:
    from tests.access.people import Cast, Stage

compile_stale()

_FEW: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
}
#: Every run: a small, fixed budget that finds the same things each time. The bench: `--hypothesis-profile=bench`.
settings.register_profile("access", settings(max_examples=60, derandomize=True, **_FEW))
settings.register_profile("bench", settings(max_examples=5_000, print_blob=True, **_FEW))


@pytest.fixture(scope="session")
def is_bench(request: pytest.FixtureRequest) -> bool:
    """Whether everybody is asked, and not only enough of them."""
    return bool(request.config.getoption("--hypothesis-profile") == "bench")


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Stage]:
    """One stage for all tests of a module, in a transaction that is never committed: it takes a while to build.

    It is ten in the morning of 10 March 2026 in China. The offices stay as they are, and are not asked for anew
    several times a page, as they must be where somebody else's transaction could change them.
    """
    from tests.access.people import Stage, never_committed  # noqa: PLC0415 -- after Django is set up

    # A shortcut of passwords, as no attacker reads this database.
    quick = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with (
        django_db_blocker.unblock(),
        time_machine.travel(datetime(2026, 3, 10, 2, tzinfo=UTC), tick=False),
        quick,
        translation.override("zh-hans"),
        never_committed(),
        pytest.MonkeyPatch.context() as patch,
    ):
        from huiyin.people import choices, offices  # noqa: PLC0415

        # What a worker remembers for a minute of another module's county.
        choices.forget()

        patch.setattr(offices, "connection", SimpleNamespace(in_atomic_block=False))
        patch.setattr(offices, "TRUSTED_SECONDS", 3600.0)
        offices.forget()
        yield Stage()
        offices.forget()


@pytest.fixture(scope="module")
def cast(stage: Stage) -> Cast:
    """Everybody who asks, and the matters they ask about."""
    from tests.access.people import gather  # noqa: PLC0415 -- after Django is set up
    from tests.county import build_county  # noqa: PLC0415

    return gather(build_county())


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """Thousands of refusals, each with its line in the log, would hide the one that matters."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)

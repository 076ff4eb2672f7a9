"""Accounts and matters of the access tests on one day, and the extent of this run."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
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
#: Normal run: few, deterministic examples. Long run: `make long`.
settings.register_profile("access", settings(max_examples=60, derandomize=True, **_FEW))
settings.register_profile("bench", settings(max_examples=5_000, print_blob=True, **_FEW))


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Stage]:
    """A prepared database for all tests of a module, in a transaction that is rolled back; building it is slow.

    The time is 10:00 on 10 March 2026 in China. The offices do not change, so their cache is trusted for an hour;
    inside a transaction it would otherwise be compared with the database several times per page.
    """
    from tests.access.people import Stage, never_committed  # noqa: PLC0415 -- after Django is set up

    with (
        django_db_blocker.unblock(),
        time_machine.travel(datetime(2026, 3, 10, 2, tzinfo=UTC), tick=False),
        translation.override("zh-hans"),
        never_committed(),
        pytest.MonkeyPatch.context() as patch,
    ):
        from huiyin.people import choices, offices  # noqa: PLC0415

        # Choices that another module's county left in the cache.
        choices.clear_cache()

        patch.setattr(offices, "connection", SimpleNamespace(in_atomic_block=False))
        patch.setattr(offices, "TRUSTED_SECONDS", 3600.0)
        offices.clear_cache()
        yield Stage()
        offices.clear_cache()


@pytest.fixture(scope="module")
def cast(stage: Stage) -> Cast:
    """All accounts and visitors, and the matters."""
    from tests.access.people import gather  # noqa: PLC0415 -- after Django is set up
    from tests.county import build_county  # noqa: PLC0415

    return gather(build_county())


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """Disable logging: thousands of refusals would hide the important lines."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)

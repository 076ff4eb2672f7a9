"""What the public's tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_tries_counted(db: None) -> Iterator[None]:
    """Every test begins without wrong tries."""
    cache.clear()
    yield
    cache.clear()

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def world(db: None) -> Any:
    """The sample county at a fixed present."""
    from tests.sample.world import build_world  # noqa: PLC0415 -- after Django is set up

    return build_world()

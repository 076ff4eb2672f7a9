"""Compile the translations before these tests, as `huiyin serve` does at start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation

from huiyin.design.words import compile_stale

compile_stale()


@pytest.fixture(params=["zh-hans", "zh-hant", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the interface, activated."""
    with translation.override(request.param):
        yield request.param

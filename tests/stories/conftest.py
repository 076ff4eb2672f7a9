"""Fixtures of the stories: the language, and a new browser for each person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a story in a browser: `pytest -m browser`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(params=["zh-CN", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def open_page(chromium: Any, live_server: Any, language: str) -> Iterator[Callable[..., Any]]:
    """A function that opens a new browser, by default with a desktop viewport."""
    from huiyin.sample.county import build  # noqa: PLC0415 -- after Django is set up

    build()
    contexts = []

    def new(viewport: dict[str, int] | None = None) -> Any:
        size = viewport or {"width": 1280, "height": 860}
        context = chromium.new_context(
            base_url=live_server.url, locale=language, timezone_id="Asia/Shanghai", viewport=size
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()

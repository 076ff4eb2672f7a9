"""The desk on one day: an officer's browser, signed in, on 10 March 2026."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
import time_machine

from huiyin.design.words import compile_stale

if TYPE_CHECKING:
    from django.test import Client

    from huiyin.people.access import Person

compile_stale()

TODAY = date(2026, 3, 10)


@pytest.fixture
def day() -> Iterator[time_machine.Traveller]:
    """It is ten in the morning of that day in China."""
    with time_machine.travel(datetime(2026, 3, 10, 2, tzinfo=UTC), tick=False) as traveller:
        yield traveller


@pytest.fixture
def enter(day: time_machine.Traveller) -> Callable[..., Client]:
    """A browser in which that person is signed in; ``language`` is the page's."""
    from django.test import Client  # noqa: PLC0415 -- after Django is set up

    from huiyin.people.models import Staff  # noqa: PLC0415

    def entered(person: Person, language: str = "en") -> Client:
        browser = Client(headers={"Accept-Language": language})
        browser.force_login(Staff.objects.get(pk=person.staff))
        return browser

    return entered

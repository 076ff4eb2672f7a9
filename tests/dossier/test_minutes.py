"""A clock in minutes is shown by hour and minute, on the page of its dossier and on its own page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from huiyin.design.faces import duty
from huiyin.design.phrases import moment
from huiyin.journal.record import Recorded, begin, record
from huiyin.law.act import SHANGHAI
from huiyin.people.access import actor_of
from tests.county import County
from tests.desk.pages import text_of
from tests.journal.callout import MINUTES, Call, Come, known

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
HOUR = timedelta(minutes=MINUTES)


@pytest.fixture(autouse=True)
def callouts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with known(monkeypatch):
        yield


def called(county: County, at: datetime) -> Recorded:
    return begin("callout", Call(what="到场服务", target="H-ZJ"), by=actor_of(county.clerk), on=at)


def test_the_page_says_by_which_minute_and_how_many_are_left(county: County, enter: Enter) -> None:
    at = timezone.now() - timedelta(minutes=10)
    number = called(county, at).number
    page = text_of(enter(county.clerk).get(f"/desk/dossier/{number}/"))
    assert f"by {moment(at + HOUR)}" in page
    assert "due in 50 minutes" in page


def test_its_own_page_counts_from_moment_to_moment(county: County, enter: Enter) -> None:
    """Begun before midnight, it ends on the next day."""
    at = datetime(2026, 3, 10, 23, 30, tzinfo=SHANGHAI)
    page = text_of(enter(county.clerk).get(f"/desk/dossier/{called(county, at).number}/clocks/0/"))
    assert "<dd>10 March 2026, 23:30 · " in page
    assert "<strong>11 March 2026, 00:30</strong> Wednesday" in page
    assert "It is counted from 10 March 2026, 23:30" in page
    assert "It ends on 11 March 2026, 00:30." in page
    assert "does not count" not in page
    assert 'class="month"' not in page


def test_one_that_was_met_is_listed_by_its_minute(county: County, enter: Enter) -> None:
    at = datetime(2026, 3, 10, 12, 0, tzinfo=SHANGHAI)
    number = called(county, at).number
    record(number, Come(), by=actor_of(county.clerk), on=at + HOUR + timedelta(minutes=1))
    page = text_of(enter(county.clerk).get(f"/desk/dossier/{number}/"))
    assert "by 10 March 2026, 13:00" in page
    assert "done, but late" in page


@pytest.mark.parametrize(
    ("left", "text", "tone"),
    [
        (timedelta(hours=5, minutes=1), "due in 5 hours", "busy"),
        (timedelta(minutes=45, seconds=30), "due in 45 minutes", "busy"),
        (timedelta(minutes=1, seconds=30), "due in 1 minute", "warn"),
        (timedelta(seconds=30), "due in 0 minutes", "warn"),
        (timedelta(seconds=-30), "overdue by 1 minute", "late"),
        (timedelta(hours=-3), "overdue by 3 hours", "late"),
    ],
)
def test_a_badge_tells_minutes_and_of_long_times_hours(left: timedelta, text: str, tone: str) -> None:
    now = timezone.now()
    with translation.override("en"):
        assert duty(now + left, now.date(), None) == {"text": text, "tone": tone}

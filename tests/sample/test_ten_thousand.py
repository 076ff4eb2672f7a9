"""The list of overdue duties, compared with an independent computation for ten thousand petitions."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.db.models import Q

from huiyin.journal import ledger
from huiyin.journal.read import matter
from huiyin.journal.record import Recorded
from huiyin.oversight.overdue import breaches
from huiyin.people.access import Petitioner
from huiyin.sample.county import build
from huiyin.sample.fill import Filling, fill
from huiyin.sample.life import Plot
from tests.sample.recount import missed
from tests.sample.world import NOW

PETITIONS = 10_000
TODAY = NOW.date()

pytestmark = pytest.mark.django_db(transaction=True)

Breaches = set[tuple[str, str, str, date, date | None]]


def filled(monkeypatch: pytest.MonkeyPatch, petitions: int) -> list[str]:
    """Fill the county; returns the numbers of the petitions."""
    build()
    numbers: list[str] = []
    write = Filling.write

    def noted(filling: Filling, number: int, plot: Plot) -> Recorded:
        recorded = write(filling, number, plot)
        numbers.append(recorded.number)
        return recorded

    monkeypatch.setattr(Filling, "write", noted)
    fill(petitions=petitions, seed=3, days=730, now=NOW, each=str)
    return numbers


def listed() -> Breaches:
    found = [each for each in breaches(TODAY) if each.kind == "petition"]
    return {(each.number, each.clock, each.bearer, each.due, each.until) for each in found}


def recounted(numbers: list[str]) -> Breaches:
    """The missed duties computed from the acts; sealed reports are not counted (law.md 4.6)."""
    counted = set(ledger.dossiers().values_list("number", flat=True))
    found: Breaches = set()
    for number in numbers:
        if number in counted:
            acts = matter(Petitioner(number)).acts
            found |= {(number, *each) for each in missed(((a.verb, a.act, a.day, a.by_office) for a in acts), TODAY)}
    return found


def test_exactly_the_missed_duties_of_ten_thousand_petitions_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = filled(monkeypatch, PETITIONS)
    assert len(set(numbers)) == PETITIONS
    found = listed()
    assert found == recounted(numbers)
    clocks = Counter(clock for _, clock, *_ in found)
    assert len(found) > 1000
    assert {
        "register",
        "pass_on",
        "notice",
        "notice_forwarded",
        "answer",
        "review",
        "recheck",
        "completion_report",
        "urging",
    } <= set(clocks)


def test_a_list_without_late_duties_would_be_detected(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = filled(monkeypatch, 120)
    assert listed() == recounted(numbers)
    monkeypatch.setattr(ledger, "late", lambda today: Q(is_window=False, until=None, due__lt=today))
    assert listed() < recounted(numbers)

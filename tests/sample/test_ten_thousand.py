"""The list of overdue duties, compared with an independent computation: for ten thousand petitions by `make long`, for
the first two thousand of other days and words in every run. Each planted fault must be seen in both.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

import pytest
from django.db.models import F, Q

from huiyin.journal import ledger
from huiyin.journal.models import Act as ActRow
from huiyin.journal.record import Recorded
from huiyin.journal.wording import from_writing
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.kinds import KINDS
from huiyin.oversight.overdue import breaches
from huiyin.sample.county import build
from huiyin.sample.fill import Filling, fill
from huiyin.sample.life import Plot
from tests.sample.recount import missed
from tests.sample.world import NOW

ALL, PART, SEED = 10_000, 2_000, 3
TODAY = NOW.date()
CLOCKS = {
    "register", "pass_on", "notice", "notice_forwarded", "answer", "review", "recheck", "completion_report", "urging",
}  # fmt: skip
RUNS, LATE, IS_DUTY = Q(until=None, due__lt=TODAY), Q(until__gt=F("due")), Q(is_window=False)
#: Wrong conditions of a breach, each of which the comparison must see.
PLANTED = {
    "duties done too late are left out": IS_DUTY & RUNS,
    "duties that still run are left out": IS_DUTY & LATE,
    "what was done on the last day counts as late": IS_DUTY & (RUNS | LATE | Q(until=F("due"))),
    "what is due today counts as late": IS_DUTY & (RUNS | LATE | Q(until=None, due=TODAY)),
    "rights of the petitioner count as duties": RUNS | LATE,
}

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
    fill(petitions=petitions, seed=SEED, days=730, now=NOW, each=str)
    return numbers


def listed() -> Breaches:
    found = [each for each in breaches(TODAY) if each.kind == "petition"]
    return {(each.number, each.clock, each.bearer, each.due, each.until) for each in found}


def recounted(numbers: list[str]) -> Breaches:
    """The missed duties computed from the acts; sealed reports are not counted (law.md 4.6).

    All acts are read in one query and without their personal parts, on which no duty depends.
    """
    counted = set(numbers) & set(ledger.dossiers().values_list("number", flat=True))
    columns = ("dossier__number", "verb", "body", "said_on", "by_office")
    rows = ActRow.objects.order_by("dossier", "place").values_list(*columns).iterator()
    found: Breaches = set()
    for number, acts in groupby(rows, key=itemgetter(0)):
        if number in counted:
            found |= {(number, *each) for each in missed(map(read, acts), TODAY)}
    return found


def read(row: tuple[str, str, dict[str, Any], datetime, str]) -> tuple[str, Act[Any], date, str]:
    """The verb, the act, its legal day and the office of its author."""
    _, verb, body, said_on, office = row
    return verb, from_writing(KINDS["petition"], verb, body, None), said_on.astimezone(SHANGHAI).date(), office


def test_exactly_the_missed_duties_are_listed(monkeypatch: pytest.MonkeyPatch, is_bench: bool) -> None:
    petitions = ALL if is_bench else PART
    numbers = filled(monkeypatch, petitions)
    print(f"{petitions} petitions, seed {SEED}")
    assert len(set(numbers)) == petitions
    found, missed = listed(), recounted(numbers)
    assert found == missed
    assert len(found) > petitions / 10
    assert set(Counter(clock for _, clock, *_ in found)) >= CLOCKS
    for fault, late in PLANTED.items():
        monkeypatch.setattr(ledger, "late", lambda _, late=late: late)
        assert listed() != missed, fault

from __future__ import annotations

from collections import Counter

import pytest

from huiyin.journal import ledger, scene
from huiyin.journal.read import matter
from huiyin.journal.record import Recorded
from huiyin.oversight.overdue import breaches
from huiyin.people.access import Petitioner
from huiyin.people.offices import offices
from huiyin.sample.county import build
from huiyin.sample.fill import Filling, fill
from huiyin.sample.life import Plot
from tests.sample.recount import missed
from tests.sample.world import NOW

PETITIONS = 10_000


@pytest.mark.django_db(transaction=True)
def test_every_breach_among_ten_thousand_petitions_is_listed_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    numbers: list[str] = []
    write = Filling.write

    def noted(filling: Filling, number: int, plot: Plot) -> Recorded:
        recorded = write(filling, number, plot)
        numbers.append(recorded.number)
        return recorded

    monkeypatch.setattr(Filling, "write", noted)
    # Asked once instead of at every act: nobody changes an office while this test runs.
    standing_still = offices()
    monkeypatch.setattr(scene, "offices", lambda: standing_still)
    fill(petitions=PETITIONS, seed=3, days=730, now=NOW, each=str)
    assert len(set(numbers)) == PETITIONS
    counted = set(ledger.dossiers().values_list("number", flat=True))
    today = NOW.date()
    listed = {(each.number, each.clock, each.bearer, each.due, each.until) for each in breaches(today)}
    found = set()
    for number in numbers:
        acts = matter(Petitioner(number)).acts
        mine = {(number, *each) for each in missed(((a.verb, a.act, a.day, a.by_office) for a in acts), today)}
        # A sealed report is counted nowhere (law.md 4.6).
        found |= mine if number in counted else set()
    assert listed == found
    clocks = Counter(clock for _, clock, *_ in listed)
    assert len(listed) > 500
    assert {"K0", "K1", "K2", "K3", "K5", "K8", "K11", "URGE"} <= set(clocks)

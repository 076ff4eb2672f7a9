"""The figures of an annual report are the sum of what was done, and reveal no report of wrongdoing (A41)."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from huiyin.figures.annual import MOST, year_figures
from huiyin.journal import ledger
from huiyin.journal.record import begin
from huiyin.law.actors import Role
from huiyin.law.advice.standing import Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.petition.values import Channel, Purpose
from huiyin.people.access import actor_of
from tests.county import County
from tests.dossiers import Petition, a_petition, a_submission, at, clerk_of

pytestmark = pytest.mark.django_db(transaction=True)
DAY = date(2025, 3, 6)
HUI = "990123"


def figures(region: str = HUI, year: int = 2025) -> dict[tuple[str, str], int]:
    return {(each.table, each.what): each.count for each in year_figures(region, year)}


def a_visit(people: int = 1) -> Petition:
    said = a_submission(DAY, channel=Channel.VISIT, people=people)
    return Petition(begin("petition", said, by=clerk_of("H-XF"), on=at(DAY)), DAY)


def a_years_work() -> None:
    a_petition(DAY).registered().forwarded().accepted()
    a_visit(7).registered(category="040300", accused=("H-RS",))
    a_visit()
    a_petition(date(2024, 12, 31)).registered().forwarded()


def test_rule_12_totals_equal_the_sum_of_acts_and_visits_are_no_more_than_people(county: County) -> None:
    a_years_work()
    found = figures()
    received = [row["number"] for row in ledger.dossiers().filter(received_on__year=2025)]
    brought = Counter(
        row["number"] for row in ledger.acts("petition").filter(verb="submit") if row["number"] in received
    )
    assert found["total", "all"] == sum(brought.values()) == 3
    for table in ("channel", "purpose", "category"):
        assert sum(count for (of, _), count in found.items() if of == table) == 3
    assert (found["visits", "batches"], found["visits", "people"]) == (2, 8)


def test_what_was_done_is_counted_in_the_year_it_was_done(county: County) -> None:
    a_years_work()
    by_hand = Counter(row["verb"] for row in ledger.acts("petition") if row["said_on"].year == 2025)
    found = figures()
    assert found["deeds", "forward"] == by_hand["forward"] == 1
    assert figures(year=2024)["deeds", "forward"] == 1
    assert found["deeds", "decline"] == 0


def test_a_report_of_wrongdoing_changes_no_figure(county: County) -> None:
    a_years_work()
    before = figures()
    a_petition(DAY).registered(purpose=Purpose.REPORT, accused=("H-ZJ",))
    assert figures() == before
    assert ("purpose", Purpose.REPORT.value) not in before, "a nought would say that there were none"


def test_who_is_complained_of_counts_nothing_of_it(county: County) -> None:
    a_years_work()
    before = year_figures(HUI, 2025, never={"H-XF"})
    a_petition(DAY).registered(accused=("H-XF",)).kept_from()
    assert year_figures(HUI, 2025, never={"H-XF"}) == before
    assert year_figures(HUI, 2025) != before


def test_offices_complained_of_are_named_the_most_complained_of_first(county: County) -> None:
    for office in ("H-RS", "H-RS", "H-ZJ"):
        a_petition(DAY).registered(accused=(office,))
    assert [what for table, what in figures() if table == "complained"] == ["H-RS", "H-ZJ"]


def test_another_place_has_figures_of_its_own(county: County) -> None:
    a_petition(DAY, region="990123102").registered(region="990123102")
    assert figures("990123101")["total", "all"] == 0
    assert figures("990123102")["total", "all"] == 1
    assert figures("990000")["total", "all"] == 1


def test_fields_beyond_the_largest_come_together(county: County) -> None:
    for main in range(1, MOST + 3):
        a_petition(DAY).registered(category=f"{main:02d}0100" if main < 14 else "010100")
    fields = {what: count for (table, what), count in figures().items() if table == "category"}
    assert len(fields) == MOST + 1
    assert fields[""] == 2


def test_advice_is_counted_by_kind_and_by_what_became_of_it(county: County) -> None:
    said = {"target": "H-ZJ", "category": "030900", "facts": "f", "basis": "b", "advice": "a", "days": 20}
    person = county.person("H-XF", Role.PETITION_CLERK)
    act = Advise(subject=Subject.POLICY, **said)
    begin("advice", act, by=actor_of(person), on=at(DAY))
    found = figures()
    assert (found["advice", "policy"], found["advice", "work"]) == (1, 0)
    assert (found["adoption", ""], found["adoption", "wholly"]) == (1, 0)

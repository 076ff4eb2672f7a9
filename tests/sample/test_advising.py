"""Advice and annual report of the sample county; recorded once, however often it is filled."""

from __future__ import annotations

from collections import Counter

import pytest

from huiyin.figures.annual import year_figures
from huiyin.journal import ledger, lists, read
from huiyin.journal.replay import Difference, rebuild
from huiyin.law.actors import Role
from huiyin.oversight.overdue import breaches
from huiyin.people.access import Person, person_of
from huiyin.people.models import Appointment
from huiyin.sample.advising import advise
from tests.sample.world import NOW, build_world

pytestmark = pytest.mark.django_db(transaction=True)


def the_head() -> Person:
    """The head of the county's petition office."""
    held = Appointment.objects.filter(post__office="H-XF", post__role=Role.PETITION_HEAD.value).first()
    assert held is not None
    person = person_of(held.staff)
    assert person is not None
    return person


def numbers(kind: str) -> list[str]:
    return [row.number for row in lists.of_kind(the_head(), kind).rows]


def test_two_thousand_petitions_give_twelve_advices_of_which_one_is_overdue() -> None:
    advise(build_world(), 2_000)
    assert len(numbers("advice")) == 12
    overdue = [each for each in breaches(NOW.date()) if each.until is None]
    assert [(each.kind, each.clock, each.bearer) for each in overdue] == [("advice", "advice_answer", "H-CG")]
    views = [read.dossier(the_head(), number) for number in numbers("advice")]
    days = [view.standing.received_on for view in views]
    assert days == sorted(days, reverse=True)
    adopted = Counter(view.standing.adoption for view in views)
    assert adopted[None] == 3
    assert len(adopted) == 4, "every kind of response occurs"


def test_advice_is_recorded_once() -> None:
    world = build_world()
    advise(world, 2_000)
    before = ledger.acts("petition").count(), numbers("advice"), numbers("annual")
    advise(world, 2_000)
    assert (ledger.acts("petition").count(), numbers("advice"), numbers("annual")) == before
    assert [found for found in rebuild(check=True) if isinstance(found, Difference)] == []


def test_the_report_has_the_counted_figures_of_last_year() -> None:
    advise(build_world(), 2_000)
    (number,) = numbers("annual")
    (view,) = read.dossier(the_head(), number).acts
    assert view.act.year == NOW.year - 1  # type: ignore[attr-defined]
    assert view.day.year == NOW.year
    counted = year_figures("990123", NOW.year - 1)
    assert view.act.figures == tuple((each.table, each.what, each.count) for each in counted)  # type: ignore[attr-defined]
    assert sum(each.count for each in counted if each.table == "advice") > 0


def test_a_small_county_has_no_advice() -> None:
    advise(build_world(), 100)
    assert not numbers("advice")
    assert not numbers("annual")

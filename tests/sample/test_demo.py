"""`huiyin demo`: filling the county, repeating and resuming."""

from __future__ import annotations

import argparse
from typing import Any

import pytest
from django.core.cache import cache

from huiyin.journal import ledger
from huiyin.journal.read import dossier, matter
from huiyin.people.access import Petitioner, person_of
from huiyin.people.models import Office, Region, Staff
from huiyin.sample import command
from huiyin.sample.county import build
from huiyin.sample.fill import fill
from huiyin.sample.log_ins import log_ins
from tests.dossiers import a_petition
from tests.sample.world import NOW

pytestmark = pytest.mark.django_db(transaction=True)


def run(*options: str) -> int:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    return command.run(parser.parse_args(options))


def counted() -> tuple[int, int, int]:
    return ledger.dossiers().count(), ledger.acts("petition").count(), ledger.duties().count()


def test_the_demo_fills_the_county_and_prints_its_log_ins(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--petitions", "40") == 0
    printed = capsys.readouterr().out
    assert "40 of 40" in printed
    assert all(each.username in printed and each.password in printed for each in log_ins())
    assert 35 <= ledger.dossiers().count() <= 40


def test_running_the_demo_twice_adds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run("--petitions", "120")
    before = counted()
    run("--petitions", "120")
    assert counted() == before
    cache.clear()
    run("--petitions", "120")
    assert counted() == before
    assert "Sign in" in capsys.readouterr().out


def test_an_aborted_run_is_continued() -> None:
    build()

    class BrokenOff(Exception):
        pass

    def power_cut(done: int) -> None:
        if done == 70:
            raise BrokenOff

    with pytest.raises(BrokenOff):
        fill(petitions=150, seed=1, days=730, now=NOW, each=power_cut)
    fill(petitions=150, seed=1, days=730, now=NOW, each=str)
    resumed = sorted(ledger.acts("petition").values_list("verb", "said_on"))
    assert len(resumed) == len(set(ledger.acts("petition").values_list("number", "place")))
    fill(petitions=150, seed=1, days=730, now=NOW, each=str)
    assert sorted(ledger.acts("petition").values_list("verb", "said_on")) == resumed


def test_a_repeated_petition_joins_the_first_which_records_it() -> None:
    build()
    fill(petitions=260, seed=2, days=90, now=NOW, each=str)
    joined = list(ledger.dossiers().filter(stage="joined").values_list("number", flat=True))
    assert joined
    for number in joined:
        into = matter(Petitioner(matter(Petitioner(number)).standing.joined_into))
        assert number in [getattr(view.act, "number", "") for view in into.of("take_repeat")]
        assert [view.said_on for view in into.acts] == sorted(view.said_on for view in into.acts)


def test_every_log_in_with_access_finds_matters(capsys: pytest.CaptureFixture[str]) -> None:
    run("--petitions", "300")
    from huiyin.journal.lists import Filter, inbox  # noqa: PLC0415

    for each in log_ins():
        person: Any = person_of(Staff.objects.get(username=each.username))
        rows = inbox(person, Filter(whose="all"), on=NOW.date()).rows
        if each.username in {"clerk", "head", "unit", "unithead", "town", "townhead", "review", "leader", "supervisor"}:
            assert rows, each.username
        if each.username in {"sysadmin", "security", "audit"}:
            assert not rows
        for row in rows[:3]:
            assert dossier(person, row.number).number == row.number


def test_nothing_is_added_to_a_real_installation(county: Any, capsys: pytest.CaptureFixture[str]) -> None:
    Office.objects.filter(code="H-XF").update(name="真实的信访局")
    a_petition()
    Region.objects.filter(code="990123").update(name="真实的县")
    before = counted()
    assert run("--petitions", "5") == 1
    assert "real" in capsys.readouterr().err
    assert counted() == before


def test_a_demo_without_petitions_is_a_usage_error() -> None:
    assert run("--petitions", "0") == 2

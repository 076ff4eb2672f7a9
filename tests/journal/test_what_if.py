"""Replaying a county by other rules: what would have broken, and nothing is written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection

from huiyin.journal.models import Act, Dossier, Duty
from huiyin.journal.replay import Difference, rebuild
from huiyin.journal.what_if import Replayed, what_if
from huiyin.law.petition.steps.handling.extend import Extend
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete
from huiyin.law.statute import Pack
from huiyin.law.tally import End, Tally
from huiyin.people.models import Region
from tests.county import County
from tests.dossiers import Petition, a_petition, head_of

pytestmark = pytest.mark.django_db
ZHEJIANG = Pack.load("zhejiang_2016")
NATIONAL = Pack.load("national_2022")
OLD = Pack.load("national_2005")


def replay(pack: Pack, day: date, pace: float = 1.0) -> Replayed:
    return what_if(pack, on=day, pace=pace, each=lambda _: None)


def ends(tally: Tally, clock: str) -> dict[str, int]:
    return {end.value: tally.of(clock, end) for end in End if tally.of(clock, end)}


@pytest.fixture
def petition(county: County) -> Petition:
    """Passed on after 11 days, accepted after 3 more, answered and served 48 days later."""
    begun = a_petition(on=date(2026, 3, 2)).registered().later(11).forwarded().later(3).accepted()
    return begun.later(20).heard().later(27).answered().later(1).delivered()


def test_the_pack_that_binds_gives_what_was_recorded(petition: Petition) -> None:
    found = replay(NATIONAL, petition.day)
    assert found.dossiers == 1
    assert found.recorded == found.other
    assert found.other.clocks == {"register", "pass_on", "word_of_where", "notice_forwarded", "answer", "carry_out"}
    # What was answered is not carried out yet. Who accepted told the person where the matter is.
    left = {"carry_out": "running", "word_of_where": "fell_away"}
    assert {clock: ends(found.other, clock) for clock in found.other.clocks} == {
        clock: {left.get(clock, "kept"): 1} for clock in found.other.clocks
    }


def test_shorter_periods_break_what_was_kept(petition: Petition) -> None:
    found = replay(ZHEJIANG, petition.day)
    assert {clock: ends(found.recorded, clock) for clock in ("pass_on", "notice_forwarded", "answer")} == {
        "pass_on": {"kept": 1},
        "notice_forwarded": {"kept": 1},
        "answer": {"kept": 1},
    }
    assert {clock: ends(found.other, clock) for clock in ("pass_on", "notice_forwarded", "answer")} == {
        "pass_on": {"late": 1},
        "notice_forwarded": {"kept": 1},
        "answer": {"late": 1},
    }


def test_what_still_runs_is_late_or_in_time(county: County) -> None:
    accepted = a_petition(on=date(2026, 3, 2)).registered().forwarded().accepted()
    in_april = date(2026, 4, 10)
    found = replay(ZHEJIANG, in_april)
    assert ends(found.recorded, "answer") == {"running": 1}
    assert ends(found.other, "answer") == {"running_late": 1}
    assert accepted.day < in_april


def test_days_read_as_working_days_keep_what_was_late(county: County) -> None:
    a_petition(on=date(2026, 3, 2)).registered().later(18).forwarded()
    found = replay(NATIONAL.in_working_days(), date(2026, 3, 20))
    assert ends(found.recorded, "pass_on") == {"late": 1}
    assert ends(found.other, "pass_on") == {"kept": 1}


def test_half_the_staff_take_twice_as_long(petition: Petition) -> None:
    later = petition.day + timedelta(days=100)
    assert ends(replay(NATIONAL, later, pace=2).other, "pass_on") == {"late": 1}
    assert ends(replay(NATIONAL, later, pace=2).other, "answer") == {"late": 1}
    assert ends(replay(NATIONAL, later, pace=1.1).other, "answer") == {"kept": 1}
    assert ends(replay(ZHEJIANG, later, pace=0.5).other, "answer") == {"kept": 1}


def test_what_would_not_be_done_yet_runs_on(petition: Petition) -> None:
    assert ends(replay(NATIONAL, petition.day, pace=1.1).other, "answer") == {"running": 1}
    assert ends(replay(NATIONAL, petition.day + timedelta(days=40), pace=10).other, "answer") == {"running_late": 1}


def test_an_extension_counts_as_long_as_the_other_rules_allow(county: County) -> None:
    Region.objects.create(code="330106", name="某区", english="a district", parent_id=None, level=3)
    local = a_petition(on=date(2026, 3, 2), region="330106").registered(region="330106").forwarded().accepted()
    extended = local.later(20).did(Extend(days=60, reasons="复杂"), head_of("H-ZJ"))
    assert set(Act.objects.values_list("pack", flat=True)) == {"zhejiang_2016"}
    assert Duty.objects.get(clock="extended_answer").due == date(2026, 6, 1)
    found = replay(NATIONAL, date(2026, 5, 31))
    assert (ends(found.recorded, "extended_answer"), ends(found.other, "extended_answer")) == (
        {"running": 1},
        {"running": 1},
    )
    late = replay(NATIONAL, date(2026, 6, 2))
    assert (ends(late.recorded, "extended_answer"), ends(late.other, "extended_answer")) == (
        {"running_late": 1},
        {"running_late": 1},
    )
    assert ends(late.other, "answer") == {"fell_away": 1}
    assert extended.view.pack is ZHEJIANG


def test_rules_that_start_other_clocks_are_followed(county: County) -> None:
    """By the rules of 2005 the period runs for suggestions too, and nothing limits an objection."""
    a_petition(on=date(2026, 3, 2)).registered(purpose=Purpose.SUGGESTION).forwarded().accepted()
    found = replay(OLD, date(2026, 3, 20))
    assert "answer" not in found.recorded.clocks
    assert ends(found.other, "answer") == {"running": 1}


def test_sealed_reports_are_counted_nowhere(county: County) -> None:
    a_petition(on=date(2026, 3, 2)).registered(purpose=Purpose.REPORT)
    assert replay(ZHEJIANG, date(2026, 3, 20)).dossiers == 0


def test_nothing_is_written_and_nothing_personal_is_read(petition: Petition) -> None:
    before = list(Dossier.objects.values()), list(Duty.objects.order_by("pk").values())
    said: list[str] = []

    def listen(execute: object, sql: str, *rest: object) -> object:
        said.append(sql)
        return execute(sql, *rest)  # type: ignore[operator]

    with connection.execute_wrapper(listen):
        replay(ZHEJIANG, petition.day)
    assert said
    assert all(sql.startswith("SELECT") and "journal_sealed" not in sql for sql in said)
    assert before == (list(Dossier.objects.values()), list(Duty.objects.order_by("pk").values()))


def test_every_dossier_is_reached_in_small_heaps(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huiyin.journal.what_if._AT_ONCE", 2)
    for _ in range(5):
        a_petition(on=date(2026, 3, 2))
    seen: list[int] = []
    assert what_if(ZHEJIANG, on=date(2026, 3, 3), each=seen.append).dossiers == 5
    assert seen == [1, 2, 3, 4, 5]


def test_the_local_rules_bind_from_the_first_act(county: County) -> None:
    Region.objects.create(code="330106", name="某区", english="a district", parent_id=None, level=3)
    with pytest.raises(Incomplete, match="At most 3"):
        a_petition(on=date(2026, 3, 2), region="330106", people=8, representatives=("甲", "乙", "丙", "丁"))


def test_old_acts_are_read_again_by_the_rules_recorded_with_them(petition: Petition) -> None:
    assert [found for found in rebuild(check=True) if isinstance(found, Difference)] == []


def test_a_matter_of_before_may_2022_has_no_duty_for_what_had_no_limit(county: County) -> None:
    old = a_petition(on=date(2022, 4, 28)).registered().forwarded()
    assert set(Act.objects.values_list("pack", flat=True)) == {"national_2005"}
    assert [duty.clock for duty in old.view.duties] == ["register", "pass_on", "word_of_where", "notice_forwarded"]
    old.later(2).accepted()
    assert list(Duty.objects.order_by("place").values_list("clock", "place")) == [
        ("register", 0),
        ("pass_on", 1),
        ("word_of_where", 2),
        ("notice_forwarded", 3),
        ("answer", 5),
    ]
    assert [found for found in rebuild(check=True) if isinstance(found, Difference)] == []

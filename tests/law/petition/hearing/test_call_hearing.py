"""A hearing is announced in time and hosted by an outsider; only the re-check's period loses days, and no breach."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huiyin.law.petition.hearings import called
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import PETITIONER, Matter, a_case, an_answered_case, clerk, head


def in_recheck() -> Matter:
    return an_answered_case().review_asked().reviewed().delivered().recheck_asked()


def calls(matter: Matter, days: int = 10) -> Matter:
    return matter.did("call_hearing", clerk(matter.holder), set_for=matter.later(days).day)


@pytest.mark.parametrize("days", [6, 31])
def test_it_is_announced_seven_days_before_and_not_put_far_off(days: int) -> None:
    refusal = a_case().refuses("call_hearing", clerk("housing"), set_for=a_case().later(days).day)
    assert isinstance(refusal, TooEarly)
    assert refusal.field == "set_for"


@pytest.mark.parametrize("days", [7, 30])
def test_a_week_or_a_month_ahead_is_possible(days: int) -> None:
    assert calls(a_case(), days).standing.handling.hearing


def test_the_days_of_a_recheck_do_not_count_from_the_notice_to_the_hearing() -> None:
    matter = in_recheck()
    before = matter.duty("recheck").last
    assert calls(matter.later(5)).duty("recheck").last == before + timedelta(days=10)


@pytest.mark.parametrize(
    ("matter", "clock"), [(a_case(), "answer"), (an_answered_case().review_asked(), "review")], ids=["answer", "review"]
)
def test_no_other_period_loses_a_day(matter: Matter, clock: str) -> None:
    assert calls(matter).duty(clock) == matter.duty(clock)


def test_where_a_local_pack_says_so_a_review_loses_them_too() -> None:
    matter = an_answered_case().review_asked()
    periods = {**matter.pack.periods}
    periods["review"] = replace(periods["review"], excludes_hearings=True)
    local = replace(matter, pack=replace(matter.pack, periods=periods))
    assert calls(local).clock("review").excluded == 10


def test_called_on_the_last_day_it_counts_and_called_after_it_excludes_nothing() -> None:
    matter = in_recheck()
    end = matter.duty("recheck").due
    assert calls(matter.until(end)).clock("recheck").excluded == 10
    late = calls(matter.until(end + timedelta(days=1)))
    assert late.clock("recheck").excluded == 0
    assert late.duty("recheck").is_overdue(late.day)
    held = late.later(10).did("hold_hearing", clerk("city")).rechecked()
    assert held.duty("recheck").was_late(held.day)


def test_put_off_it_makes_nothing_longer() -> None:
    first = calls(in_recheck(), 10)
    again = calls(first.later(3), 20)
    assert again.duty("recheck") == first.duty("recheck")
    assert again.standing.handling.hearing
    assert again.standing.handling.hearing.on == first.later(23).day


def test_held_later_than_announced_it_makes_nothing_longer_either() -> None:
    first = calls(in_recheck(), 10)
    held = first.later(25).did("hold_hearing", clerk("city"))
    assert held.duty("recheck") == first.duty("recheck")


def test_there_is_one_at_each_level() -> None:
    held = calls(in_recheck()).later(10).did("hold_hearing", clerk("city"))
    assert isinstance(held.refuses("call_hearing", clerk("city"), set_for=held.later(8).day), AlreadyDone)


def test_who_signed_is_complained_of_or_keeps_out_does_not_host() -> None:
    matter = an_answered_case().review_asked()
    day = matter.later(8).day
    signed = matter.refuses("call_hearing", clerk("county"), set_for=day, host=head("housing").staff)
    assert isinstance(signed, NotCompetent)
    assert signed.field == "host"
    for field in ("accused_staff", "recused"):
        out = replace(matter, standing=matter.standing.but(**{field: (7,)}))
        assert isinstance(out.refuses("call_hearing", clerk("county"), set_for=day), NotCompetent)
    assert matter.refuses("call_hearing", clerk("county"), set_for=day, host=0).field == "host"


@pytest.mark.parametrize("field", ["place", "recorder", "invited"])
def test_the_notice_says_where_by_whom_and_for_whom(field: str) -> None:
    matter = a_case()
    refusal = matter.refuses("call_hearing", clerk("housing"), set_for=matter.later(8).day, **{field: " "})
    assert isinstance(refusal, Incomplete)


def test_nothing_is_decided_over_a_hearing_that_is_announced() -> None:
    matter = calls(a_case().heard())
    assert isinstance(matter.refuses("answer", head("housing")), OutOfTurn)
    assert matter.later(10).did("hold_hearing", clerk("housing")).answered()


def test_only_the_office_that_decides_calls_it() -> None:
    matter = in_recheck()
    for by in (PETITIONER, clerk("housing"), clerk("county")):
        assert isinstance(matter.refuses("call_hearing", by, set_for=matter.later(8).day), NotCompetent)


def test_read_again_where_no_level_is_open_no_clock_is_touched() -> None:
    matter = an_answered_case()
    kept = called(matter.standing, matter.scene(clerk("housing")), matter.later(8).day)
    assert kept.clocks == matter.standing.clocks

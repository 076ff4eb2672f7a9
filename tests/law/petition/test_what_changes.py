"""What would change a clock is said from the rules: of every pack, for every clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from huiyin.law.calendar import Calendar
from huiyin.law.counting import due
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.what_changes import Change, what_changes
from huiyin.law.running import Clock, Fate
from huiyin.law.statute import Pack, Unit, packs

CALENDAR = Calendar.load()
NATIONAL = Pack.load("national_2022")


def told(name: str, pack: Pack = NATIONAL, since: date = date(2026, 3, 6), **more: object) -> tuple[Change, ...]:
    period = pack.period(name)
    days = (period.max or 10) if period.unit is Unit.SET else 0
    clock = Clock(name=name, bearer=period.bearer_kind, since=since, days=days, **more)  # type: ignore[arg-type]
    return what_changes(clock, Standing(), pack, due(period, since, CALENDAR, length=days))


def said(changes: tuple[Change, ...]) -> str:
    return "\n".join(f"{change.text} [{change.article.code if change.article else ''}]" for change in changes)


@pytest.mark.parametrize("name", packs())
def test_every_clock_of_every_pack_says_how_it_stops_and_that_the_place_decides(name: str) -> None:
    pack = Pack.load(name)
    for clock in pack.periods:
        text = said(told(clock, pack))
        assert str(pack.period(clock).stops) in text
        assert "If the place that was registered is corrected" in text


def test_the_answer_can_be_made_later_once_by_the_head() -> None:
    assert "once, before it ends, by at most 30 days; the person is told why. [A34]" in said(told("answer"))
    assert "by at most 60 days" in said(told("answer", Pack.load("zhejiang_2016")))
    assert "It is an extension already" in said(told("extended_answer"))
    assert "It is an extension already" not in said(told("answer"))


def test_a_period_that_was_extended_is_not_said_to_be_extended_again() -> None:
    period = NATIONAL.period("answer")
    clock = Clock(name="answer", bearer="H-ZJ", since=date(2026, 3, 6))
    end = due(period, clock.since, CALENDAR)
    assert "make it longer once" not in said(what_changes(clock, Standing().handle(extended_by=20), NATIONAL, end))


def test_a_review_is_longer_only_where_the_rules_let_it_be() -> None:
    assert "do not let it be made longer" in said(told("review"))
    beijing = Pack.load("beijing_2006")
    assert f"longer by at most {beijing.term('review_extension_max')} days" in said(told("review", beijing))


def test_days_of_hearing_are_left_out_of_a_re_check_alone() -> None:
    assert "Each day of a hearing makes it a day longer" in said(told("recheck"))
    for clock in ("answer", "review"):
        assert "A hearing does not make it longer" in said(told(clock))
    assert "hearing" not in said(told("objection"))


def test_what_begins_on_service_says_so() -> None:
    for clock in ("ask_review", "ask_recheck"):
        assert "never when it was written" in said(told(clock))
        assert "only 30 days after it was published. [民事诉讼法95]" in said(told(clock))
    assert "published" not in said(told("answer", since=date(2026, 3, 6))).replace("published holidays", "")


def test_a_persons_window_is_not_lost_and_an_offices_lateness_stays() -> None:
    assert "When its day has passed: A person decides and gives reasons." in said(told("ask_review"))
    assert "that it was late stays on record" in said(told("answer"))
    assert "stays on record" not in said(told("ask_review"))


def test_a_missing_holiday_table_is_named_with_both_ends() -> None:
    far = said(told("answer", since=date(2030, 1, 2)))
    assert "When the working days of that year are published it is counted again" in far
    assert "changes the published holidays" not in far
    assert "changes the published holidays" in said(told("answer"))


def test_holidays_say_nothing_where_the_last_day_never_moves() -> None:
    fixed = replace(NATIONAL.period("pass_on"), roll=False)
    pack = replace(NATIONAL, periods={**NATIONAL.periods, "pass_on": fixed})
    assert "holidays" not in said(told("pass_on", pack))


def test_sending_back_is_a_matter_of_the_clocks_before_acceptance() -> None:
    assert "the sender’s own period goes on from its first day. [A23]" in said(told("notice_forwarded"))
    assert "sender" not in said(told("answer"))
    assert "nobody gets a new one" in said(told("answer"))


def test_what_is_owed_afterwards_is_not_stopped_by_the_end() -> None:
    assert "It is owed even when the procedure is over" in said(told("completion_report"))
    assert "it goes on for 3 days" in said(told("answer"))
    assert "withdraws" not in said(told("ask_review"))


def test_a_clock_that_has_stopped_is_changed_by_nothing_more() -> None:
    text = said(told("answer", until=date(2026, 3, 20), fate=Fate.MET))
    assert "nothing that happens now changes it" in text
    assert "It stops on the day" not in text


def test_a_number_that_is_not_checked_may_be_another() -> None:
    assert "If the official text gives another number" in said(told("simple_decision"))
    assert "If the official text gives another number" not in said(told("answer"))

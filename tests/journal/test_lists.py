"""Inbox, today and search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from huiyin.journal import lists
from huiyin.journal.lists import Filter, inbox, search, today
from huiyin.law.actors import Role
from huiyin.law.petition.values import Purpose
from tests.county import County
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 6)


def numbers(page: lists.Page) -> list[str]:
    return [row.number for row in page.rows]


def test_the_inbox_holds_what_the_office_has_the_most_pressing_first(county: County) -> None:
    late = a_petition(DAY - timedelta(days=10)).registered()
    fresh = a_petition(DAY).registered()
    gone = a_petition(DAY).registered().forwarded()
    assert numbers(inbox(county.clerk, Filter(), on=DAY)) == [late.number, fresh.number]
    assert numbers(inbox(county.person("H-ZJ", Role.UNIT_CLERK), Filter(), on=DAY)) == [gone.number]


def test_a_petition_office_sees_all_of_its_region_when_it_asks(county: County) -> None:
    gone = a_petition(DAY).registered().forwarded()
    assert numbers(inbox(county.clerk, Filter(whose="all"), on=DAY)) == [gone.number]


BY_DAY = [
    ("overdue", 30, True),
    ("today", 17, True),
    ("week", 12, True),
    ("overdue", 0, False),
    ("today", 0, False),
    ("week", 0, False),
]


@pytest.mark.parametrize(("due", "shift", "found"), BY_DAY)
def test_filters_by_day(county: County, due: str, shift: int, found: bool) -> None:
    petition = a_petition(DAY).registered()
    rows = numbers(inbox(county.clerk, Filter(due=due), on=DAY + timedelta(days=shift)))
    assert (petition.number in rows) is found


def test_filters_by_stage_category_channel_and_office(county: County) -> None:
    petition = a_petition(DAY).registered()
    for asked in (Filter(stage="registered"), Filter(category="030000"), Filter(channel="web"), Filter(office="H-XF")):
        assert numbers(inbox(county.clerk, asked, on=DAY)) == [petition.number]
    for asked in (Filter(stage="accepted"), Filter(category="040000"), Filter(channel="visit"), Filter(office="H-ZJ")):
        assert numbers(inbox(county.clerk, asked, on=DAY)) == []


def test_pages_follow_one_another_without_gap_or_repeat(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "PAGE", 2)
    made = {a_petition(DAY + timedelta(days=i % 2)).number for i in range(5)}
    assert set(walked(lambda after: inbox(county.clerk, Filter(), on=DAY, after=after))) == made
    assert set(walked(lambda after: search(county.clerk, "", Filter(), on=DAY, after=after))) == made


def walked(turn: Callable[[str], lists.Page]) -> list[str]:
    """The numbers on all pages, one after the other; five in all."""
    page = turn("")
    seen = numbers(page)
    while page.after:
        page = turn(page.after)
        seen += numbers(page)
    assert len(seen) == 5
    return seen


@pytest.mark.parametrize("after", ["x", "2026-13-01~5", "~", "9999999999999999999999~1"])
def test_a_page_mark_that_makes_no_sense_does_no_harm(county: County, after: str) -> None:
    a_petition(DAY)
    inbox(county.clerk, Filter(), on=DAY, after=after)
    search(county.clerk, "", Filter(), on=DAY, after=after)


@pytest.mark.parametrize("text", ["路灯", "路燈", "柳河镇 东街", "柳河鎮東街", "老人晚上"])
def test_search_finds_in_either_script(county: County, text: str) -> None:
    petition = a_petition(DAY)
    a_petition(DAY, subject="拖欠工资", text="工地欠薪三个月", request="请发工资")
    assert numbers(search(county.clerk, text, Filter(), on=DAY)) == [petition.number]


@pytest.mark.parametrize("text", ["何秋实", "13800000000", "没有这回事", "'; DROP", "\x00", "|&!()", "。"])
def test_search_by_name_phone_or_nonsense_finds_nothing(county: County, text: str) -> None:
    a_petition(DAY)
    assert numbers(search(county.clerk, text, Filter(), on=DAY)) == []


def test_search_by_number_goes_to_the_matter(county: County) -> None:
    petition = a_petition(DAY)
    assert numbers(search(county.clerk, petition.number.lower(), Filter(), on=DAY)) == [petition.number]


def test_a_sealed_report_is_in_no_list_and_found_by_no_word(county: County) -> None:
    report = a_petition(DAY).registered(purpose=Purpose.REPORT)
    for page in (inbox(county.clerk, Filter(whose="all"), on=DAY), search(county.clerk, "路灯", Filter(), on=DAY)):
        assert report.number not in numbers(page)


def test_an_accused_office_finds_nothing_in_any_list(county: County) -> None:
    a_petition(DAY).registered(accused=("T-LH",))
    town = county.person("T-LH", Role.UNIT_HEAD)
    assert numbers(search(town, "路灯", Filter(), on=DAY)) == []
    assert today(town, on=DAY).waiting == ()


def test_administrators_find_nothing(county: County) -> None:
    a_petition(DAY)
    for role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN):
        assert numbers(search(county.person("H-GOV", role), "路灯", Filter(), on=DAY)) == []


def test_today_says_what_presses_what_is_new_and_what_one_waits_for(county: County) -> None:
    friday = date(2026, 3, 20)
    late = a_petition(friday - timedelta(days=30)).registered()
    due = a_petition(friday - timedelta(days=15)).registered()
    new = a_petition(friday)
    away = a_petition(friday).registered().forwarded()
    now = today(county.clerk, on=friday)
    assert [row.number for row in now.overdue] == [late.number]
    assert [row.number for row in now.due_today] == [due.number, new.number]
    assert [row.number for row in now.new] == [new.number]
    assert [row.number for row in now.waiting] == [away.number]


def test_every_word_of_a_long_text_is_found_whatever_its_digest_looks_like(county: County) -> None:
    text = "".join(chr(0x4E00 + 7 * n) for n in range(700))
    petition = a_petition(DAY, text=text)
    missed = [
        text[i : i + 2]
        for i in range(0, 698, 2)
        if numbers(search(county.clerk, text[i : i + 2], Filter(), on=DAY)) != [petition.number]
    ]
    assert missed == []


def test_a_custodian_finds_on_today_what_a_clerk_has_just_registered_as_a_report(county: County) -> None:
    report = a_petition(DAY).registered(purpose=Purpose.REPORT).number
    keeper = county.person("H-XF", Role.CUSTODIAN)
    assert [row.number for row in lists.today(keeper, on=DAY).new] == [report]
    assert report not in {row.number for row in lists.today(county.clerk, on=DAY).new}

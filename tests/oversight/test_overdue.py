from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from huiyin.journal.read import NotFound, dossier
from huiyin.law.actors import Role
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.values import Purpose
from huiyin.oversight.overdue import PAGE, breaches, overdue, tallies
from huiyin.people.models import Staff
from huiyin.people.person import today
from tests.county import County
from tests.dossiers import a_petition, clerk_of

DAY = date(2026, 3, 6)
#: Received 6 March: registered the same day, to be passed on by Monday 23 March.
LATER = date(2026, 4, 30)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def supervisor(county: County) -> Any:
    return county.person("H-GOV", Role.SUPERVISOR)


@pytest.fixture
def signed_in(county: County) -> Any:
    def client(office: str, role: Role) -> Client:
        browser = Client(headers={"accept-language": "en"})
        browser.force_login(Staff.objects.get(pk=county.person(office, role).staff))
        return browser

    return client


def test_a_duty_past_its_day_is_a_breach_and_one_on_its_day_is_not(supervisor: Any) -> None:
    number = a_petition(DAY).registered().number
    assert not list(breaches(date(2026, 3, 23)))
    found = list(breaches(date(2026, 3, 24)))
    assert [(each.number, each.clock, each.bearer, each.due) for each in found] == [
        (number, "pass_on", "H-XF", date(2026, 3, 23))
    ]


def test_a_duty_done_late_stays_a_breach(supervisor: Any) -> None:
    a_petition(DAY).registered().later(40).forwarded()
    found = [each for each in breaches(LATER) if each.clock == "pass_on"]
    assert found[0].until == DAY + timedelta(days=40)
    assert not overdue(DAY + timedelta(days=41), person=supervisor).rows


def test_a_window_of_the_person_is_never_a_breach(supervisor: Any) -> None:
    a_petition(DAY).registered().forwarded().accepted().heard().answered().delivered()
    assert {each.clock for each in breaches(date(2027, 1, 8))} == {"carry_out"}


def test_since_leaves_out_what_was_due_before(supervisor: Any) -> None:
    a_petition(DAY).registered()
    assert not list(breaches(LATER, date(2026, 3, 24)))
    assert list(breaches(LATER, date(2026, 3, 23)))


def test_only_matters_that_one_may_read_are_listed_and_counted(county: County, supervisor: Any) -> None:
    seen = a_petition(DAY).registered().number
    hidden = a_petition(DAY).registered().forwarded("H-GOV").kept_from("C-GOV").number
    sealed = a_petition(DAY).registered(purpose=Purpose.REPORT).number
    with pytest.raises(NotFound):
        dossier(supervisor, hidden)
    assert [row.number for row in overdue(LATER, person=supervisor).rows] == [seen]
    assert [row.came_due for row in tallies(LATER, person=supervisor, since=DAY) if row.clock == "pass_on"] == [1]
    assert {row.number for row in overdue(LATER, person=county.clerk).rows} == {seen, hidden}
    assert sealed not in {row.number for row in breaches(LATER)}
    assert not overdue(LATER, person=county.person("H-ZJ", Role.UNIT_HEAD)).rows


def test_the_share_kept_is_of_the_offices_own_duties_that_came_due(supervisor: Any) -> None:
    a_petition(DAY).registered().forwarded()
    a_petition(DAY).registered().later(20).forwarded()
    a_petition(DAY).registered()
    a_petition(date(2026, 4, 28)).registered()
    tally = next(row for row in tallies(LATER, person=supervisor, since=DAY) if row.clock == "pass_on")
    assert (tally.bearer, tally.came_due, tally.late, tally.running) == ("H-XF", 3, 2, 1)
    assert round(tally.kept_share, 2) == 0.33


def test_a_duty_that_fell_away_in_time_counts_neither_way(supervisor: Any) -> None:
    extended = a_petition(DAY).registered().forwarded().accepted()
    from huiyin.law.petition.steps.handling.extend import Extend  # noqa: PLC0415
    from tests.dossiers import head_of  # noqa: PLC0415

    extended.later(10).did(Extend(days=30, reasons="复杂"), head_of("H-ZJ"))
    clocks = {row.clock for row in tallies(LATER, person=supervisor, since=DAY)}
    assert "answer" not in clocks


def test_lists_are_narrowed_by_office_clock_and_category(supervisor: Any) -> None:
    first = a_petition(DAY).registered(category="030900").number
    second = a_petition(DAY).registered(category="040300").forwarded("H-RS").number

    def numbers(**narrowed: str) -> set[str]:
        return {row.number for row in overdue(LATER, person=supervisor, **narrowed).rows}

    assert numbers() == {first, second}
    # The office that passed it on has not told the person where it is.
    assert numbers(office="H-XF") == {first, second}
    assert numbers(office="H-XF", clock="pass_on") == {first}
    assert numbers(clock="notice_forwarded") == {second}
    assert numbers(category="030000") == {first}
    assert numbers(category="040400") == set()


def test_pages_follow_each_other_without_a_gap(supervisor: Any) -> None:
    numbers = {a_petition(DAY).registered().number for _ in range(PAGE + 3)}
    first = overdue(LATER, person=supervisor)
    second = overdue(LATER, person=supervisor, after=first.after)
    assert len(first.rows) == PAGE
    assert not second.after
    assert {row.number for row in (*first.rows, *second.rows)} == numbers


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.LEADER])
def test_the_page_leads_from_each_number_to_its_matters(signed_in: Any, role: Role) -> None:
    number = a_petition(today() - timedelta(days=60)).registered().number
    page = signed_in("H-GOV", role).get("/oversight/overdue/")
    shown = page.content.decode()
    assert page.status_code == 200
    assert number in shown
    assert "?office=H-XF&amp;clock=pass_on&amp;missed=1#matters" in shown
    assert (f"/desk/dossier/{number}/do/urge/#step" in shown) == (role is Role.SUPERVISOR)
    assert "何秋实" not in shown


def test_the_petition_office_sees_it_and_units_and_administrators_do_not(signed_in: Any) -> None:
    assert signed_in("H-XF", Role.PETITION_CLERK).get("/oversight/overdue/").status_code == 200
    for office, role in (("H-ZJ", Role.UNIT_HEAD), ("H-GOV", Role.AUDIT_ADMIN), ("H-GOV", Role.CUSTODIAN)):
        assert signed_in(office, role).get("/oversight/overdue/").status_code == 404
    assert Client().get("/oversight/overdue/").status_code == 302


@pytest.mark.parametrize(
    "query",
    [
        "?after=x", "?after=2026-13-01~5", "?after=~", "?after=2026-01-01~99999999999999999999", "?span=7",
        "?office=none&clock=%0A&category=abc", "?missed=1&span=365", "?clock=pass_on&office=H-XF&category=030900",
    ],
)  # fmt: skip
def test_whatever_stands_in_the_address_there_is_a_page(signed_in: Any, query: str) -> None:
    assert signed_in("H-GOV", Role.SUPERVISOR).get("/oversight/overdue/" + query).status_code == 200


def test_it_is_said_in_chinese(signed_in: Any) -> None:
    a_petition(today() - timedelta(days=60)).registered()
    with translation.override("zh-hans"):
        shown = (
            signed_in("H-GOV", Role.SUPERVISOR)
            .get("/oversight/overdue/", headers={"accept-language": "zh-CN"})
            .content.decode()
        )
    assert "逾期事项" in shown
    assert "回县信访局" in shown


def test_an_office_is_urged_from_here_after_the_end_and_not_for_another_that_has_the_matter(signed_in: Any) -> None:
    answered = a_petition(DAY).registered().forwarded().accepted().heard().answered().delivered()
    ended = answered.later(60).did(End(), clerk_of("H-ZJ")).number
    again = a_petition(DAY).registered().forwarded().accepted().heard().answered().delivered().review_asked().number
    browser = signed_in("H-GOV", Role.SUPERVISOR)
    shown = browser.get("/oversight/overdue/?clock=ENFORCE").content.decode()
    assert ended in shown
    assert again in shown
    assert f"/desk/dossier/{ended}/do/urge/#step" in shown
    assert f"/desk/dossier/{again}/do/urge/#step" not in shown, "the organ that reviews it would be urged"
    assert 'id="step-form"' in browser.get(f"/desk/dossier/{ended}/do/urge/").content.decode()

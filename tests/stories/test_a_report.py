"""A report of wrongdoing from submission to feedback, on a phone; then a complaint of retaliation because of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from huiyin.journal.read import matter
from huiyin.law.act import SHANGHAI
from huiyin.law.petition.stages import Stage
from huiyin.people.access import Petitioner
from tests.stories.people import Officer, Somebody, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
FEEDBACK = "您反映的问题部分属实，已依规处理。"
RESULT = "调取了采石场三年的账目"
PHONE = {"width": 390, "height": 844}


def reports_wrongdoing(person: Somebody, *, is_ticked: bool) -> tuple[str, str]:
    """Submit a report, one question per page; if ticked as a report, it is sealed before registration."""
    person.go("/submit/next/")
    answers = {
        "region": "990123101",
        "category": "160000",
        "part": "160200",
        "subject": "采石场的补贴是虚报的",
        "text": "采石场三年前就停了，补贴还在领。领补贴的人是镇里干部的亲戚。",
        "request": "请查一查账。",
        "named": "yes",
        "name": "何秋实",
        "phone": "13800000000",
        "address": "柳河镇东街12号",
        "people": "1",
        "office": "H-XF",
    }
    for _ in range(12):
        if person.page.url.endswith("/summary/"):
            break
        names = {one.get_attribute("name") for one in person.page.locator("main [name]").all()}
        person.fill(**{name: value for name, value in answers.items() if name in names})
        if "is_report" in names:
            if is_ticked:
                person.page.locator("[name=is_report]").check()
            person.picture("report")
        if "office" in names:
            person.picture("report_office")
        person.send()
    person.send()
    return number_and_code(person)


def number_and_code(person: Somebody) -> tuple[str, str]:
    words = person.page.locator("main").inner_text().split()
    number = next(word for word in words if word.startswith(f"{datetime.now(SHANGHAI):%Y%m%d}-"))
    return number, next(word for word in words if word.count("-") == 3)


def is_absent(officer: Officer, number: str) -> bool:
    """Whether this officer gets 404 for the matter, and does not find it in lists and search."""
    response = officer.page.goto(f"/desk/dossier/{number}/")
    officer.go("/desk/inbox/?whose=all")
    in_list = officer.sees(number) or officer.sees("采石场")
    officer.go(f"/desk/search/?q={number}")
    return response.status == 404 and not in_list and "采石场" not in officer.page.content()


def stage(number: str) -> Stage:
    found: Stage = matter(Petitioner(number)).standing.stage
    return found


def test_a_report_goes_to_the_discipline_body_and_comes_back(open_page: Callable[..., Any], language: str) -> None:
    """In Chinese the petitioner ticks it as a report, so no clerk sees it; in English a clerk registers it as one."""
    is_ticked = language == "zh-CN"
    person = Somebody(open_page(PHONE), language)
    number, code = reports_wrongdoing(person, is_ticked=is_ticked)

    names = ("clerk", "head", "town", "leader", "supervisor", "reports", "custodian")
    clerk, head, town, leader, supervisor, reports, body = (sign_in(open_page(), name, language) for name in names)
    shut_out = (clerk, head, town, leader, supervisor)
    if is_ticked:
        assert all(is_absent(officer, number) for officer in shut_out)
    register = {"purpose": "report", "category": "160200", "region": "990123101"}
    (reports if is_ticked else clerk).do(number, "register", **register)
    clerk.picture("report_is_sealed")
    assert all(is_absent(officer, number) for officer in shut_out)

    reports.go("/desk/")
    assert reports.sees("采石场的补贴是虚报的")
    reports.picture("report_today")
    reports.do(number, "forward", target="H-JW", reasons="属检举控告，按管理权限移送")
    reports.go(f"/desk/dossier/{number}/")
    reports.picture("report_forwarded")
    body.do(number, "accept", understood="请查采石场的账", contact="信访室 0999-12388")
    body.do(number, "conclude", finding="partly", result=RESULT, feedback=FEEDBACK)
    body.picture("report_concluded")
    body.do(number, "deliver", service="in_person", served_on=f"{datetime.now(SHANGHAI):%Y-%m-%d}", proof="本人签收")
    assert stage(number) is Stage.DELIVERED
    assert all(is_absent(officer, number) for officer in shut_out)

    reads_the_feedback(person, number, code)
    reports_retaliation(person, number, body, shut_out)


def reads_the_feedback(person: Somebody, number: str, code: str) -> None:
    """Look the report up, and read on the page and on the paper what is meant for the person and nothing else."""
    person.page.context.clear_cookies()
    person.go("/matter/")
    person.fill(number=number, code=code)
    person.send()
    assert person.sees(FEEDBACK)
    assert not person.sees(RESULT)
    person.picture("report_feedback")
    place = next(view.place for view in matter(Petitioner(number)).acts if view.verb == "conclude")
    person.go(f"/matter/paper/{place}/")
    assert person.sees(FEEDBACK)
    assert not person.sees(RESULT)
    person.picture("report_paper")


def reports_retaliation(person: Somebody, first: str, body: Officer, shut_out: tuple[Officer, ...]) -> None:
    """Complain from the page of the matter; the complaint bypasses all offices that have or had the report."""
    person.go("/matter/")
    person.page.locator("a[href='/retaliation/']").first.click()
    person.page.wait_for_url("**/retaliation/")
    person.picture("retaliation")
    person.fill(text="写信以后有人上门，说再告就取消低保。", request="请制止。")
    person.send("main form:has(textarea) button[type=submit]")
    number, code = number_and_code(person)
    person.picture("retaliation_sent")
    assert number != first
    standing = matter(Petitioner(number)).standing
    assert (standing.holder, standing.is_sealed) == ("C-JW", True)
    assert {"H-XF", "H-JW"} <= set(standing.accused)
    for officer in (*shut_out, body):
        assert officer.page.goto(f"/desk/dossier/{number}/").status == 404
    person.go("/matter/")
    assert not person.sees(number)
    person.page.context.clear_cookies()
    person.go("/matter/")
    person.fill(number=number, code=code)
    person.send()
    assert person.sees("取消低保") or person.page.locator("details").count()

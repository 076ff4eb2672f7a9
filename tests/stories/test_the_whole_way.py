"""One petition from submission to the last answer; each person has their own browser; in two languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from huiyin.journal.read import matter
from huiyin.journal.seals.verify import Problem, verify
from huiyin.law.act import SHANGHAI
from huiyin.law.petition.stages import Stage
from huiyin.people.access import Petitioner
from tests.stories.people import Officer, Somebody, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def brings_a_matter(person: Somebody) -> tuple[str, str]:
    """Answer one question per page, check the summary, send; returns number and query code."""
    person.go("/")
    person.picture("home")
    person.go("/submit/next/")
    answers = {
        "region": "990123101",
        "category": "030000",
        "part": "030900",
        "subject": "柳河镇东街路灯不亮",
        "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过。去镇里问过两次，说等一等。",
        "request": "请修好东街三盏路灯。\n请告诉我们什么时候修好。",
        "named": "yes",
        "name": "何秋实",
        "phone": "13800000000",
        "address": "柳河镇东街12号",
        "people": "1",
    }
    for _ in range(12):
        if person.page.url.endswith("/summary/"):
            break
        names = {one.get_attribute("name") for one in person.page.locator("main [name]").all()}
        person.fill(**{name: value for name, value in answers.items() if name in names})
        if "text" in names:
            person.picture("submit")
        person.send()
    person.picture("summary")
    person.send()
    person.picture("receipt")
    text = person.page.locator("main").inner_text()
    number = next(word for word in text.split() if word.startswith(f"{datetime.now(SHANGHAI):%Y%m%d}-"))
    code = next(word for word in text.split() if word.count("-") == 3)
    return number, code


def looks_up(person: Somebody, number: str, code: str) -> None:
    """Open the matter with number and query code in a new session."""
    person.page.context.clear_cookies()
    person.go("/matter/")
    person.picture("track")
    person.fill(number=number, code=code)
    person.send()


def stage(number: str) -> Stage:
    """The stage of the matter."""
    found: Stage = matter(Petitioner(number)).standing.stage
    return found


def test_a_petition_goes_the_whole_way(open_page: Callable[[], Any], language: str) -> None:
    person = Somebody(open_page(), language)
    number, code = brings_a_matter(person)

    names = ("clerk", "town", "unit", "unithead", "review", "recheck")
    clerk, town, unit, head, review, recheck = (sign_in(open_page(), name, language) for name in names)
    goes_to_the_competent_office(number, clerk, town)
    is_handled(number, unit, head)
    assert stage(number) is Stage.DELIVERED
    is_reviewed_twice(person, number, code, review, recheck)

    clerk.go("/desk/")
    clerk.picture("today")
    clerk.do(number, "end")
    assert stage(number) is Stage.ENDED
    reads_why_each_date_was_what_it_was(person)
    assert [found for found in verify() if isinstance(found, Problem)] == []


def goes_to_the_competent_office(number: str, clerk: Officer, town: Officer) -> None:
    """Register, forward to an office that objects, take it back, forward to the competent one."""
    clerk.do(number, "register", purpose="claim", category="030900", region="990123101")
    clerk.do(number, "forward", target="T-LH", reasons="路灯在柳河镇辖区。")
    town.go(f"/desk/dossier/{number}/")
    town.do(number, "object", reasons="东街路灯由县城市管理局管养，不属我镇职责。", suggested="H-CG")
    clerk.do(number, "settle_objection", is_agreed="on", reasons="经核实，路灯由县城市管理局管养。")
    clerk.do(number, "forward", target="H-CG", reasons="城市道路照明由县城市管理局管养。")


def is_handled(number: str, unit: Officer, head: Officer) -> None:
    """Accept, extend, hear, answer, deliver."""
    today = f"{datetime.now(SHANGHAI):%Y-%m-%d}"
    taken = {"understood": "修好东街三盏路灯，并告知时间。", "contact": "信访专办员 0300-6200001"}
    unit.do(number, "accept", **taken, branch_reasons="不属诉讼、仲裁和行政复议事项。")
    unit.go(f"/desk/dossier/{number}/")
    unit.picture("dossier")
    head.do(number, "extend", days="30", reasons="需要更换地下电缆，涉及道路开挖审批。")
    unit.do(number, "hear", heard_on=today, manner="phone", record="何某讲述三盏灯位置和老人摔倒经过，希望入冬前修好。")
    head.do(
        number,
        "answer",
        request="一、修好东街三盏路灯；二、告知修好的时间。",
        facts="经现场查看，东街三盏路灯因电缆老化不亮，情况属实。",
        outcome="support",
        opinion="一、更换电缆和灯头，十五日内修好；二、完工当日电话告知。",
        basis="《城市道路照明设施管理规定》第十八条。",
        carry_out_days="15",
    )
    unit.do(number, "deliver", service="in_person", served_on=today, proof="本人签收。")


def is_reviewed_twice(person: Somebody, number: str, code: str, review: Officer, recheck: Officer) -> None:
    """The person requests a review, then a re-check; each opinion is delivered."""
    today = f"{datetime.now(SHANGHAI):%Y-%m-%d}"
    opinion = {
        "verdict": "uphold",
        "facts": "原意见认定事实清楚。",
        "opinion": "维持原意见。",
        "basis": "《信访工作条例》。",
    }
    looks_up(person, number, code)
    person.picture("matter")
    for verb, officer, decision in (("request_review", review, "review"), ("request_recheck", recheck, "recheck")):
        person.go(f"/matter/do/{verb}/")
        person.picture(verb)
        person.fill(reasons="答复说十五日修好，但没有说明由谁负责、逾期怎么办。")
        person.send()
        if "/do/" in person.page.url:
            person.send()
        officer.do(number, decision, **opinion)
        officer.do(number, "deliver", service="in_person", served_on=today, proof="本人签收。")
    assert stage(number) is Stage.RECHECK_DELIVERED


def reads_why_each_date_was_what_it_was(person: Somebody) -> None:
    """The page of the matter explains every clock day by day."""
    person.go("/matter/")
    clocks = person.page.locator("details")
    assert clocks.count() >= 8
    for clock in clocks.all():
        clock.evaluate("element => element.open = true")
    person.picture("clocks")
    assert person.page.locator("details table, details ol").count() >= 8

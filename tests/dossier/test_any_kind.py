"""Dossiers of every kind on the same pages: an advice and an annual report beside the petitions."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from huiyin.design.words import compile_stale
from huiyin.desk.models import Paper
from huiyin.journal.read import dossier
from huiyin.journal.record import begin
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.law.advice.standing import Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.kinds import KINDS
from huiyin.people.access import actor_of
from tests.county import County
from tests.desk.pages import check, confirm, hidden, text_of
from tests.dossiers import a_petition
from tests.examples.advice import given
from tests.examples.annual import made

compile_stale()
pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
ANSWER = {"adoption": "partly", "measures": "三十日内出台办法。", "reasons": "经费本年不足。"}


@pytest.fixture
def advice(county: County, enter: Enter) -> str:
    return given().number


@pytest.fixture
def report(county: County, enter: Enter) -> str:
    return made().number


def test_an_advice_has_the_page_of_every_dossier(county: County, enter: Enter, advice: str) -> None:
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_HEAD)).get(f"/desk/dossier/{advice}/"))
    assert "<h1>建立维修限时办结制度。</h1>" in page
    assert "given, an answer is owed" in page
    assert "多个小区漏水迟迟不修。" in page
    assert "gave advice to" in page
    assert "Letter of advice" in page
    assert "Answer the advice" in page
    assert "Query code" not in page
    assert "Who it is" not in page


def test_its_clock_is_explained_in_the_words_of_its_own_law(county: County, enter: Enter, advice: str) -> None:
    browser = enter(county.person("H-ZJ", Role.UNIT_CLERK))
    assert f"/desk/dossier/{advice}/clocks/0/" in text_of(browser.get(f"/desk/dossier/{advice}/"))
    page = text_of(browser.get(f"/desk/dossier/{advice}/clocks/0/"))
    assert "Length in calendar days: 20" in page
    assert "After its last day it runs on as late" in page
    assert "withdraws the matter" not in page
    assert browser.get(f"/desk/dossier/{advice}/clocks/9/").status_code == 404


def test_its_answer_is_checked_shown_and_recorded_like_any_step(county: County, enter: Enter, advice: str) -> None:
    head = enter(county.person("H-ZJ", Role.UNIT_HEAD))
    checked = check(head, advice, "respond", ANSWER)
    page = text_of(checked)
    assert "Answer to the advice" in page[page.index("this follows") :]
    assert confirm(head, advice, "respond", ANSWER, checked).status_code == 302
    assert [act.verb for act in dossier(county.clerk, advice).acts] == ["advise", "respond"]


def test_a_clerk_drafts_the_answer_and_the_head_signs_it(county: County, enter: Enter, advice: str) -> None:
    clerk, head = (enter(county.person("H-ZJ", role)) for role in (Role.UNIT_CLERK, Role.UNIT_HEAD))
    url = f"/desk/dossier/{advice}/paper/respond/"
    page = clerk.get(url)
    handed = {**ANSWER, "seen": hidden(page, "seen"), "turns": hidden(page, "turns"), "doing": "hand"}
    assert clerk.post(url, handed).status_code == 302
    for address in ("/desk/", "/desk/inbox/"):
        assert "Answer the advice: 建立维修限时办结制度。" in text_of(head.get(address))
    checked = head.post(url, {**ANSWER, "seen": hidden(head.get(url), "seen"), "turns": "1", "doing": "check"})
    sent = {**ANSWER, **{name: hidden(checked, name) for name in ("seen", "turns", "mark")}, "doing": "sign"}
    assert head.post(url, sent).status_code == 302
    paper = Paper.objects.get()
    assert (paper.state, paper.place) == ("signed", 2)
    assert dossier(county.clerk, advice).acts[1].verb == "respond"
    assert "History of the paper" in text_of(head.get(f"/desk/dossier/{advice}/"))


def test_a_begun_answer_is_kept_and_found_on_today(county: County, enter: Enter, advice: str) -> None:
    head = enter(county.person("H-ZJ", Role.UNIT_HEAD))
    assert head.post(f"/desk/dossier/{advice}/do/respond/", ANSWER | {"doing": "keep"}).status_code == 302
    assert "Answer the advice: 建立维修限时办结制度。" in text_of(head.get("/desk/"))
    assert ANSWER["measures"] in text_of(head.get(f"/desk/dossier/{advice}/do/respond/"))


def test_who_owes_the_answer_finds_it_on_today_by_its_day(county: County, enter: Enter, advice: str) -> None:
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get("/desk/"))
    row = page[page.index("建立维修限时办结制度。") :].partition("</tr>")[0]
    assert "advice" in row
    assert "given, an answer is owed" in row


def test_an_annual_report_shows_its_words_and_its_figures(county: County, enter: Enter, report: str) -> None:
    page = text_of(enter(county.person("H-GOV", Role.LEADER)).get(f"/desk/dossier/{report}/"))
    for said in ("<h1>annual report 2025</h1>", "总体平稳。", "物业纠纷较多。", "Petitions received", "No clock runs."):
        assert said in page
    assert re.search(r"<td class=\"number\">3</td>", page)
    assert "made the annual report" in page


@pytest.mark.parametrize("kind", KINDS)
def test_another_office_is_told_that_there_is_no_such_dossier(
    county: County, enter: Enter, advice: str, report: str, kind: str
) -> None:
    number = {"advice": advice, "annual": report}.get(kind, "20260306-4XK7Q2M9")
    stranger = enter(county.person("H-RS", Role.UNIT_CLERK))
    for address in ("", "clocks/0/", "do/respond/", "paper/respond/"):
        assert stranger.get(f"/desk/dossier/{number}/{address}").status_code == 404


def test_an_advice_is_opened_once_however_often_its_form_is_sent(county: County, enter: Enter) -> None:
    browser = enter(county.clerk)
    page = browser.get("/desk/new/advice/advise/")
    assert 'name="days" value="30"' in text_of(page)
    said = {
        "subject": "work", "target": "H-ZJ", "category": "030900", "facts": "漏水。", "basis": "第三十五条",
        "advice": "限时办结。", "days": "20", "once": hidden(page, "once"),
    }  # fmt: skip
    first, again = browser.post("/desk/new/advice/advise/", said), browser.post("/desk/new/advice/advise/", said)
    assert first.status_code == 302
    assert first.headers["Location"] == again.headers["Location"]


def test_nothing_that_was_typed_is_lost_where_the_law_refuses(county: County, enter: Enter) -> None:
    said = {"subject": "work", "target": "H-ZJ", "category": "030900", "facts": "漏水。", "basis": "第三十五条"}
    page = text_of(enter(county.clerk).post("/desk/new/advice/advise/", said | {"advice": "限时办结。", "days": "999"}))
    assert "Please set 1 to 180 days." in page
    assert "限时办结。" in page


def test_a_link_stands_on_both_pages_for_who_may_read_both(county: County, enter: Enter) -> None:
    """The housing bureau has the matter and is given advice that arose from it."""
    petition = a_petition().registered().forwarded("H-ZJ")
    act = Advise(
        subject=Subject.WORK, target="H-RS", category="030900", facts="路灯长期不亮", basis="条例第四十条",
        advice="建立巡查制度", days=20, matters=(petition.number,),
    )  # fmt: skip
    number = begin("advice", act, by=actor_of(county.clerk), on=datetime.now(SHANGHAI)).number
    clerk = enter(county.clerk)
    assert "<dt>It arose from</dt><dd>petition" in text_of(clerk.get(f"/desk/dossier/{number}/"))
    assert f'href="/desk/dossier/{petition.number}/"' in text_of(clerk.get(f"/desk/dossier/{number}/"))
    assert "Advice that arose from it" in text_of(clerk.get(f"/desk/dossier/{petition.number}/"))
    advised = enter(county.person("H-RS", Role.UNIT_HEAD))
    assert petition.number not in text_of(advised.get(f"/desk/dossier/{number}/"))

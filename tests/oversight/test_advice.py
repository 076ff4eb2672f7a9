"""Advice on the pages: given by the petition office, answered by the office advised, seen by nobody else (A40)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from huiyin.journal import lists
from huiyin.journal.read import dossier
from huiyin.law.actors import Role
from huiyin.oversight.overdue import breaches
from huiyin.papers.letters import letter
from huiyin.people.models import Staff
from huiyin.people.person import today
from tests.county import County
from tests.desk.pages import check, confirm

pytestmark = pytest.mark.django_db(transaction=True)
SAID = {
    "subject": "work",
    "target": "H-ZJ",
    "category": "030900",
    "facts": "多个小区漏水迟迟不修。",
    "basis": "《物业管理条例》第三十五条",
    "advice": "建立维修限时办结制度。",
    "days": "20",
}
ONCE = "6f0e3c1e-6f7a-4a43-9d1a-1c7f3a6b2a10"


@pytest.fixture
def at(county: County) -> Any:
    def client(office: str, role: Role) -> Client:
        browser = Client(headers={"accept-language": "en"})
        browser.force_login(Staff.objects.get(pk=county.person(office, role).staff))
        return browser

    return client


@pytest.fixture
def given(at: Any) -> str:
    page = at("H-XF", Role.PETITION_CLERK).post("/desk/new/advice/advise/", SAID | {"once": ONCE})
    return str(page.headers["Location"].rstrip("/").rsplit("/", 1)[1])


def test_what_is_given_stands_on_both_offices_lists_and_on_no_others(at: Any, given: str) -> None:
    for office, role in (("H-XF", Role.PETITION_CLERK), ("H-ZJ", Role.UNIT_HEAD), ("H-GOV", Role.LEADER)):
        assert given in at(office, role).get("/oversight/advice/").content.decode()
    assert given not in at("H-RS", Role.UNIT_HEAD).get("/oversight/advice/").content.decode()
    assert at("H-RS", Role.UNIT_HEAD).get(f"/desk/dossier/{given}/").status_code == 404
    for role in (Role.AUDIT_ADMIN, Role.CUSTODIAN):
        assert at("H-GOV", role).get("/oversight/advice/").status_code == 404


def test_a_form_sent_twice_makes_one_advice(at: Any, county: County, given: str) -> None:
    at("H-XF", Role.PETITION_CLERK).post("/desk/new/advice/advise/", SAID | {"once": ONCE})
    assert [row.number for row in lists.of_kind(county.clerk, "advice").rows] == [given]


def test_what_the_law_refuses_is_said_and_nothing_typed_is_lost(at: Any) -> None:
    page = at("H-XF", Role.PETITION_CLERK).post("/desk/new/advice/advise/", SAID | {"days": "999"})
    assert page.status_code == 200
    assert "Please set 1 to 180 days." in page.content.decode()
    assert SAID["advice"] in page.content.decode()


def test_units_give_no_advice(at: Any) -> None:
    assert at("H-ZJ", Role.UNIT_HEAD).get("/desk/new/advice/advise/").status_code == 404


def test_the_answer_is_the_advised_offices_own(at: Any, county: County, given: str) -> None:
    answer = {"adoption": "partly", "measures": "三十日内出台办法。", "reasons": "经费本年不足。"}
    adviser, advised = at("H-XF", Role.PETITION_CLERK), at("H-ZJ", Role.UNIT_HEAD)
    assert "Only staff of the office that was advised may do this." in _taken(adviser, given, answer).content.decode()
    assert len(dossier(county.clerk, given).acts) == 1
    incomplete = _taken(advised, given, answer | {"reasons": ""})
    assert "why it is not adopted in full" in incomplete.content.decode()
    assert _taken(advised, given, answer).status_code == 302
    view = dossier(county.clerk, given)
    assert [act.verb for act in view.acts] == ["advise", "respond"]
    assert answer["measures"] in adviser.get(f"/desk/dossier/{given}/").content.decode()


def _taken(browser: Client, number: str, said: dict[str, str]) -> Any:
    """The response to the answer as it is checked and then confirmed."""
    checked = check(browser, number, "respond", said)
    return confirm(browser, number, "respond", said, checked)


def test_its_letters_say_what_the_article_asks_for(at: Any, county: County, given: str) -> None:
    view = dossier(county.clerk, given)
    paper = letter(view, view.acts[0])
    assert paper is not None
    assert paper.addressee == ("回县住房和城乡建设局",)
    page = at("H-ZJ", Role.UNIT_HEAD).get(f"/papers/{given}/1/").content.decode()
    for said in (SAID["facts"], SAID["basis"], SAID["advice"], "回县长安街"):
        assert said in page


def test_an_advice_is_on_the_desk_of_who_owes_the_answer_and_of_who_waits_for_it(at: Any, given: str) -> None:
    advised, adviser = at("H-ZJ", Role.UNIT_CLERK), at("H-XF", Role.PETITION_CLERK)
    for client in (advised, adviser):
        for address in ("/desk/", "/desk/inbox/?whose=all", "/desk/search/?q=限时办结"):
            assert re.search(rf"/{given}/", client.get(address).content.decode()), address
        assert client.get(f"/desk/search/?q={given}").headers["Location"] == f"/desk/dossier/{given}/"


def test_an_answer_that_is_not_given_in_time_is_a_breach_that_leads_to_its_page(at: Any, given: str) -> None:
    late = next(each for each in breaches(today().replace(year=today().year + 1)) if each.number == given)
    assert (late.clock, late.bearer, late.kind) == ("advice_answer", "H-ZJ", "advice")


def test_the_form_asks_for_an_answer_within_thirty_days_unless_somebody_writes_another_number(at: Any) -> None:
    page = at("H-XF", Role.PETITION_CLERK).get("/desk/new/advice/advise/").content.decode()
    assert re.search(r'name="days" value="30"', page)

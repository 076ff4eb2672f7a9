"""The annual report on its pages: counted, recorded with the figures as they were, and put on paper (A41)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from huiyin.journal import lists
from huiyin.journal.read import dossier
from huiyin.law.actors import Role
from huiyin.people.models import Staff
from huiyin.people.person import today
from tests.county import County
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db(transaction=True)
ONCE = "6f0e3c1e-6f7a-4a43-9d1a-1c7f3a6b2a11"
YEAR = today().year - 1
SAID = {"year": str(YEAR), "targets": ["H-GOV"], "overview": "总体平稳。", "problems": "物业纠纷较多。", "once": ONCE}


@pytest.fixture
def at(county: County) -> Any:
    def client(office: str, role: Role) -> Client:
        browser = Client(headers={"accept-language": "en"})
        browser.force_login(Staff.objects.get(pk=county.person(office, role).staff))
        return browser

    return client


def test_what_is_recorded_stays_as_it_was_counted(at: Any, county: County) -> None:
    for _ in range(3):
        a_petition(date(YEAR, 5, 6)).registered()
    head = at("H-XF", Role.PETITION_HEAD)
    answer = head.post("/oversight/annual/new/", SAID)
    (row,) = lists.of_kind(county.person("H-GOV", Role.LEADER), "annual").rows
    assert answer.headers["Location"] == f"/desk/dossier/{row.number}/"
    a_petition(date(YEAR, 5, 6))
    figures = dossier(county.clerk, row.number).acts[0].act.figures  # type: ignore[attr-defined]
    assert ("total", "all", 3) in figures
    paper = at("H-GOV", Role.LEADER).get(f"/papers/{row.number}/1/").content.decode()
    assert SAID["overview"] in paper
    assert "nor what complains of the office that reports" in paper
    head.post("/oversight/annual/new/", SAID)
    assert len(lists.of_kind(county.clerk, "annual").rows) == 1


def test_counting_another_year_loses_nothing_that_was_typed(at: Any) -> None:
    page = at("H-XF", Role.PETITION_HEAD).post("/oversight/annual/new/", SAID | {"year": str(YEAR - 1), "count": "1"})
    assert f"Figures of {YEAR - 1}" in page.content.decode()
    assert str(SAID["overview"]) in page.content.decode()


def test_a_year_that_is_not_over_is_refused_in_words(at: Any) -> None:
    page = at("H-XF", Role.PETITION_HEAD).post("/oversight/annual/new/", SAID | {"year": str(YEAR + 1)})
    assert "Please give a year that is over." in page.content.decode()


def test_only_the_head_of_the_petition_office_makes_it(at: Any) -> None:
    assert at("H-XF", Role.PETITION_CLERK).get("/oversight/annual/new/").status_code == 404
    assert at("H-GOV", Role.LEADER).get("/oversight/annual/new/").status_code == 302
    assert at("H-ZJ", Role.UNIT_HEAD).get("/oversight/annual/").status_code == 404


def test_an_english_reader_sees_fields_by_their_english_names(at: Any) -> None:
    a_petition(date(YEAR, 5, 6)).registered(category="030900")
    page = at("H-XF", Role.PETITION_HEAD).get("/oversight/annual/new/").content.decode()
    figures = page.partition('aria-labelledby="figures"')[2].partition("</section>")[0]
    assert "<th" in figures
    assert not re.findall(r"[\u4e00-\u9fff]+", figures)

"""The petitioner reads and prints why a period ends when it does."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.county import County
from tests.desk.pages import text_of
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(county: County) -> tuple[Client, Petition]:
    begun = a_petition(date(2026, 3, 6))
    browser = Client(headers={"accept-language": "en"})
    browser.post("/matter/", {"number": begun.number, "code": begun.recorded.code})
    return browser, begun.registered().forwarded("H-ZJ").accepted()


def test_the_matter_leads_to_each_of_its_clocks(visit: tuple[Client, Petition]) -> None:
    browser, petition = visit
    text = text_of(browser.get("/matter/"))
    assert "Regulations on Petition Work (2022) · why these rules bind my matter" in text
    assert "Regulations on Petition Work (2022)" in text
    for duty in petition.view.duties:
        assert f"/matter/clock/{duty.place}/" in text
        page = browser.get(f"/matter/clock/{duty.place}/")
        assert page.status_code == 200
        assert "What can change the due day" in text_of(page)


def test_it_is_shown_to_nobody_else(visit: tuple[Client, Petition]) -> None:
    assert Client().get("/matter/clock/0/").headers["Location"] == "/matter/"
    assert visit[0].get("/matter/clock/99/").status_code == 404


def test_no_address_or_title_names_the_matter(visit: tuple[Client, Petition]) -> None:
    browser, petition = visit
    text = text_of(browser.get("/matter/clock/0/"))
    title = text[text.index("<title>") : text.index("</title>")]
    assert petition.number not in title
    assert petition.number in text

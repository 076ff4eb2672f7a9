"""A clock on a page of its own: how it is counted, what is left out and why, and what would change it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from huiyin.law.actors import Role
from huiyin.people.models import Region
from tests.county import County
from tests.desk.pages import text_of
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


def page(browser: Client, petition: Petition, clock: str) -> str:
    place = next(duty.place for duty in petition.view.duties if duty.clock == clock)
    return text_of(browser.get(f"/desk/dossier/{petition.number}/clocks/{place}/"))


@pytest.fixture
def accepted(county: County) -> Petition:
    return a_petition(date(2026, 3, 6)).registered().forwarded("H-ZJ").accepted()


def test_the_page_says_how_it_is_counted_and_what_would_change_it(
    county: County, enter: Enter, accepted: Petition
) -> None:
    text = page(enter(county.person("H-ZJ", Role.UNIT_CLERK)), accepted, "answer")
    assert "回县住房和城乡建设局" in text
    assert "Length in calendar days: 60" in text
    assert "by at most 30 days; the person is told why" in text
    assert "Regulations on Petition Work (2022)" in text
    assert "the place of the problem, 柳河镇" in text
    assert text.count('class="month"') == 3


def test_a_working_day_clock_names_the_weekends_and_holidays_it_left_out(county: County, enter: Enter) -> None:
    petition = a_petition(date(2026, 2, 12)).registered().forwarded("H-ZJ")
    text = page(enter(county.clerk), petition, "objection")
    skipped = text[text.index("Days that do not count") : text.index("List of all days with reasons")]
    assert "Spring Festival holiday: does not count" in skipped
    assert "15 February 2026 – " in skipped
    assert 'class="begins"' in text
    assert 'class="last"' in text


def test_a_clock_that_is_not_there_is_not_found(county: County, enter: Enter, accepted: Petition) -> None:
    browser = enter(county.clerk)
    assert browser.get(f"/desk/dossier/{accepted.number}/clocks/99/").status_code == 404
    stranger = enter(county.person("T-SP", Role.UNIT_CLERK))
    assert stranger.get(f"/desk/dossier/{accepted.number}/clocks/0/").status_code == 404


def test_the_dossier_says_which_rules_bind_and_leads_to_each_clock(
    county: County, enter: Enter, accepted: Petition
) -> None:
    text = text_of(enter(county.clerk).get(f"/desk/dossier/{accepted.number}/"))
    assert "Regulations on Petition Work (2022) · why these rules bind the dossier" in text
    assert "No rules of that place’s own are kept here" in text
    for duty in accepted.view.duties:
        assert f"/desk/dossier/{accepted.number}/clocks/{duty.place}/" in text


def test_an_older_matter_is_counted_by_the_older_rules_and_their_caveats_are_said(county: County, enter: Enter) -> None:
    petition = a_petition(date(2021, 3, 8)).registered().forwarded("H-ZJ")
    text = page(enter(county.clerk), petition, "notice_forwarded")
    assert "Regulations on Letters and Visits (2005)" in text
    assert "They were in force from 2005-05-01 to 2022-04-30." in text.replace("1 May 2005", "2005-05-01").replace(
        "30 April 2022", "2022-04-30"
    )
    assert "The first day of the rules of 2005 is recalled and not checked." in text


def test_a_place_with_rules_of_its_own_is_counted_by_them(county: County, enter: Enter) -> None:
    Region.objects.create(code="330106", name="西湖区", english="Xihu", parent=None, level=3)
    petition = a_petition(date(2026, 3, 6), region="330106").registered(region="330106")
    text = page(enter(county.clerk), petition, "pass_on")
    assert "Petition Regulations of Zhejiang (2016)" in text
    assert "That place has rules of its own" in text
    assert "The number of days has not been checked against the official text." in text

"""Who the person is, is shown for a purpose, for half an hour, and noted (R-05)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from huiyin.journal.read import matter
from huiyin.law.actors import Role
from huiyin.people.access import Petitioner
from tests.county import County
from tests.desk.pages import problems, text_of
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
IDENTITY = ("何秋实", "13800000000", "柳河镇东街12号")
SAID = {"purpose": "contact", "reason": "需要电话核实路灯的位置"}


def test_identity_is_masked_until_it_is_opened_and_the_person_can_see_that_it_was(
    county: County, enter: Callable[..., Client]
) -> None:
    number = a_petition().registered().number
    browser = enter(county.clerk)
    page = f"/desk/dossier/{number}/"
    assert not any(each in text_of(browser.get(page)) for each in IDENTITY)
    answer = browser.post(page + "contact/", SAID)
    assert answer.headers["Location"] == page
    assert all(each in text_of(browser.get(page)) for each in IDENTITY)
    opened = [each for each in matter(Petitioner(number)).openings if each.purpose]
    assert [(each.office, each.purpose, each.reason) for each in opened] == [("H-XF", *SAID.values())]


def test_after_half_an_hour_it_is_masked_again(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    browser = enter(county.clerk)
    browser.post(f"/desk/dossier/{number}/contact/", SAID)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_opening SET at = now() - interval '31 minutes'")
    assert not any(each in text_of(browser.get(f"/desk/dossier/{number}/")) for each in IDENTITY)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"purpose": "contact", "reason": "短"},
        {"purpose": "curiosity", "reason": SAID["reason"]},
        {"purpose": "contact", "reason": "　" * 20},
        {"purpose": "contact", "reason": "x" * 501},
        {"purpose": "contact", "reason": "核实路灯的位置\x00核实路灯的位置"},
    ],
)
def test_without_a_purpose_and_a_reason_nothing_is_shown_and_what_was_typed_stays(
    county: County, enter: Callable[..., Client], said: dict[str, str]
) -> None:
    number = a_petition().registered().number
    answer = enter(county.clerk).post(f"/desk/dossier/{number}/contact/", said)
    assert answer.status_code == 200
    assert problems(answer)
    assert not any(each in text_of(answer) for each in IDENTITY)
    assert [each for each in matter(Petitioner(number)).openings if each.purpose] == []


def test_whoever_is_not_entitled_has_no_such_page(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    browser = enter(county.person("H-GOV", Role.SUPERVISOR))
    assert "does not entitle you" in text_of(browser.get(f"/desk/dossier/{number}/"))
    assert browser.post(f"/desk/dossier/{number}/contact/", SAID).status_code == 404


def test_no_list_and_no_search_shows_who_it_is(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    browser = enter(county.clerk)
    browser.post(f"/desk/dossier/{number}/contact/", SAID)
    for page in ("/desk/", "/desk/inbox/", "/desk/search/?q=路灯"):
        assert not any(each in text_of(browser.get(page)) for each in IDENTITY)


@pytest.mark.parametrize("asked", IDENTITY)
def test_nobody_is_found_by_name_number_or_address(county: County, enter: Callable[..., Client], asked: str) -> None:
    number = a_petition().registered().number
    page = text_of(enter(county.clerk).get("/desk/search/", {"q": asked}))
    assert number not in page
    assert "Nothing was found." in page

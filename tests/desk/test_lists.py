"""Today, the inbox and search: each matter with the reason for its place, filters as addresses, flat pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from huiyin.journal import lists
from huiyin.law.actors import Role
from huiyin.law.petition.steps.passing_on.tell_where import TellWhere
from tests.county import County
from tests.desk.pages import text_of
from tests.dossiers import a_petition, clerk_of

pytestmark = pytest.mark.django_db


def section(page: str, name: str) -> str:
    return page[page.index(f'id="{name}"') :].split("</section>", maxsplit=1)[0]


def test_today_says_why_each_matter_stands_where_it_stands(county: County, enter: Callable[..., Client]) -> None:
    late = a_petition(date(2026, 1, 5)).registered()
    soon = a_petition(date(2026, 2, 25)).registered()
    new = a_petition(date(2026, 3, 10))
    waiting = a_petition(date(2026, 3, 6)).registered().forwarded("H-ZJ").did(TellWhere(), clerk_of("H-XF"))
    page = text_of(enter(county.clerk).get("/desk/"))
    for name, petition in (("overdue", late), ("due_today", new), ("due_soon", soon), ("waiting", waiting)):
        assert petition.number in section(page, name), name
        assert page.count(f"/desk/dossier/{petition.number}/") == 1
    unit = text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get("/desk/"))
    assert waiting.number in section(unit, "new")
    assert "Forward, assign or report the petition" in section(page, "overdue")
    assert "overdue by" in section(page, "overdue")
    assert "回县住房和城乡建设局" in section(page, "waiting")


def test_a_desk_without_matters_says_so(county: County, enter: Callable[..., Client]) -> None:
    assert "Nothing waits for you today." in text_of(enter(county.clerk).get("/desk/"))
    assert "No open dossier is here." in text_of(enter(county.clerk).get("/desk/inbox/"))


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", "mine"),
        ("?due=overdue", "late"),
        ("?due=week", "soon"),
        ("?stage=registered", "mine"),
        ("?stage=handed", ""),
        ("?whose=all&stage=handed", "theirs"),
        ("?whose=all&office=H-ZJ", "theirs"),
        ("?category=030000", "mine"),
        ("?category=010000", ""),
        ("?channel=web&due=overdue", "late"),
        ("?channel=letter", ""),
    ],
)
def test_every_filter_is_an_address(county: County, enter: Callable[..., Client], query: str, shown: str) -> None:
    late = a_petition(date(2026, 1, 5)).registered().number
    soon = a_petition(date(2026, 2, 25)).registered().number
    theirs = a_petition(date(2026, 3, 6)).registered().forwarded("H-ZJ").number
    expected = {"mine": {late, soon}, "late": {late}, "soon": {soon}, "theirs": {theirs}, "": set()}[shown]
    page = text_of(enter(county.clerk).get(f"/desk/inbox/{query}"))
    assert {number for number in (late, soon, theirs) if f"/desk/dossier/{number}/" in page} == expected


def test_a_filter_stays_while_another_is_chosen(county: County, enter: Callable[..., Client]) -> None:
    page = text_of(enter(county.clerk).get("/desk/inbox/?whose=all&channel=web"))
    assert 'href="?whose=all&channel=web&due=overdue"' in page
    assert 'href="?channel=web"' in page
    assert '<option value="web" selected>' in page


def test_the_inbox_goes_on_page_by_page(county: County, enter: Callable[..., Client], monkeypatch: Any) -> None:
    monkeypatch.setattr(lists, "PAGE", 2)
    numbers = {a_petition(date(2026, 3, day)).registered().number for day in (2, 3, 4, 5, 6)}
    browser, address, seen = enter(county.clerk), "/desk/inbox/", []
    for _page in range(3):
        page = text_of(browser.get(address))
        seen += [number for number in numbers if f"/desk/dossier/{number}/" in page]
        rest = page.split('rel="next" href="')[1:]
        address = "/desk/inbox/" + rest[0].split('"')[0] if rest else ""
    assert address == ""
    assert sorted(seen) == sorted(numbers)


def test_simplified_and_traditional_find_each_other(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    browser = enter(county.clerk, "zh-hant")
    for words in ("路灯", "路燈", "東街 路燈", "老人摔倒"):
        assert (number in text_of(browser.get("/desk/search/", {"q": words}))) is (words != "老人摔倒"), words


@pytest.mark.parametrize("shape", ["{}", " {} ", "lower", "undashed"])
def test_a_number_goes_straight_to_its_dossier(county: County, enter: Callable[..., Client], shape: str) -> None:
    number = a_petition().registered().number
    typed = {"lower": number.lower(), "undashed": number.replace("-", "")}.get(shape, shape.format(number))
    answer = enter(county.clerk).get("/desk/search/", {"q": typed})
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/desk/dossier/{number}/"


def test_a_number_that_is_not_there_says_what_can_be_tried(county: County, enter: Callable[..., Client]) -> None:
    hidden = a_petition().registered().forwarded("H-ZJ").number
    browser = enter(county.person("H-RS", Role.UNIT_CLERK))
    pages = [text_of(browser.get("/desk/search/", {"q": each})) for each in (hidden, "20260306-ZZZZZZZZ")]
    assert all("Check the number" in page for page in pages)
    assert pages[0].replace(hidden, "N") == pages[1].replace("20260306-ZZZZZZZZ", "N")


def test_search_is_narrowed_by_office_and_category(county: County, enter: Callable[..., Client]) -> None:
    here = a_petition().registered().number
    there = a_petition().registered().forwarded("H-ZJ").number
    browser = enter(county.clerk)
    both = text_of(browser.get("/desk/search/", {"q": "路灯"}))
    assert here in both
    assert there in both
    one = text_of(browser.get("/desk/search/", {"q": "路灯", "office": "H-ZJ"}))
    assert here not in one
    assert there in one
    assert there not in text_of(browser.get("/desk/search/", {"q": "路灯", "category": "010000"}))


@pytest.mark.parametrize(
    "query",
    [
        "after=²",
        "after=99999999999999999999999999",
        "after=9999-99-99~1",
        "after=~",
        "stage=nowhere&channel=pigeon&office=%F0%9F%90%8D&category=%D9%A1%D9%A2&due=never&whose=everyone",
        "q=%E2%80%AE%E2%80%AE",
        "q=" + "灯" * 3000,
        "q=%27%20%7C%20%21%26%28%29%3A%2A",
        "q=%F0%9F%98%80",
        "category=" + "0" * 500,
    ],
)
@pytest.mark.parametrize("page", ["/desk/inbox/", "/desk/search/"])
def test_an_address_that_somebody_made_up_is_answered(
    county: County, enter: Callable[..., Client], page: str, query: str
) -> None:
    a_petition().registered()
    assert enter(county.clerk).get(f"{page}?{query}").status_code == 200


def test_a_zero_in_the_address_is_turned_away_in_words(county: County, enter: Callable[..., Client]) -> None:
    assert enter(county.clerk).get("/desk/search/?q=%00").status_code == 400


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize(
    ("address", "most"),
    [("/desk/", 10), ("/desk/inbox/?whose=all", 4), ("/desk/search/?q=路灯", 3), ("dossier", 8), ("step", 10)],
)
def test_a_page_asks_the_database_as_little_for_many_matters_as_for_few(
    county: County,
    enter: Callable[..., Client],
    django_assert_max_num_queries: Any,
    language: str,
    address: str,
    most: int,
) -> None:
    for day in range(1, 7):
        a_petition(date(2026, 3, day)).registered()
        last = a_petition(date(2026, 3, day)).registered().forwarded("H-ZJ").accepted().heard()
    known = {"dossier": f"/desk/dossier/{last.number}/", "step": f"/desk/dossier/{last.number}/do/urge/"}
    browser = enter(county.clerk, language)
    browser.get("/desk/")
    with django_assert_max_num_queries(most):
        assert browser.get(known.get(address, address)).status_code == 200

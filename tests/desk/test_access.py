"""Who sees what at the desk: whoever may not is told that there is nothing, and cannot tell it from nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from huiyin.law.actors import Role
from tests.county import County
from tests.desk.pages import step_url, text_of
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
PAGES = (
    "/desk/",
    "/desk/inbox/",
    "/desk/inbox/?whose=all&due=overdue",
    "/desk/search/",
    "/desk/search/?q=%E8%B7%AF%E7%81%AF",
)
AT_THE_DESK = [
    ("H-XF", Role.PETITION_CLERK),
    ("H-XF", Role.PETITION_HEAD),
    ("H-ZJ", Role.UNIT_CLERK),
    ("H-ZJ", Role.UNIT_HEAD),
    ("H-GOV", Role.LEADER),
    ("H-GOV", Role.SUPERVISOR),
    ("H-GOV", Role.CUSTODIAN),
]
ADMINISTRATORS = [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN]


@pytest.mark.parametrize(("office", "role"), AT_THE_DESK)
@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_every_role_that_reads_matters_has_its_pages(
    county: County, enter: Callable[..., Client], office: str, role: Role, language: str
) -> None:
    a_petition().registered().forwarded()
    browser = enter(county.person(office, role), language)
    assert [browser.get(page).status_code for page in PAGES] == [200] * len(PAGES)


@pytest.mark.parametrize("role", ADMINISTRATORS)
def test_administrators_find_no_desk_and_no_matter(county: County, enter: Callable[..., Client], role: Role) -> None:
    number = a_petition().registered().number
    browser = enter(county.person("H-GOV", role))
    pages = [page for page in PAGES if page != "/desk/"]
    for page in (*pages, f"/desk/dossier/{number}/", f"/desk/dossier/{number}/contact/", step_url(number, "forward")):
        assert browser.get(page).status_code == 404
    assert browser.get("/desk/", follow=True).redirect_chain[-1][0] == "/administration/"


def test_a_stranger_is_asked_to_sign_in_and_comes_back_afterwards(county: County) -> None:
    answer = Client().get("/desk/inbox/?due=week")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/accounts/login/?next=%2Fdesk%2Finbox%2F%3Fdue%3Dweek"


def test_an_absent_dossier_and_a_forbidden_one_look_alike(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().forwarded("H-ZJ").number
    browser = enter(county.person("H-RS", Role.UNIT_CLERK))
    absent = browser.get("/desk/dossier/20260306-ZZZZZZZZ/")
    forbidden = browser.get(f"/desk/dossier/{number}/")
    assert (absent.status_code, forbidden.status_code) == (404, 404)
    assert text_of(absent).replace("20260306-ZZZZZZZZ", number) == text_of(forbidden)


def test_an_office_that_keeps_out_finds_nothing_although_it_has_the_region(
    county: County, enter: Callable[..., Client]
) -> None:
    petition = a_petition().registered().kept_from()
    browser = enter(county.clerk)
    assert browser.get(f"/desk/dossier/{petition.number}/").status_code == 404
    assert browser.get(step_url(petition.number, "forward")).status_code == 404
    assert petition.number not in text_of(browser.get("/desk/inbox/?whose=all"))
    assert petition.number not in text_of(browser.get("/desk/search/?q=路灯"))
    assert browser.get("/desk/search/", {"q": petition.number}).status_code == 200


def test_the_office_that_has_it_reads_it_and_the_page_says_where_it_stands(
    county: County, enter: Callable[..., Client]
) -> None:
    number = a_petition().registered().forwarded("H-ZJ").number
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get(f"/desk/dossier/{number}/"))
    for said in (
        "passed on to an office",
        "东街三盏路灯坏了两个月",
        "请修好路灯",
        "Forwarding slip",
        "Notify of receipt",
    ):
        assert said in page, said


def test_a_title_never_names_a_matter(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    page = text_of(enter(county.clerk).get(f"/desk/dossier/{number}/"))
    assert "<title>Dossier</title>" in page


def test_a_step_that_is_not_taken_from_the_desk_has_no_page_there(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    browser = enter(county.clerk)
    for verb in ("withdraw", "rate", "submit", "take_repeat", "nothing"):
        assert browser.get(step_url(number, verb)).status_code == 404

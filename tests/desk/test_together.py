"""Several who petition, at the desk: who is party to it, adding one, serving each, and a name only where it may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from huiyin.journal.read import open_identity, petitioner_with
from huiyin.law.actors import PETITIONER, Role
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent, Relation
from huiyin.people.access import Petitioner
from tests.county import County, add_person
from tests.desk.pages import check, confirm, hidden, step_url, text_of
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
ZJ = ("H-ZJ", Role.UNIT_CLERK)
NAMES = ("联名甲某", "联名乙某")
SERVING: dict[str, Any] = {"service": "mail", "served_on": "2026-03-10", "proof": "挂号信回执"}


def two() -> Petition:
    return a_petition().signed(NAMES[0], phone="13900000001").signed(NAMES[1])


def dossier_page(browser: Client, petition: Petition) -> str:
    return text_of(browser.get(f"/desk/dossier/{petition.number}/"))


def test_who_is_party_to_it_is_masked_until_opened(county: County, enter: Callable[..., Client]) -> None:
    petition = two()
    browser = enter(county.clerk)
    page = dossier_page(browser, petition)
    assert f"{petition.number}.2" in page
    assert not [name for name in NAMES if name in page]
    open_identity(county.clerk, petition.number, purpose="serve", reason="需要逐人送达处理意见书")
    page = dossier_page(browser, petition)
    assert [name for name in NAMES if name in page] == list(NAMES)


def test_an_office_that_never_had_it_never_sees_them(county: County, enter: Callable[..., Client]) -> None:
    petition, above = two(), add_person("C-GOV", Role.PETITION_CLERK)
    open_identity(above, petition.number, purpose="verify", reason="需要核对是否为同一事项")
    page = dossier_page(enter(above), petition)
    assert "何秋实" in page
    assert not [name for name in NAMES if name in page]


@pytest.mark.parametrize("htmx", [True, False])
def test_the_slip_for_who_was_added_is_shown_once(county: County, enter: Callable[..., Client], *, htmx: bool) -> None:
    petition = a_petition()
    browser = enter(county.clerk)
    if htmx:
        browser.defaults["HTTP_HX_REQUEST"] = "true"
    said = {"name": NAMES[0], "consent": "在来信上签名"}
    slip = text_of(confirm(browser, petition.number, "sign", said, check(browser, petition.number, "sign", said)))
    number, code = re.findall(r'class="digits">([^<]+)<', slip)[-2:]
    assert petitioner_with(number, code) == Petitioner(petition.number, 1)
    assert NAMES[0] not in slip
    assert ("<html" in slip) is not htmx
    browser.defaults.pop("HTTP_HX_REQUEST", None)
    assert code not in dossier_page(browser, petition)


def test_each_is_served_from_a_list_of_those_who_still_wait(county: County, enter: Callable[..., Client]) -> None:
    petition = two().registered().forwarded().accepted().heard().answered()
    browser = enter(county.person(*ZJ))
    page = text_of(browser.get(step_url(petition.number, "deliver")))
    assert re.findall(r'<option value="(\d)"', page) == ["0", "1", "2"]
    said = SERVING | {"party": "1"}
    assert (
        confirm(browser, petition.number, "deliver", said, check(browser, petition.number, "deliver", said)).status_code
        == 302
    )
    page = text_of(browser.get(step_url(petition.number, "deliver")))
    assert re.findall(r'<option value="(\d)"( selected)?', page) == [("0", " selected"), ("2", "")]
    assert "one who signed (no. 1)" in dossier_page(browser, petition)
    assert "copy for no. 2" in dossier_page(browser, petition)


def test_to_whom_is_not_left_open(county: County, enter: Callable[..., Client]) -> None:
    petition = two().registered().forwarded().accepted().heard().answered()
    page = check(enter(county.person(*ZJ)), petition.number, "deliver", SERVING | {"party": ""})
    assert "If you confirm, this follows" not in text_of(page)


def test_alone_nobody_is_asked_to_whom(county: County, enter: Callable[..., Client]) -> None:
    petition = a_petition().registered().forwarded().accepted().heard().answered()
    page = text_of(enter(county.person(*ZJ)).get(step_url(petition.number, "deliver")))
    assert 'name="party"' not in page


def test_an_agent_stands_with_whom_they_act_for(county: County, enter: Callable[..., Client]) -> None:
    mandate = AppointAgent(relation=Relation.LAWYER, name="代理丙某", scope="全部程序", mandate="委托书")
    petition = two().did(mandate, PETITIONER)
    browser = enter(county.clerk)
    page = dossier_page(browser, petition)
    assert "for no. 0" in page
    assert "代理丙某" not in page
    assert "3 · Agent" in text_of(browser.get(step_url(petition.number, "end_agency")))


def test_what_staff_took_down_for_one_says_for_whom(county: County, enter: Callable[..., Client]) -> None:
    petition = two().registered().forwarded().accepted()
    browser = enter(county.person(*ZJ))
    said = {"party": "2", "heard_on": "2026-03-10", "manner": "phone", "record": "讲述了情况"}
    confirm(browser, petition.number, "hear", said, check(browser, petition.number, "hear", said))
    assert "no. 2" in dossier_page(browser, petition)


def test_without_a_name_of_who_brought_it_those_of_signers_can_be_opened(
    county: County, enter: Callable[..., Client]
) -> None:
    petition = a_petition(name="", phone="", address="").signed(NAMES[0])
    assert "Show name and contact" in dossier_page(enter(county.clerk), petition)


def test_a_double_click_shows_the_same_slip(county: County, enter: Callable[..., Client]) -> None:
    petition, browser = a_petition(), enter(county.clerk)
    said = {"name": NAMES[0], "consent": "在来信上签名"}
    checked = check(browser, petition.number, "sign", said)
    sent = said | {"once": hidden(checked, "once")}
    slips = [text_of(confirm(browser, petition.number, "sign", sent, checked)) for _ in range(2)]
    codes = [re.findall(r'class="digits">([^<]+)<', slip)[-2:] for slip in slips]
    assert codes[0] == codes[1]
    assert len(petition.view.standing.parties) == 1

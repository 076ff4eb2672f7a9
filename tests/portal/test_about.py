"""Pages that say how it is here."""

from __future__ import annotations

import html
import re

import pytest

from huiyin.law.actors import Role
from huiyin.law.statute import Pack
from huiyin.people.models import Office
from huiyin.people.policy import TABLE, rows
from tests.county import County
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
PAGES = ("/", "/how/", "/rights/", "/who-can-see/", "/offices/", "/submit/", "/matter/")


@pytest.mark.parametrize(("language", "tag"), [("zh-CN", "zh-Hans"), ("zh-HK", "zh-Hant"), ("en", "en")])
def test_every_page_follows_the_language_of_the_browser(county: County, language: str, tag: str) -> None:
    visitor = Visitor(language)
    for path in PAGES:
        visitor.get(path)
        assert visitor.said.status_code == 200
        assert visitor.said.headers["Cache-Control"] == "no-store"
        assert f'<html lang="{tag}"' in visitor.text


def test_R_23_the_page_of_who_may_see_is_the_table_that_is_enforced(county: County) -> None:
    page = Visitor().get("/who-can-see/")
    lines = re.findall(r'<th scope="row"[^>]*>(.*?)</th><td[^>]*>(.*?)</td>', page, re.DOTALL)
    shown = [
        (html.unescape(role), html.unescape(one)) for role, cell in lines for one in re.findall(r"<li>(.*?)</li>", cell)
    ]
    assert shown == [(str(row.role_words), str(row.right_words)) for row in rows()]
    assert len(shown) == sum(len(rights) for rights in TABLE.values())


def test_R_23_a_right_taken_from_the_table_is_gone_from_the_page(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Visitor().get("/who-can-see/")
    monkeypatch.setitem(TABLE, Role.SECURITY_ADMIN, frozenset())
    after = Visitor().get("/who-can-see/")
    assert "Appoint staff to posts" in before
    assert "Appoint staff to posts" not in after


def test_the_promised_days_are_those_of_the_pack(county: County) -> None:
    page = Visitor().get("/how/")
    pack = Pack.load("national_2022")
    for clock in ("pass_on", "answer", "ask_review"):
        assert str(pack.periods[clock].title) in page
        assert f"{pack.periods[clock].length} days" in page


def test_offices_are_shown_with_address_phone_and_hours(county: County) -> None:
    Office.objects.filter(code="H-XF").update(address="城南路9号", phone="0999-1234567", hours="周一至周五 9:00–17:00")
    Office.objects.filter(code="T-SP").update(is_active=False)
    page = Visitor("zh-CN").get("/offices/")
    for text in ("城南路9号", "0999-1234567", "周一至周五 9:00–17:00"):
        assert text in page
    assert "石坪乡人民政府" not in page
    assert "城南路9號" in Visitor("zh-HK").get("/offices/")


def test_every_page_leads_to_rights_and_to_who_can_see(county: County) -> None:
    for path in PAGES:
        page = Visitor().get(path)
        assert 'href="/rights/"' in page
        assert 'href="/who-can-see/"' in page


def test_no_page_needs_a_script(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    assert "<script>" not in visitor.text
    assert "hx-" not in visitor.text

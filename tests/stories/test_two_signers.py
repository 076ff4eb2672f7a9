"""Two people sign a petition: each follows it with their own number, and the second requests the review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from huiyin.journal.read import matter
from huiyin.law.act import SHANGHAI
from huiyin.law.petition.stages import Stage
from huiyin.people.access import Petitioner
from tests.dossiers import Petition, a_petition
from tests.stories.people import Officer, Somebody, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844}
NAMES = ("何秋实", "喻若兰", "窦石头")
SLIP = ".keys-to-it dd.code"


def looks_up(person: Somebody, number: str, code: str) -> None:
    """Open the matter with number and query code."""
    person.go("/matter/")
    person.fill(number=number, code=code)
    person.send()


def is_well_made(page: Any, width: int) -> None:
    """With all details open: axe finds no violation, and the page does not overflow."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def adds_a_signer(person: Somebody, name: str) -> tuple[str, str]:
    """Add a signer on the page of the matter; returns their number and code."""
    person.go("/matter/do/sign/")
    person.fill(name=name, phone="13900000000", consent="同住一条街，当面说愿意")
    person.picture("sign")
    person.send()
    number, code = (each.inner_text() for each in person.page.locator(SLIP).all())
    person.picture("signed")
    is_well_made(person.page, 1280)
    return number, code


def is_answered(petition: Petition, officers: Callable[[str], Officer]) -> None:
    """Register, forward, accept, hear, answer and deliver."""
    number, today = petition.number, f"{datetime.now(SHANGHAI):%Y-%m-%d}"
    clerk, unit, head = (officers(name) for name in ("clerk", "unit", "unithead"))
    clerk.do(number, "register", purpose="claim", category="030900", region="990123101")
    clerk.do(number, "forward", target="H-CG", reasons="城市道路照明由县城市管理局管养。")
    unit.do(number, "accept", understood="修好三盏路灯。", contact="0300-6200001", branch_reasons="不属其他程序。")
    unit.do(number, "hear", party="1", heard_on=today, manner="phone", record="讲述三盏灯的位置。")
    head.do(
        number, "answer", request="修好路灯", facts="属实", outcome="explain", opinion="列入计划", basis="规定第十八条"
    )
    for party in ("2", "0", "1"):
        unit.do(number, "deliver", party=party, service="in_person", served_on=today, proof="本人签收。")
    unit.go(f"/desk/dossier/{number}/")
    unit.page.locator("#together").scroll_into_view_if_needed()
    unit.picture("together")
    is_well_made(unit.page, 1280)
    assert not [name for name in NAMES if unit.sees(name)]


def test_two_sign_and_the_second_asks_for_the_review(open_page: Callable[..., Any], language: str) -> None:
    first = Somebody(open_page(), language)
    petition = a_petition(datetime.now(SHANGHAI).date(), name=NAMES[0])
    looks_up(first, petition.number, petition.recorded.code)
    slips = [adds_a_signer(first, name) for name in NAMES[1:]]
    assert [number for number, _ in slips] == [f"{petition.number}.1", f"{petition.number}.2"]
    is_answered(petition, lambda name: sign_in(open_page(), name, language))

    one, two = Somebody(open_page(), language), Somebody(open_page(PHONE), language)
    for person, slip in zip((one, two), slips, strict=True):
        looks_up(person, *slip)
        assert person.sees(slip[0])
    two.picture("signer-on-a-phone")
    is_well_made(two.page, PHONE["width"])
    assert [name for name in NAMES if two.sees(name)] == [NAMES[2]]

    two.go("/matter/do/request_review/")
    two.fill(reasons="只说列入计划，没有说哪一天修好。")
    two.picture("signer-asks-for-the-review")
    two.send()
    two.picture("signer-is-sure")
    two.send()
    found = matter(Petitioner(petition.number)).standing
    assert found.stage is Stage.REVIEW_ASKED
    one.go("/matter/")
    assert [name for name in NAMES if one.sees(name)] == []
    one.picture("the-other-signer")
    is_well_made(one.page, 1280)
    assert one.page.locator("a[href='/matter/do/request_review/']").count() == 1

"""Every page of the portal in a real browser: nothing that axe objects to, nothing cut off, nothing refused by CSP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from tests.county import build_county
from tests.dossiers import a_petition
from tests.portal.browser import ANSWERS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LOOKS = [
    ("zh-CN", 1280, "light", ""),
    ("zh-HK", 375, "dark", ""),
    ("en", 375, "light", "large"),
]
STILL = ("/", "/how/", "/rights/", "/who-can-see/", "/offices/", "/submit/", "/matter/", "/retaliation/")


@pytest.fixture
def petition(settings: Any) -> tuple[str, str]:
    """Number and code of a matter whose answer was delivered."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    build_county()
    begun = a_petition(timezone.localdate() - timedelta(days=30))
    begun.registered().forwarded().accepted().heard().later(20).answered().delivered()
    return begun.number, begun.recorded.code


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(map(str, look)))
def page(request: pytest.FixtureRequest, chromium: Any, live_server: Any) -> Iterator[Any]:
    language, width, mode, size = request.param
    context = chromium.new_context(
        base_url=live_server.url, locale=language, viewport={"width": width, "height": 900}, color_scheme=mode
    )
    if size:
        context.add_cookies([{"name": "huiyin_print", "value": size, "url": live_server.url}])
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def is_good(page: Any) -> None:
    """Look at a page with everything unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    where = page.url.partition("//")[2].partition("/")[2]
    assert [(where, one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"], where


def press(page: Any, button: str = "main form button[type=submit]") -> None:
    with page.expect_navigation():
        page.locator(button).first.click()


def fill(page: Any, answers: dict[str, Any]) -> None:
    for name, value in answers.items():
        control = page.locator(f"main [name={name}]").first
        if control.get_attribute("type") == "radio":
            page.locator(f"main [name={name}][value='{value}']").check()
        elif control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def test_axe_finds_nothing_on_the_way_from_the_front_page_to_the_receipt(page: Any, petition: tuple[str, str]) -> None:
    for path in STILL:
        page.goto(path)
        is_good(page)
    page.goto("/submit/what/")
    press(page)
    is_good(page)
    page.goto("/submit/next/")
    while not page.url.endswith("/summary/"):
        is_good(page)
        fill(page, ANSWERS[page.url.rstrip("/").split("/")[-1]])
        press(page)
    is_good(page)
    page.goto("/submit/office/?every")
    is_good(page)
    page.goto("/submit/summary/")
    press(page)
    assert page.url.endswith("/submit/receipt/")
    is_good(page)


def test_axe_finds_nothing_on_the_pages_of_a_matter(page: Any, petition: tuple[str, str]) -> None:
    page.goto("/matter/")
    fill(page, {"number": petition[0], "code": "0000-0000-0000-0000"})
    press(page)
    is_good(page)
    fill(page, {"number": petition[0], "code": petition[1]})
    press(page)
    is_good(page)
    for verb in ("add_material", "withdraw", "rate", "request_review", "request_recheck"):
        page.goto(f"/matter/do/{verb}/")
        is_good(page)
    page.goto("/matter/do/request_review/")
    fill(page, {"reasons": "没有修好"})
    press(page)
    is_good(page)
    for place in (1, 4, 6):
        page.goto(f"/matter/paper/{place}/")
        is_good(page)
    page.goto("/matter/")
    press(page, ".head-row button")
    is_good(page)


def test_the_way_to_the_receipt_can_be_gone_by_keyboard_alone(
    chromium: Any, live_server: Any, petition: tuple[str, str]
) -> None:
    page = chromium.new_context(base_url=live_server.url, locale="zh-CN").new_page()
    page.goto("/submit/request/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "request":
            break
    page.keyboard.type("请修好路灯")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/submit/who/")
    page.context.close()

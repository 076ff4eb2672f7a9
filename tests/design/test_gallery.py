"""The component gallery in a real browser: no axe violations, no horizontal overflow, keyboard use."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread

pytestmark = pytest.mark.browser

LOOKS = [
    ("zh-Hans", 1280, "normal"),
    ("zh-Hant", 390, "normal"),
    ("en", 390, "large"),
    ("en", 1280, "normal"),
    ("zh-Hans", 320, "large"),
]


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The site on its own port, without a database."""
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()


@pytest.fixture
def opened(chromium: Any, site: str) -> Iterator[Any]:
    """Opens the gallery with the given settings; any error in the browser console fails the test."""
    contexts = []
    complaints: list[str] = []

    def open_page(
        shell: str, *, language: str = "zh-Hans", width: int = 1280, mode: str = "light", size: str = ""
    ) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=mode,
            extra_http_headers={"Accept-Language": language},
        )
        contexts.append(context)
        if size == "large":
            context.add_cookies([{"name": "huiyin_print", "value": "large", "url": site}])
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{site}/design/?shell={shell}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("look", "shell", "mode"),
    [*product(LOOKS, ["portal", "desk"], ["light", "dark"])],
    ids=lambda value: "-".join(map(str, value)) if isinstance(value, tuple) else value,
)
def test_axe_finds_no_violation_and_nothing_overflows(
    opened: Any, look: tuple[str, int, str], shell: str, mode: str
) -> None:
    language, width, size = look
    page = opened(shell, language=language, width=width, mode=mode, size=size)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """[...document.querySelectorAll('a, button, summary, input, select, textarea')]
             .filter(one => one.offsetParent && !one.closest('p, li:not(.side li), dd') && !one.matches('.skip'))
             .filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"""
    )
    assert small == []


def test_the_desk_can_be_used_by_keyboard(opened: Any) -> None:
    page = opened("desk")
    here = "document.querySelectorAll('[data-row].is-here').length && document.activeElement.textContent"
    page.locator("h1").click()
    page.keyboard.press("j")
    assert page.evaluate(here) == "2026-0317-0021"
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("j")
    assert page.evaluate(here) == "2026-0312-0008"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("j?")
    assert page.input_value("#search") == "j?"
    page.locator("h1").click()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_the_skip_link_leads_to_the_content(opened: Any) -> None:
    page = opened("portal")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.evaluate("document.querySelector('.skip').focus()")
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_three_escapes_exit_and_back_does_not_return(opened: Any) -> None:
    page = opened("portal")
    page.route("**/design/leave/", lambda route: route.fulfill(status=200, content_type="text/plain", body="weather"))
    before = page.evaluate("history.length")
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url("**/design/leave/")
    assert page.evaluate("history.length") == before


def test_a_form_is_sent_once_if_clicked_several_times(opened: Any) -> None:
    page = opened("portal")
    page.route("**/print-size/", lambda route: route.fulfill(status=204))
    went_out = page.evaluate(
        """() => {
          let sent = 0;
          addEventListener("submit", (event) => { if (!event.defaultPrevented) sent += 1; });
          const button = document.querySelector(".print-size button");
          button.click(); button.click(); button.click();
          return sent;
        }"""
    )
    assert went_out == 1

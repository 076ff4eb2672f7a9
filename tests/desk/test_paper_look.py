"""Papers in the making and sheets of clocks in a real browser: axe finds nothing, nothing is cut off, on paper too."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from huiyin.desk.models import Paper
from huiyin.journal.read import matter
from huiyin.law.actors import Role
from huiyin.people.access import Petitioner
from tests.county import County
from tests.desk.papers import WORDS, another
from tests.desk.scene import Scene, cookie, set_scene
from tests.desk.test_look import look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LOOKS = [("zh-Hans", 1280, "light"), ("zh-Hant", 375, "dark"), ("en", 1280, "dark"), ("en", 375, "light")]
Open = Callable[..., Any]
#: Where somebody who looks at the pages wants them; none are taken where it is not set.
PICTURES = os.environ.get("PAPER_PICTURES", "")


@pytest.fixture
def scene(county: County, live_server: Any) -> Scene:
    return set_scene()


@pytest.fixture
def open_page(chromium: Any, live_server: Any) -> Iterator[Open]:
    """A page of the live server, for a member of staff or for anybody."""
    contexts: list[Any] = []

    def opened(person: Any = None, *, language: str = "en", width: int = 1280, mode: str = "light") -> Any:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme=mode,
            extra_http_headers={"Accept-Language": language},
        )
        context.set_default_timeout(15_000)
        if person:
            context.add_cookies([cookie(person, live_server.url)])
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


def picture(page: Any, name: str) -> None:
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def fill(page: Any, **more: str) -> None:
    for name, value in (WORDS | more).items():
        control = page.locator(f"#step-form [name={name}]").first
        if control.get_attribute("type") == "radio":
            page.check(f"#step-form [name={name}][value={value}]")
        else:
            control.fill(value)


def press(page: Any, doing: str) -> None:
    with page.expect_navigation():
        page.locator(f"#step-form button[value={doing}]").click()


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_a_paper_goes_its_way_in_a_browser(
    county: County, scene: Scene, open_page: Open, language: str, width: int, mode: str
) -> None:
    how = {"language": language, "width": width, "mode": mode}
    name = f"{language}-{width}"
    clerk = open_page(county.person("H-ZJ", Role.UNIT_CLERK), **how)
    reviewer = open_page(another("H-ZJ", Role.UNIT_CLERK), **how)
    head = open_page(county.person("H-ZJ", Role.UNIT_HEAD), **how)
    address = f"/desk/dossier/{scene.accepted.number}/paper/answer/"
    clerk.goto(f"/desk/dossier/{scene.accepted.number}/")
    look(clerk, width)
    clerk.goto(address)
    fill(clerk)
    look(clerk, width)
    picture(clerk, f"1-draft-{name}")
    press(clerk, "hand")
    reviewer.goto("/desk/")
    look(reviewer, width)
    picture(reviewer, f"2-today-{name}")
    reviewer.goto(address)
    reviewer.fill("[name=opinion]", "十五日内修好，并书面告知巡查安排。")
    reviewer.fill("[name=remark]", "期限改为十五日，请领导审定。")
    look(reviewer, width)
    press(reviewer, "pass")
    head.goto("/desk/inbox/")
    look(head, width)
    picture(head, f"3-inbox-{name}")
    head.goto(address)
    head.locator("#step-form button[value=check]").click()
    head.wait_for_selector(".follows")
    look(head, width)
    picture(head, f"4-sign-{name}")
    with head.expect_navigation():
        head.locator(".follows button[value=sign]").click()
    look(head, width)
    picture(head, f"5-signed-{name}")
    assert Paper.objects.get().state == "signed"
    assert matter(Petitioner(scene.accepted.number)).of("answer")


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_a_clock_on_its_own_sheet(
    county: County, scene: Scene, open_page: Open, language: str, width: int, mode: str
) -> None:
    page = open_page(county.person("H-ZJ", Role.UNIT_CLERK), language=language, width=width, mode=mode)
    for duty in scene.accepted.view.duties:
        page.goto(f"/desk/dossier/{scene.accepted.number}/clocks/{duty.place}/")
        look(page, width)
        if duty.clock in {"objection", "answer"}:
            page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = false })")
            picture(page, f"clock-{duty.clock}-{language}-{width}")


@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_petitioners_sheet_fits_on_paper(
    county: County, scene: Scene, open_page: Open, live_server: Any, size: str, tmp_path: Path
) -> None:
    page = open_page(language="zh-Hans", width=1280)
    begun = scene.fresh
    page.goto("/matter/")
    page.fill("#id_number", begun.number)
    page.fill("#id_code", begun.recorded.code)
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/matter/")
    page.locator(".clock-alone a").nth(1).click()
    page.wait_for_selector(".clock-sheet")
    assert Axe().run(page).response["violations"] == []
    if size == "large":
        with page.expect_navigation():
            page.locator(".print-size button").first.click()
    assert page.locator("[data-prints]").is_visible()
    picture(page, f"portal-clock-{size}")
    paper = Path(PICTURES or tmp_path) / f"portal-clock-{size}.pdf"
    page.pdf(path=str(paper), prefer_css_page_size=True)
    page.emulate_media(media="print")
    assert not page.locator("[data-prints]").is_visible()
    assert page.locator(".month").first.is_visible()

"""The desk and the registration screen in a real browser: nothing that axe objects to, nothing cut off, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from huiyin.law.actors import Role
from huiyin.people.access import Person
from tests.county import County
from tests.desk.scene import Scene, cookie, set_scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LOOKS = [("zh-Hans", 1280, "light"), ("zh-Hant", 375, "dark"), ("en", 1280, "dark"), ("en", 375, "light")]
Open = Callable[..., Any]


@pytest.fixture
def scene(county: County, live_server: Any) -> Scene:
    return set_scene()


@pytest.fixture
def open_desk(chromium: Any, live_server: Any) -> Iterator[Open]:
    """A page of the live server in which that person is signed in; the browser's complaints fail the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def opened(person: Person, *, language: str = "en", width: int = 1280, mode: str = "light", **more: Any) -> Any:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme=mode,
            extra_http_headers={"Accept-Language": language},
            **more,
        )
        context.set_default_timeout(15_000)
        context.add_cookies([cookie(person, live_server.url)])
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [each for each in complaints if "403" not in each] == []


def look(page: Any, width: int) -> None:
    """Everything unfolded: axe finds nothing, and no page is wider than its screen."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    beyond = "one => one.scrollWidth > one.clientWidth + 1"
    assert page.evaluate(f"[...document.querySelectorAll('main dd')].filter({beyond}).map(one => one.innerHTML)") == []


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_axe_finds_nothing_on_the_lists(
    county: County, scene: Scene, open_desk: Open, language: str, width: int, mode: str
) -> None:
    page = open_desk(county.clerk, language=language, width=width, mode=mode)
    for address in (
        "/desk/",
        "/desk/inbox/?whose=all&stage=handed",
        "/desk/inbox/?due=today&channel=fax",
        "/desk/search/?q=路灯",
    ):
        page.goto(address)
        look(page, width)


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_axe_finds_nothing_on_a_dossier_and_its_steps(
    county: County, scene: Scene, open_desk: Open, language: str, width: int, mode: str
) -> None:
    page = open_desk(county.clerk, language=language, width=width, mode=mode)
    page.goto(f"/desk/dossier/{scene.fresh.number}/")
    look(page, width)
    page.locator(".next-steps a").first.click()
    page.wait_for_selector("#step-form")
    look(page, width)
    page.locator("#step-form button[value=check]").click()
    page.wait_for_selector(".problems")
    look(page, width)
    page.check("#step_purpose_0")
    page.select_option("#step_category", "030900")
    page.locator("#step-form button[value=check]").click()
    page.wait_for_selector(".follows")
    look(page, width)


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_axe_finds_nothing_on_the_registration_screen_and_its_receipt(
    county: County, scene: Scene, open_desk: Open, language: str, width: int, mode: str
) -> None:
    page = open_desk(county.clerk, language=language, width=width, mode=mode)
    page.goto("/intake/register/")
    look(page, width)
    page.locator("#register-form button[value=record]").click()
    page.wait_for_selector(".problems")
    look(page, width)
    page.check("#id_channel_0")
    page.fill("#id_text", "东街路灯不亮")
    page.locator("#id_subject").press_sequentially("柳河镇东街路灯不亮")
    page.wait_for_selector("#similar .notice")
    look(page, width)
    page.fill("#id_request", "修好路灯")
    page.check("#id_purpose_0")
    page.select_option("#id_category", "030900")
    page.select_option("#id_region", "990123101")
    page.locator("#register-form button[value=record]").click()
    page.wait_for_selector(".receipt")
    look(page, width)


def test_an_officer_registers_and_forwards_by_clicking_in_place(county: County, scene: Scene, open_desk: Open) -> None:
    page = open_desk(county.clerk)
    page.goto(f"/desk/dossier/{scene.fresh.number}/")
    page.get_by_role("link", name="Register Article").click()
    page.get_by_label("Claim").check()
    page.select_option("#step_category", "030900")
    page.get_by_role("button", name="Check what follows").click()
    page.get_by_role("button", name="Confirm and record").click()
    page.wait_for_selector("text=Recorded: Register")
    page.get_by_role("link", name="Forward Article").click()
    page.select_option("#step_target", "H-ZJ")
    page.get_by_label("Why this office is competent").fill("路灯由住建部门管")
    page.get_by_role("button", name="Check what follows").click()
    page.wait_for_selector("text=Forwarding slip")
    page.get_by_role("button", name="Confirm and record").click()
    page.wait_for_selector("text=Recorded: Forward")
    assert "passed on to an office" in page.inner_text(".dossier-line")


def test_two_officers_in_two_browsers(county: County, scene: Scene, open_desk: Open) -> None:
    page = open_desk(county.person("H-ZJ", Role.UNIT_CLERK))
    page.goto(f"/desk/dossier/{scene.handed.number}/do/notify/")
    page.fill("#step_way", "由城建股办理")
    page.get_by_role("button", name="Check what follows").click()
    page.wait_for_selector(".follows")
    scene.handed.accepted()
    page.get_by_role("button", name="Confirm and record").click()
    page.wait_for_selector("text=Something happened while you were writing")
    assert page.input_value("#step_way") == "由城建股办理"
    look(page, 1280)


def test_what_is_typed_is_kept_when_the_session_ends_meanwhile(
    county: County, scene: Scene, open_desk: Open, live_server: Any
) -> None:
    page = open_desk(county.person("H-ZJ", Role.UNIT_CLERK))
    page.goto(f"/desk/dossier/{scene.handed.number}/do/notify/")
    page.fill("#step_way", "由城建股办理，先派人查看")
    page.context.clear_cookies(name="session")
    page.get_by_role("button", name="Check what follows").click()
    page.wait_for_selector("text=You have been signed out")
    assert "由城建股办理，先派人查看" in page.inner_text("main")
    look(page, 1280)
    page.context.add_cookies([cookie(county.person("H-ZJ", Role.UNIT_CLERK), live_server.url)])
    page.get_by_role("button", name="Send again").click()
    page.wait_for_selector(".follows")
    assert page.input_value("#step_way") == "由城建股办理，先派人查看"


def test_a_draft_is_kept_while_typing_pauses(county: County, scene: Scene, open_desk: Open) -> None:
    page = open_desk(county.person("H-ZJ", Role.UNIT_CLERK))
    page.goto(f"/desk/dossier/{scene.handed.number}/do/notify/")
    page.locator("#step_way").press_sequentially("由城建股办理")
    page.wait_for_selector("#kept:has-text('Draft kept')")
    page.goto("/desk/")
    assert "Notify of receipt" in page.inner_text(".drafts")


def test_the_desk_goes_by_keyboard(county: County, scene: Scene, open_desk: Open) -> None:
    page = open_desk(county.clerk)
    page.goto("/desk/inbox/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator("[data-row]").first
    assert "is-here" in (first.get_attribute("class") or "")
    page.keyboard.press("Enter")
    page.wait_for_selector("#said")
    page.keyboard.press("/")
    page.keyboard.type(scene.handed.number)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/desk/dossier/{scene.handed.number}/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()


def test_without_javascript_a_step_is_taken_all_the_same(county: County, scene: Scene, open_desk: Open) -> None:
    page = open_desk(county.person("H-ZJ", Role.UNIT_CLERK), java_script_enabled=False)
    page.goto(f"/desk/dossier/{scene.handed.number}/")
    page.get_by_role("link", name="Notify of receipt Article").click()
    page.get_by_label("How it will be handled").fill("由城建股办理")
    page.get_by_role("button", name="Check what follows").click()
    page.get_by_role("button", name="Confirm and record").click()
    assert "Recorded: Notify of receipt" in page.inner_text(".work")

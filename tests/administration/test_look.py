"""The administrators' pages in a real browser: nothing that axe objects to, nothing wider than the screen."""

from __future__ import annotations

from typing import Any

import pytest

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Post
from huiyin.people.trail import note
from tests.county import County
from tests.desk.test_look import LOOKS, Open, look, open_desk

__all__ = ["open_desk"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_axe_finds_nothing_on_the_system_administrators_pages(
    county: County, open_desk: Open, language: str, width: int, mode: str
) -> None:
    page = open_desk(county.person("H-GOV", Role.SYSTEM_ADMIN), language=language, width=width, mode=mode)
    staff = county.person("H-ZJ", Role.UNIT_CLERK).staff
    leader = Post.objects.get(office="H-GOV", role=Role.LEADER).pk
    for address in (
        "", "offices/", "offices/new/", "offices/usual/", "offices/H-ZJ/", "offices/H-ZJ/close/", "offices/H-ZJ/posts/",
        f"posts/{leader}/", "regions/", "staff/", "staff/new/", f"staff/{staff}/", "proposals/", "import/",
        "categories/", "holidays/", "phrases/", "rules/", "mail/",
    ):  # fmt: skip
        page.goto(f"/administration/{address}")
        look(page, width)


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_axe_finds_nothing_on_the_other_administrators_pages(
    county: County, open_desk: Open, language: str, width: int, mode: str
) -> None:
    staff = county.person("H-ZJ", Role.UNIT_CLERK).staff
    held = Appointment.objects.get(staff=staff).pk
    note("office.changed", "H-ZJ 回县住建局", by=staff, said={"name": ["旧名", "新名"], "categories": [[], ["030000"]]})
    page = open_desk(county.person("H-GOV", Role.SECURITY_ADMIN), language=language, width=width, mode=mode)
    for address in (
        "",
        f"staff/{staff}/",
        f"staff/{staff}/appoint/",
        f"staff/{staff}/leave/",
        f"staff/{staff}/dismiss/{held}/",
    ):
        page.goto(f"/administration/{address}")
        look(page, width)
    page.goto(f"/administration/staff/{staff}/")
    page.locator("section[aria-labelledby=code] button").click()
    page.wait_for_selector(".paper-code")
    look(page, width)
    page = open_desk(county.person("H-GOV", Role.AUDIT_ADMIN), language=language, width=width, mode=mode)
    for address in ("", "trail/"):
        page.goto(f"/administration/{address}")
        look(page, width)


def test_the_import_is_checked_and_taken_in_the_browser(county: County, open_desk: Open) -> None:
    page: Any = open_desk(county.person("H-GOV", Role.SYSTEM_ADMIN), java_script_enabled=False)
    page.goto("/administration/import/")
    page.check("[name=table][value=offices]")
    table = "编码,名称,区划,备注\nH-SL,回县水利局,990123,x\nH-XX,,990123,\n"
    page.set_input_files(
        "[name=file]", {"name": "offices.csv", "mimeType": "text/csv", "buffer": table.encode("gb18030")}
    )
    page.click("main form button.button")
    assert "Name is empty." in page.inner_text("main")
    page.click("main form button.button")
    assert "回县水利局" in page.inner_text("main")

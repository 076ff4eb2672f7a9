"""The navigation of the officers' pages: what each room names in apps.py, by right, with the present page marked."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from huiyin.design.nav import Entry, entries
from huiyin.law.actors import Role
from tests.county import County
from tests.desk.pages import text_of

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


def shown(browser: Client, address: str = "/desk/") -> list[str]:
    nav = re.search(r'<nav class="side".*?</nav>', text_of(browser.get(address)), re.DOTALL)
    assert nav is not None
    return re.findall(r"<span>([^<]+)</span>", nav[0])


def test_each_person_sees_the_entries_that_their_rights_open(county: County, enter: Enter) -> None:
    for_all = ["Today", "Inbox", "Search"]
    assert shown(enter(county.person("H-ZJ", Role.UNIT_CLERK))) == [*for_all, "Register a matter", "Advice"]
    assert shown(enter(county.person("H-XF", Role.CUSTODIAN))) == [*for_all, "Register a matter"]
    assert shown(enter(county.person("H-XF", Role.PETITION_HEAD))) == [
        *for_all, "Register a matter", "Overdue duties", "Advice", "Annual reports",
    ]  # fmt: skip


@pytest.mark.parametrize("address", ["/desk/inbox/", "/oversight/annual/", "/oversight/annual/new/"])
def test_the_present_page_is_marked(county: County, enter: Enter, address: str) -> None:
    page = text_of(enter(county.person("H-XF", Role.PETITION_HEAD)).get(address))
    assert re.findall(r'href="([^"]+)" aria-current="page"', page) == [address.removesuffix("new/")]


def test_every_entry_leads_to_a_page() -> None:
    assert all(reverse(entry.page) for entry in entries())


def test_a_room_adds_an_entry_in_its_own_file(monkeypatch: pytest.MonkeyPatch) -> None:
    planted = Entry(page="desk:today", label="Meetings", key="m")  # type: ignore[arg-type]
    monkeypatch.setattr(apps.get_app_config("papers"), "nav", (planted,), raising=False)
    assert planted in list(entries())

"""What the tests of papers share: the office at work, its people, and how a paper is sent and signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from huiyin.law.actors import Role
from huiyin.people.access import Person, person_of
from huiyin.people.models import Appointment, Post, Staff
from tests.county import County
from tests.desk.pages import hidden, problems, text_of
from tests.dossiers import Petition, a_petition

WORDS = {
    "request": "修好路灯。",
    "facts": "经查，三盏路灯损坏属实。",
    "outcome": "support",
    "opinion": "十日内修好。",
    "basis": "《城市道路照明设施管理规定》第二十一条",
    "carry_out_days": "15",
}
BETTER = WORDS | {"opinion": "十五日内修好。"}
Enter = Callable[..., Client]


@pytest.fixture
def heard(county: County) -> Petition:
    """A matter with the housing bureau, which has heard the person."""
    return a_petition().registered().forwarded("H-ZJ").accepted().heard()


@pytest.fixture
def clerk(county: County, enter: Enter) -> Client:
    return enter(county.person("H-ZJ", Role.UNIT_CLERK))


@pytest.fixture
def reviewer(heard: Petition, county: County, enter: Enter) -> Client:
    """A second clerk of the bureau, appointed after the clerk had done their part."""
    return enter(another("H-ZJ", Role.UNIT_CLERK))


@pytest.fixture
def head(county: County, enter: Enter) -> Client:
    return enter(county.person("H-ZJ", Role.UNIT_HEAD))


def another(office: str, role: Role) -> Person:
    """One more with that role in the office."""
    name = f"{office}.{role}.second".lower()
    staff = Staff.objects.create_user(name, "a password that nobody types", name=name, badge="7777")
    post = Post.objects.create(office_id=office, title=f"{role.value} 2", role=role.value)
    Appointment.objects.create(staff=staff, post=post, since=date(2020, 1, 1))
    person = person_of(staff)
    assert person is not None
    return person


def url(petition: Petition, verb: str = "answer") -> str:
    return f"/desk/dossier/{petition.number}/paper/{verb}/"


def do(browser: Client, petition: Petition, doing: str, said: dict[str, Any] | None = None, **more: Any) -> Any:
    """Open the paper, and send it with that button."""
    page = browser.get(url(petition))
    sent = {"seen": hidden(page, "seen"), "turns": hidden(page, "turns"), "doing": doing}
    return browser.post(url(petition), {**sent, **(WORDS if said is None else said), **more})


def sign(browser: Client, petition: Petition, said: dict[str, Any]) -> Any:
    """Check, and then sign what was shown."""
    checked = do(browser, petition, "check", said)
    assert "If you confirm, this follows" in text_of(checked), problems(checked)
    kept = {name: hidden(checked, name) for name in ("seen", "turns", "mark")}
    return browser.post(url(petition), {**said, **kept, "doing": "sign"})

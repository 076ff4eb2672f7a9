"""The first start of an empty installation, in the browser and at the terminal."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from huiyin.administration import doctor, middleware
from huiyin.administration.checklist import checks, is_ready
from huiyin.administration.opening import code, command
from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Change, Office, Place, Post, Region, Staff
from huiyin.people.person import person_of
from huiyin.people.trail import first_broken
from tests.desk.pages import problems, text_of

pytestmark = pytest.mark.django_db
SETUP = "/administration/setup/"
OFFICE = {
    "name": "兴县信访局",
    "government": "兴县人民政府",
    "address": "蔚汾镇人民路9号",
    "phone": "0358-6322011",
    "hours": "周一至周五 8:30–12:00",
}
ANSWERS = """
region = "141123"
[office]
address = "蔚汾镇人民路9号"
phone = "0358-6322011"
hours = "周一至周五 8:30–12:00"
[system_admin]
name = "张建国"
badge = "S001"
username = "zhang"
password = "nine-boats-under-the-bridge"
[security_admin]
name = "李秀英"
badge = "S002"
username = "li"
password = "ten-lamps-along-the-river"
[audit_admin]
name = "王志强"
badge = "S003"
username = "wang"
password = "two-doors-at-the-market"
"""


@pytest.fixture(autouse=True)
def keys(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_open: None) -> None:
    """A folder of keys of the test's own, and a process that does not know yet whether the public pages are open."""
    settings.KEYS = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    monkeypatch.setattr(middleware._Known, "is_open", False)


def administrators(**changed: str) -> dict[str, str]:
    said = {}
    people = (("system_admin", "张建国"), ("security_admin", "李秀英"), ("audit_admin", "王志强"))
    for number, (role, name) in enumerate(people, start=1):
        said |= {
            f"{role}-name": name,
            f"{role}-badge": f"S00{number}",
            f"{role}-username": f"admin{number}",
            f"{role}-password": f"nine-boats-under-bridge-{number}",
        }
    return said | changed


def begun() -> Client:
    """A browser that has shown the code."""
    browser = Client(headers={"accept-language": "en"})
    answer = browser.post(SETUP, {"code": code.grouped(code.waiting_code()).lower()})
    assert answer["location"] == SETUP
    return browser


def set_up() -> Client:
    browser = begun()
    browser.post(SETUP, {"province": "140000", "region": "141123"})
    browser.post(SETUP, OFFICE)
    assert browser.post(SETUP, administrators())["location"] == "/accounts/login/"
    return browser


def test_the_front_page_of_an_empty_installation_leads_to_its_set_up() -> None:
    assert Client().get("/")["location"] == SETUP


def test_without_the_code_nothing_is_shown_or_stored() -> None:
    browser = Client(headers={"accept-language": "en"})
    assert "This is not the code" in problems(browser.post(SETUP, {"code": "AAAA-AAAA-AAAA-AAAA"}))
    browser.post(SETUP, {"province": "140000", "region": "141123"})
    browser.post(SETUP, administrators())
    assert not Region.objects.exists()
    assert not Staff.objects.exists()


def test_from_an_empty_installation_to_three_administrators() -> None:
    set_up()
    place = Place.objects.get()
    assert place.petition_office is not None
    assert (place.region.name, place.petition_office.name) == ("兴县", "兴县信访局")
    assert place.petition_office.superior is not None
    above = place.petition_office.superior
    assert [above.name, str(above.superior), str(above.superior and above.superior.superior)] == [
        "兴县人民政府", "吕梁市人民政府", "山西省人民政府",
    ]  # fmt: skip
    roles = {each.post.role: each.staff.name for each in Appointment.objects.select_related("post", "staff")}
    assert roles == {"system_admin": "张建国", "security_admin": "李秀英", "audit_admin": "王志强"}
    assert first_broken() is None
    assert Change.objects.filter(by=None, what="appointment.made").count() == 3


def test_the_set_up_is_closed_once_there_are_administrators() -> None:
    browser = set_up()
    assert browser.get(SETUP).status_code == 404
    assert browser.post(SETUP, administrators()).status_code == 404
    assert code.waiting_code() == ""
    assert code.fits("") is False


def test_three_administrators_are_three_people() -> None:
    browser = begun()
    browser.post(SETUP, {"province": "140000", "region": "141123"})
    browser.post(SETUP, OFFICE)
    answer = browser.post(SETUP, administrators(**{"audit_admin-name": "张建国"}))
    assert "three different people" in problems(answer)
    weak = browser.post(SETUP, administrators(**{"audit_admin-password": "password1234"}))
    assert "Password" in problems(weak)
    assert not Staff.objects.exists()


def test_another_county_can_be_chosen_before_the_office_is_stored() -> None:
    browser = begun()
    browser.post(SETUP, {"province": "140000", "region": "141123"})
    browser.post(SETUP, {"doing": "back"})
    browser.post(SETUP, {"province": "330000", "region": "330106"})
    assert Place.objects.get().region_id == "330106"


@pytest.mark.parametrize("region", ["", "141123x", "990123", "140000", "\x00", "9" * 400])
def test_a_county_that_does_not_exist_is_refused_in_words(region: str) -> None:
    answer = begun().post(SETUP, {"province": "140000", "region": region})
    assert answer.status_code == 200
    assert problems(answer)


def test_the_same_set_up_at_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(ANSWERS, encoding="utf-8")
    assert command.run(argparse.Namespace(code=None, answers=str(answers))) == 0
    assert Staff.objects.count() == 3
    assert Office.objects.get(is_petition_office=True).name == "兴县信访局"
    assert command.run(argparse.Namespace(code=None, answers=str(answers))) == 1
    assert "set up already" in capsys.readouterr().err


def test_wrong_answers_at_the_terminal_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(ANSWERS.replace("ten-lamps-along-the-river", "short"), encoding="utf-8")
    assert command.run(argparse.Namespace(code=None, answers=str(answers))) == 2
    assert "huiyin setup: " in capsys.readouterr().err
    assert not Staff.objects.exists()


def test_the_terminal_asks_the_same_questions(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["141123", "", "", "蔚汾镇人民路9号", "", "0358-6322011", "", "", ""]
    people = [[f"管理员{number}", f"S00{number}", f"admin{number}", f"boats-under-{number}"] for number in "123"]
    said = iter([*place, *people[0], *people[1], *people[2]])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(said))
    assert command.run(argparse.Namespace(code=None, answers=None)) == 0
    assert Office.objects.get(is_petition_office=True).hours.startswith("周一")


def test_whoever_runs_the_machine_can_help_an_administrator(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    assert command.run(argparse.Namespace(code="admin1", answers=None)) == 0
    first, second = re.findall(r": ([A-Z0-9]{8})\n", capsys.readouterr().out)
    password = "a-lantern-for-the-ferry"
    said = {"login": "admin1", "system": first, "security": second, "password1": password, "password2": password}
    Client().post("/accounts/code/", said)
    assert Staff.objects.get(username="admin1").check_password(password)
    assert Change.objects.filter(what="staff.code", by=None).count() == 2
    assert command.run(argparse.Namespace(code="nobody", answers=None)) == 2


def test_until_they_are_opened_the_public_pages_say_where_to_go() -> None:
    set_up()
    for address in ("/", "/submit/", "/matter/", "/offices/"):
        answer = Client(headers={"accept-language": "en"}).get(address)
        assert answer.status_code == 503
        assert "蔚汾镇人民路9号" in text_of(answer)
        assert "0358-6322011" in text_of(answer)


def test_the_public_pages_open_when_nothing_is_missing_and_stay_open() -> None:
    set_up()
    system = Client(headers={"accept-language": "en"})
    system.force_login(Staff.objects.get(username="admin1"))
    assert "Somebody registers petitions" in text_of(system.get("/administration/"))
    system.post("/administration/publish/")
    assert Place.objects.get().opened_at is None, "somebody must read what is sent"
    for number, role in enumerate((Role.PETITION_CLERK, Role.PETITION_HEAD, Role.CUSTODIAN)):
        post = Post.objects.get(office__is_petition_office=True, role=role)
        staff = Staff.objects.create_user(f"c{number}", name="某", badge=f"C{number}")
        Appointment.objects.create(staff=staff, post=post, since="2020-01-01")
    Office.objects.create(code="ZJ", name="兴县住建局", region_id="141123", level=3, categories=["030000"])
    assert is_ready(checks())
    assert doctor.run(argparse.Namespace()) == 0
    system.post("/administration/publish/")
    assert Client().get("/").status_code == 200
    assert Change.objects.filter(what="place.published").count() == 1


def test_the_doctor_says_what_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    assert doctor.run(argparse.Namespace()) == 1
    printed = capsys.readouterr().out
    missing = [check for check in checks() if check.is_needed and not check.is_done]
    assert printed.count("MISSING") == len(missing) == 4
    assert all(str(check.words) in printed for check in missing)


@pytest.mark.parametrize(("number", "page"), [(1, "Offices"), (2, "Appointments"), (3, "Newest changes")])
def test_each_administrator_lands_on_a_page_that_is_for_them(number: int, page: str) -> None:
    set_up()
    browser = Client(headers={"accept-language": "en"})
    said = {"login": f"admin{number}", "password": f"nine-boats-under-bridge-{number}"}
    landed = browser.post("/accounts/login/", said, follow=True)
    assert landed.redirect_chain[-1][0] == "/administration/"
    assert page in text_of(landed)
    assert browser.get("/desk/", follow=True).redirect_chain[-1][0] == "/administration/"
    assert person_of(Staff.objects.get(badge=f"S00{number}")) is not None

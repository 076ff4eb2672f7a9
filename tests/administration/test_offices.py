"""Keeping offices: what is changed is seen at the next request, and stands in the trail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from huiyin.journal.read import matter
from huiyin.law.actors import Role
from huiyin.people.access import Petitioner
from huiyin.people.models import Appointment, Change, Office, Post, Proposal, Region
from huiyin.people.offices import offices
from tests.county import County
from tests.desk.pages import problems, text_of
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


@pytest.fixture
def system(county: County, enter: Enter) -> Client:
    return enter(county.person("H-GOV", Role.SYSTEM_ADMIN))


def office_said(code: str, /, **changed: Any) -> dict[str, Any]:
    office = Office.objects.get(pk=code)
    said = {
        "name": office.name,
        "region": office.region_id,
        "superior": office.superior_id or "",
        "categories": office.categories,
        "address": office.address,
        "phone": office.phone,
    }
    return said | changed


def test_an_office_is_created_with_its_competence(county: County, system: Client) -> None:
    said = office_said("H-ZJ", code="H-SL", name="回县水利局", categories=["010800"])
    assert system.post("/administration/offices/new/", said)["location"] == "/administration/offices/H-SL/posts/"
    assert offices()["H-SL"].is_competent("010800")
    entry = Change.objects.first()
    assert entry is not None
    assert (entry.what, entry.said["name"]) == ("office.created", [None, "回县水利局"])


def test_a_renamed_office_is_called_so_at_the_next_request(county: County, system: Client) -> None:
    visitor = Client()
    assert "回县住房和城乡建设局" in text_of(visitor.get("/offices/"))
    said = office_said("H-ZJ", name="回县住建和城管局", hours="周一至周五 9:00–17:00")
    assert system.post("/administration/offices/H-ZJ/", said).status_code == 302
    page = text_of(visitor.get("/offices/"))
    assert "回县住建和城管局" in page
    assert "周一至周五 9:00–17:00" in page
    assert "回县住房和城乡建设局" not in page


def test_a_moved_office_is_read_by_those_of_its_new_region(county: County, enter: Enter, system: Client) -> None:
    petition = a_petition().registered().forwarded("H-ZJ")
    assert system.post("/administration/offices/H-ZJ/", office_said("H-ZJ", region="990123101")).status_code == 302
    assert offices()["H-ZJ"].region == "990123101"
    assert Office.objects.get(pk="H-ZJ").level == 4
    clerk = enter(county.person("H-ZJ", Role.UNIT_CLERK))
    assert clerk.get(f"/desk/dossier/{petition.number}/").status_code == 200


def test_an_office_cannot_stand_under_one_that_stands_under_it(county: County, system: Client) -> None:
    answer = system.post("/administration/offices/C-GOV/", office_said("C-GOV", superior="H-ZJ"))
    assert "That office stands under this one." in problems(answer)
    assert Office.objects.get(pk="C-GOV").superior_id == "P-GOV"


def test_an_office_with_open_matters_is_not_closed_without_a_successor(county: County, system: Client) -> None:
    a_petition().registered().forwarded("H-ZJ")
    answer = system.post("/administration/offices/H-ZJ/close/", {"reason": "机构改革"})
    assert "choose the office that takes over" in problems(answer)
    assert Office.objects.get(pk="H-ZJ").is_active


def test_the_successor_of_a_merged_office_has_its_matters_and_its_staff_have_no_access(
    county: County, enter: Enter, system: Client
) -> None:
    petition = a_petition().registered().forwarded("H-ZJ")
    old, heir = enter(county.person("H-ZJ", Role.UNIT_CLERK)), enter(county.person("H-RS", Role.UNIT_CLERK))
    address = f"/desk/dossier/{petition.number}/"
    assert (old.get(address).status_code, heir.get(address).status_code) == (200, 404)
    said = {"successor": "H-RS", "reason": "机构改革方案"}
    assert system.post("/administration/offices/H-ZJ/close/", said).status_code == 302
    assert (old.get(address).status_code, heir.get(address).status_code) == (404, 200)
    assert matter(Petitioner(petition.number)).standing.holder == "H-ZJ", "the act keeps the old code"
    proposed = Proposal.objects.filter(post__office="H-RS")
    assert {each.post.role for each in proposed} == {"unit_clerk", "unit_head"}


def test_offices_under_a_closed_one_stand_under_its_successor(county: County, system: Client) -> None:
    said = {"successor": "C-GOV", "reason": "撤县设区"}
    assert system.post("/administration/offices/H-GOV/close/", said).status_code == 302
    assert Office.objects.get(pk="T-LH").superior_id == "C-GOV"


def test_a_successor_from_below_does_not_stand_under_itself(county: County, system: Client) -> None:
    said = {"successor": "H-ZJ", "reason": "机构改革方案"}
    assert system.post("/administration/offices/C-GOV/close/", said).status_code == 302
    known = offices()
    assert known.above("H-ZJ") == ("P-GOV",)
    assert known.above("T-LH") == ("H-GOV", "H-ZJ", "P-GOV")


def test_without_a_successor_the_offices_under_it_move_up(county: County, system: Client) -> None:
    assert system.post("/administration/offices/C-GOV/close/", {"reason": "撤地设市"}).status_code == 302
    assert Office.objects.get(pk="H-GOV").superior_id == "P-GOV"


def test_a_town_is_added_to_the_regions(county: County, system: Client) -> None:
    assert system.post("/administration/regions/", {"code": "990123109", "name": "云岭乡"}).status_code == 302
    assert Region.objects.get(pk="990123109").parent_id == "990123"
    assert "There is a region" in problems(system.post("/administration/regions/", {"code": "990123109", "name": "x"}))
    assert "add that first" in problems(system.post("/administration/regions/", {"code": "880123109", "name": "x"}))


def test_a_leaders_post_is_in_charge_of_offices(county: County, system: Client) -> None:
    post = Post.objects.get(office="H-GOV", role=Role.LEADER)
    said = {"title": "副县长", "rank": "8", "offices": ["H-ZJ", "H-RS"]}
    assert system.post(f"/administration/posts/{post.pk}/", said).status_code == 302
    assert set(post.portfolios.values_list("office", flat=True)) == {"H-ZJ", "H-RS"}
    system.post(f"/administration/posts/{post.pk}/", said | {"offices": ["H-ZJ"]})
    assert set(post.portfolios.values_list("office", flat=True)) == {"H-ZJ"}
    assert Change.objects.filter(what="portfolio.changed").count() == 2


def test_the_role_of_a_post_cannot_be_changed(county: County, system: Client) -> None:
    post = Post.objects.get(office="H-ZJ", role=Role.UNIT_CLERK)
    system.post(f"/administration/posts/{post.pk}/", {"title": "科员", "rank": "0", "role": "system_admin"})
    assert Post.objects.get(pk=post.pk).role == "unit_clerk"
    assert Appointment.objects.filter(post=post).exists()


@pytest.mark.parametrize("name", ["回县\u202e局", "回县\x01局", "回\x00县", "局" * 121, ""])
def test_a_bad_name_is_refused_in_words_and_kept(county: County, system: Client, name: str) -> None:
    answer = system.post("/administration/offices/H-ZJ/", office_said("H-ZJ", name=name, address="新地址1号"))
    assert answer.status_code == 200
    assert problems(answer)
    assert "新地址1号" in text_of(answer)
    assert Office.objects.get(pk="H-ZJ").name == "回县住房和城乡建设局"

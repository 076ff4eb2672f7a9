"""R-13: signers, agents and representatives are never shown outside the handling team."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.test import Client

from huiyin.journal.read import open_identity
from huiyin.law.actors import PETITIONER, Role
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent, Relation
from huiyin.law.petition.tracks import Party, Served
from huiyin.people.access import Person, Right
from huiyin.people.models import Staff
from tests.access.answers import body_of
from tests.access.walk import walked
from tests.county import County, add_person
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
#: Personal data that only the handling team may see.
CANARIES = ("金丝雀甲", "13911110001", "canary@example.org", "鸟鸣巷1号", "金丝雀乙", "金丝雀丙", "13911110003")
REASON = "需要逐人送达文书并核对身份"


@pytest.fixture
def petition(county: County) -> Petition:
    signed = a_petition(representatives=("金丝雀乙",), people=3).signed(
        "金丝雀甲", phone="13911110001", email="canary@example.org", address="鸟鸣巷1号"
    )
    mandate = AppointAgent(
        relation=Relation.LAWYER, name="金丝雀丙", phone="13911110003", scope="全部程序", mandate="授权委托书"
    )
    handled = signed.did(mandate, PETITIONER).registered().forwarded().accepted().heard().answered()
    return handled.delivered().delivered(party=1)


def pages(person: Person, petition: Petition) -> Iterator[tuple[str, str]]:
    """Every page that the person can reach from the desk and the dossier: address and content."""
    browser = Client(headers={"accept-language": "en"})
    browser.force_login(Staff.objects.get(pk=person.staff))
    starts = ["/desk/", "/desk/inbox/?whose=all", f"/desk/dossier/{petition.number}/"]
    starts += [f"/desk/search/?q={word}" for word in CANARIES[:1]]
    for address, answer in walked(browser, dict.fromkeys(starts), of_a_kind=8, of_a_list=8):
        yield address, body_of(answer).decode(errors="replace")


def shown(person: Person, petition: Petition) -> set[str]:
    """The canaries on any of the person's pages, except on the search page, which repeats the search text."""
    found = set()
    for address, body in pages(person, petition):
        found |= {each for each in CANARIES if each in body and "/search/" not in address}
    return found


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("H-XF", Role.PETITION_CLERK),
        ("H-ZJ", Role.UNIT_HEAD),
        ("H-GOV", Role.LEADER),
        ("H-GOV", Role.SUPERVISOR),
        ("H-RS", Role.UNIT_CLERK),
        ("H-GOV", Role.AUDIT_ADMIN),
    ],
)
def test_R_13_they_are_on_no_page_of_staff(county: County, petition: Petition, office: str, role: Role) -> None:
    assert shown(county.person(office, role), petition) == set()


def test_R_13_the_handling_team_sees_them_for_a_purpose_but_superior_offices_do_not(
    county: County, petition: Petition
) -> None:
    above = add_person("C-GOV", Role.PETITION_CLERK)
    for person in (county.clerk, above):
        assert person.may(Right.OPEN_IDENTITY)
        open_identity(person, petition.number, purpose="serve", reason=REASON)
    assert shown(county.clerk, petition) == set(CANARIES)
    assert shown(above, petition) == set()


def test_R_13_the_standing_stores_no_names_of_signers() -> None:
    kept = {field.name for kind in (Party, Served) for field in dataclasses.fields(kind)}
    assert kept == {"number", "part", "joined_on", "acts_for", "may_settle", "left_on", "rated_on"} | {
        "party", "on", "reached_on"
    }  # fmt: skip
    codes = apps.get_model("journal", "PartyCode")
    assert {field.name for field in codes._meta.get_fields()} == {"id", "dossier", "party", "code"}

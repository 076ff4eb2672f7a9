"""Reporting retaliation (A18(4), R-07): outside the line, sealed, once, and nothing of it on the first matter."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from huiyin.journal import lists
from huiyin.journal.lists import Filter
from huiyin.journal.read import NotFound, dossier, matter
from huiyin.law.actors import Role
from huiyin.people.access import Petitioner
from huiyin.people.models import Appointment
from tests.county import County
from tests.dossiers import Petition, a_petition
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
SAID = {"text": "写信以后被调去看大门。", "request": "请恢复原来的岗位。"}


@pytest.fixture
def first(county: County) -> Petition:
    return a_petition(TODAY - timedelta(days=20)).registered().forwarded().accepted()


def visitor_of(petition: Petition) -> Visitor:
    visitor = Visitor("en")
    session = visitor.client.session
    session["matter"], session["matter_seen"] = petition.number, 2**33
    session.save()
    visitor.client.cookies["sessionid"] = str(session.session_key)
    return visitor


def sent(visitor: Visitor, **said: object) -> tuple[str, str]:
    """Number, code and page of the receipt."""
    page = visitor.client.get("/retaliation/").content.decode()
    once = re.search(r'name="once" value="([^"]+)"', page)
    assert once
    answer = visitor.client.post("/retaliation/", {"once": once[1], **SAID, **said})
    text = answer.content.decode()
    number = re.search(r'class="code">(\d{8}-\w{8})<', text)
    assert number, text
    return number[1], text


def test_from_the_page_of_a_matter_it_goes_past_everybody_who_has_it(county: County, first: Petition) -> None:
    before = matter(Petitioner(first.number))
    visitor = visitor_of(first)
    assert "/retaliation/" in visitor.client.get("/matter/").content.decode()
    number, _ = sent(visitor)
    view = matter(Petitioner(number))
    assert (view.standing.holder, view.standing.is_sealed) == ("H-JW", True)
    assert view.standing.accused == ("H-XF", "H-ZJ")
    after = matter(Petitioner(first.number))
    assert (after.acts, after.standing, after.openings) == (before.acts, before.standing, before.openings)
    assert number not in visitor.client.get("/matter/").content.decode()
    assert first.number in visitor.client.get("/matter/").content.decode()


def test_who_reached_the_person_before_need_not_be_typed_again(county: County, first: Petition) -> None:
    page = visitor_of(first).client.get("/retaliation/").content.decode()
    assert "何秋实" in page
    assert "13800000000" in page


@pytest.mark.parametrize(
    ("office", "role"),
    [("H-XF", Role.PETITION_CLERK), ("H-XF", Role.CUSTODIAN), ("H-ZJ", Role.UNIT_HEAD), ("H-GOV", Role.LEADER)],
)
def test_nobody_of_the_line_and_nobody_above_it_finds_it(
    county: County, first: Petition, office: str, role: Role
) -> None:
    number, _ = sent(visitor_of(first))
    person = county.person(office, role)
    with pytest.raises(NotFound):
        dossier(person, number)
    rows = lists.inbox(person, Filter(whose="all"), on=TODAY).rows
    assert number not in {row.number for row in rows}


def test_the_custodian_of_the_discipline_body_reads_it(county: County, first: Petition) -> None:
    number, _ = sent(visitor_of(first))
    person = county.person("H-JW", Role.CUSTODIAN)
    assert dossier(person, number).number == number
    rows = lists.inbox(person, Filter(), on=TODAY).rows
    assert [row.number for row in rows] == [number]


def test_the_same_form_sent_twice_is_one_complaint(county: County, first: Petition) -> None:
    visitor = visitor_of(first)
    page = visitor.client.get("/retaliation/").content.decode()
    once = re.search(r'name="once" value="([^"]+)"', page)
    assert once
    pages = [visitor.client.post("/retaliation/", {"once": once[1], **SAID}).content.decode() for _ in range(2)]
    found = [re.findall(r'class="code">([^<]+)<', text) for text in pages]
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_without_a_matter_the_offices_are_chosen(county: County) -> None:
    visitor = Visitor("en")
    number, page = sent(visitor, accused=["T-LH"], region="990123101", name="")
    standing = matter(Petitioner(number)).standing
    assert (standing.holder, standing.accused, standing.is_named) == ("H-JW", ("T-LH",), False)
    assert "not that of your first matter" not in page


def test_on_the_county_it_goes_to_the_city(county: County) -> None:
    number, _ = sent(Visitor("en"), accused=["H-GOV"], region="990123101")
    assert matter(Petitioner(number)).standing.holder == "C-JW"


def test_where_no_custodian_reads_it_it_does_not_go(county: County) -> None:
    Appointment.objects.filter(post__office_id="H-JW", post__role=Role.CUSTODIAN).update(
        until=TODAY - timedelta(days=1)
    )
    number, _ = sent(Visitor("en"), accused=["T-LH"], region="990123101")
    assert matter(Petitioner(number)).standing.holder == "C-JW"


def test_where_nobody_is_left_the_person_is_told(county: County) -> None:
    page = Visitor("en").client.post(
        "/retaliation/", {**SAID, "accused": ["H-GOV", "C-GOV", "C-JW", "P-GOV"], "region": "990123101"}
    )
    assert "No office outside the ones you chose" in page.content.decode()


def test_nothing_is_sent_without_words_and_nothing_typed_is_lost(county: County) -> None:
    page = Visitor("en").client.post("/retaliation/", {"text": "", "request": "请制止。", "region": "990123101"})
    assert page.status_code == 200
    assert "请制止。" in page.content.decode()

"""Several who petition, each in a browser of their own: own number, own window, and nobody else's name (R-13)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from huiyin.law.actors import Actor, Kind
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from tests.county import County
from tests.dossiers import Petition, a_petition
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NAMES = ("何秋实", "联名甲某", "联名乙某")
SIGNING = {"name": NAMES[1], "phone": "13900000001", "email": "", "address": "", "consent": "在来信上签名"}
AGENT = {
    "relation": "lawyer", "name": "代理丙某", "phone": "", "email": "", "address": "",
    "scope": "代为办理全部程序", "mandate": "今天的授权委托书",
}  # fmt: skip


@pytest.fixture(autouse=True)
def files_apart(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition(TODAY - timedelta(days=90))


def visiting(number: str, code: str) -> Visitor:
    visitor = Visitor()
    visitor.enters(number, code)
    assert visitor.path == "/matter/"
    return visitor


def first(petition: Petition) -> Visitor:
    return visiting(petition.number, petition.recorded.code)


def do(visitor: Visitor, verb: str, **said: Any) -> str:
    visitor.get(f"/matter/do/{verb}/")
    return visitor.post(f"/matter/do/{verb}/", seen=visitor.hidden("seen"), **said)


def test_who_brought_it_adds_a_signer_and_gets_their_number_and_code_once(petition: Petition) -> None:
    visitor = first(petition)
    do(visitor, "sign", **SIGNING)
    number, code = visitor.keys()
    assert number == f"{petition.number}.1"
    assert code not in visitor.get("/matter/")
    assert NAMES[1] not in visitor.text
    other = visiting(number, code)
    assert number in other.text
    assert "You signed this petition." in other.text
    assert NAMES[1] in other.get(f"/matter/paper/{petition.view.places}/")
    assert NAMES[0] not in other.get("/matter/")


def two(petition: Petition) -> tuple[Petition, Visitor, Visitor]:
    """Signed twice; the two signers in their browsers."""
    one = petition.signed(NAMES[1])
    both = one.signed(NAMES[2])
    visitors = [visiting(f"{both.number}.{n}", each.recorded.codes[0][1]) for n, each in ((1, one), (2, both))]
    return both, visitors[0], visitors[1]


def test_nobody_sees_another_on_any_page(petition: Petition) -> None:
    code = petition.recorded.code
    both, one, other = two(petition)
    served = both.registered().forwarded().accepted().heard().answered().delivered().delivered(party=1)
    everybody = (visiting(petition.number, code), one, other)
    for visitor, own in zip(everybody, NAMES, strict=True):
        pages = ["/matter/", *(f"/matter/paper/{place}/" for place in range(1, served.view.places + 1))]
        seen = " ".join(visitor.get(page) for page in pages)
        assert [name for name in NAMES if name in seen] == [own]
        assert "organiser" not in seen.lower()


def test_the_second_signer_asks_for_the_review_in_their_own_window(petition: Petition) -> None:
    both, one, other = two(petition)
    answered = both.registered().forwarded().accepted().heard().later(5).answered().delivered()
    late = answered.later((TODAY - answered.day).days - 3).delivered(party=1).delivered(party=2)
    assert "Ask for a review" in other.get("/matter/")
    do(other, "request_review", reasons="没有修好")
    other.post("/matter/do/request_review/", seen=other.hidden("seen"), reasons="没有修好", sure="yes")
    assert "Your request for a review has arrived." in other.text
    assert late.view.standing.stage is Stage.REVIEW_ASKED
    assert late.view.standing.handling.review is not None
    assert not late.view.standing.handling.review.is_late
    assert "Another person who petitions" in one.get("/matter/")
    assert "Ask for a review" in one.text
    do(one, "request_review", reasons="我也认为没有修好")
    one.post("/matter/do/request_review/", seen=one.hidden("seen"), reasons="我也认为没有修好", sure="yes")
    assert len(late.view.of("request_review")) == 2


def test_a_paper_that_has_reached_others_is_still_on_its_way_here(petition: Petition) -> None:
    both, one, other = two(petition)
    served = both.registered().forwarded().accepted().heard().answered().delivered(party=1)
    assert "You have the written answer." in one.get("/matter/")
    assert "It is answered." in other.get("/matter/")
    served.review_asked()
    assert "Another person who petitions asked the organ above" in one.get("/matter/")


def test_a_signer_leaves_and_thinks_again(petition: Petition) -> None:
    _, one, other = two(petition)
    assert 'href="/matter/do/withdraw/"' not in one.get("/matter/")
    do(one, "leave", reasons="")
    one.post("/matter/do/leave/", seen=one.hidden("seen"), reasons="", sure="yes")
    assert "You left this petition" in one.text
    assert 'href="/matter/do/add_material/"' not in one.text
    assert "You left this petition" not in other.get("/matter/")
    do(one, "reconsider")
    assert "You left this petition" not in one.get("/matter/")


def test_an_agent_acts_and_the_mandate_ends(petition: Petition) -> None:
    visitor = first(petition)
    do(visitor, "appoint_agent", **AGENT)
    number, code = visitor.keys()
    agent = visiting(number, code)
    assert "You act here as an agent" in agent.text
    do(agent, "add_material", text="代理意见书")
    assert "Your agent" in visitor.get("/matter/")
    assert "The person you act for" in agent.get("/matter/")
    assert "does not cover this" in agent.text
    visitor.get("/matter/do/end_agency/")
    assert "1 · Agent · 代理丙某" in visitor.text
    do(visitor, "end_agency", agent="1", reasons="")
    assert "The mandate has ended." in visitor.text
    assert "Look up my matter" in agent.get("/matter/")


def test_an_agent_lays_the_mandate_down(petition: Petition) -> None:
    visitor = first(petition)
    do(visitor, "appoint_agent", **AGENT)
    agent = visiting(*visitor.keys())
    assert "your own mandate" in agent.get("/matter/do/end_agency/")
    do(agent, "end_agency", agent="1", reasons="")
    assert "Look up my matter" in agent.get("/matter/")


def test_what_is_beside_the_point_is_not_explained(petition: Petition) -> None:
    page = first(petition).text
    steps = set(re.findall(r"/matter/do/(\w+)/", page))
    assert {"sign", "appoint_agent", "withdraw"} <= steps
    assert "Leave the petition" not in page
    assert "End a mandate" not in page


def test_the_file_of_one_is_not_given_to_another(petition: Petition) -> None:
    _, one, other = two(petition)
    one.get("/matter/do/add_material/")
    text = SimpleUploadedFile("我的病历.txt", "只给单位看".encode(), content_type="text/plain")
    one.post("/matter/do/add_material/", text="病历", seen=one.hidden("seen"), files=[text])
    place = petition.view.places
    assert one.client.get(f"/matter/file/{place}/1/").status_code == 200
    assert other.client.get(f"/matter/file/{place}/1/").status_code == 404
    assert "病历" not in other.get("/matter/")


def test_a_double_click_of_two_signers_is_no_double_click(petition: Petition) -> None:
    both, one, _ = two(petition)
    one.get("/matter/do/add_material/")
    seen = one.hidden("seen")
    both.did(AddMaterial(text="一样的话"), Actor(kind=Kind.PETITIONER, party=2))
    one.post("/matter/do/add_material/", text="一样的话", seen=seen)
    assert "Something happened in your matter while you were writing" in one.text
    assert both.view.of("add_material")[0].by_party == 2


def test_a_double_click_shows_the_same_code_and_adds_one_person(petition: Petition) -> None:
    visitor = first(petition)
    visitor.get("/matter/do/sign/")
    sent = SIGNING | {"seen": visitor.hidden("seen"), "once": visitor.hidden("once")}
    visitor.post("/matter/do/sign/", **sent)
    keys = visitor.keys()
    visitor.post("/matter/do/sign/", **sent)
    assert visitor.keys() == keys
    assert len(petition.view.standing.parties) == 1
    petition.signed(NAMES[2])
    visitor.post("/matter/do/sign/", **sent)
    assert keys[1] not in visitor.text

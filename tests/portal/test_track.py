"""Looking up one's matter: with number and code, and with nothing else."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from huiyin.journal.read import dossier, open_identity
from huiyin.law.actors import Role
from huiyin.law.petition.steps.handling.adopt import Adopt
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.steps.taking_up.decline import Decline, Ground
from huiyin.law.petition.values import Adoption, Branch, Purpose
from huiyin.portal import tries
from huiyin.portal.petition.side import held_since
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of, head_of
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
WRONG = "No matter was found with this number and code."


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition(TODAY - timedelta(days=20))


def visiting(petition: Petition, code: str, language: str = "en") -> Visitor:
    visitor = Visitor(language)
    visitor.enters(petition.number, code)
    assert visitor.path == "/matter/"
    return visitor


def test_the_number_may_be_typed_carelessly(petition: Petition) -> None:
    visitor = Visitor()
    code = petition.recorded.code
    visitor.enters(f" {petition.number.lower()} ", code.lower().replace("-", " "))
    assert "What happened to my matter" in visitor.text


def test_a_wrong_code_and_a_number_that_is_not_there_are_answered_alike(petition: Petition) -> None:
    visitor = Visitor()
    pages = []
    for number in (petition.number, "20260101-ZZZZZZZZ"):
        visitor.enters(number, "0000-0000-0000-0000")
        pages.append(re.sub(r'(value|token)="[^"]*"', "", visitor.text.replace(number, "")))
    assert WRONG in pages[0]
    assert pages[0] == pages[1]


@pytest.mark.parametrize("number", ["", "\x00", "💡" * 60, "x" * 100_000, "\u202e1", "' OR 1=1 --"])
def test_nonsense_for_a_number_is_answered_in_words(petition: Petition, number: str) -> None:
    visitor = Visitor()
    visitor.enters(number, number)
    assert visitor.said.status_code == 200
    assert 'class="problems"' in visitor.text


def test_too_many_wrong_tries_have_to_wait_and_nobody_else_does(petition: Petition) -> None:
    visitor = Visitor()
    for _ in range(tries.OF_A_NUMBER):
        visitor.enters(petition.number, "0000-0000-0000-0000")
        assert WRONG in visitor.text
    visitor.enters(petition.number, petition.recorded.code)
    assert visitor.said.status_code == 429
    assert "Please wait a quarter of an hour" in visitor.text
    elsewhere = Visitor(REMOTE_ADDR="203.0.113.7")
    assert "What happened to my matter" in elsewhere.enters(petition.number, petition.recorded.code)
    neighbour = a_petition(TODAY)
    assert "What happened to my matter" in Visitor().enters(neighbour.number, neighbour.recorded.code)


def test_one_network_cannot_try_number_after_number(petition: Petition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "OF_A_NETWORK", 5)
    visitor = Visitor()
    for each in range(5):
        visitor.enters(f"20260101-0000000{each}", "0000-0000-0000-0000")
    visitor.enters("20260101-00000009", "0000-0000-0000-0000")
    assert visitor.said.status_code == 429


def test_where_a_try_came_from_is_kept_nowhere_readable(petition: Petition) -> None:
    visitor = Visitor(REMOTE_ADDR="203.0.113.77")
    visitor.enters(petition.number, "0000-0000-0000-0000")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key || value FROM huiyin_cache")
        kept = "\n".join(row[0] for row in cursor.fetchall())
    assert "portal-tries-" in kept
    assert "203.0.113" not in kept
    assert petition.number not in kept


def test_without_a_visit_nothing_of_a_matter_is_shown(petition: Petition) -> None:
    visitor = Visitor()
    for path in ("/matter/", "/matter/do/withdraw/", "/matter/paper/1/", "/matter/file/1/1/", "/submit/receipt/"):
        visitor.get(path)
        assert visitor.path == "/matter/"
        assert "Look up my matter" in visitor.text
        assert petition.number not in visitor.text


def test_a_visit_sees_its_own_matter_and_no_other(petition: Petition) -> None:
    other = a_petition(TODAY, subject="别人的事项", text="别人的经过").registered()
    visitor = visiting(petition, petition.recorded.code)
    assert "别人的" not in visitor.text
    visitor.get(f"/matter/?number={other.number}")
    assert "别人的" not in visitor.text
    assert "别人的" not in visitor.get("/matter/paper/1/")
    assert visitor.client.get("/matter/paper/2/").status_code == 404


def test_the_visit_ends_after_half_an_hour_without_use(petition: Petition, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = visiting(petition, petition.recorded.code)
    now = time.time()
    monkeypatch.setattr("huiyin.portal.visit.time.time", lambda: now + 29 * 60)
    assert "What happened to my matter" in visitor.get("/matter/")
    monkeypatch.setattr("huiyin.portal.visit.time.time", lambda: now + 58 * 60)
    assert "What happened to my matter" in visitor.get("/matter/")
    monkeypatch.setattr("huiyin.portal.visit.time.time", lambda: now + 89 * 60)
    assert "Look up my matter" in visitor.get("/matter/")


def test_leaving_ends_the_visit(petition: Petition) -> None:
    visitor = visiting(petition, petition.recorded.code)
    visitor.post("/matter/leave/")
    assert "You have left your matter" in visitor.text
    assert "Look up my matter" in visitor.get("/matter/")


def test_a_quick_exit_leaves_nothing_behind(petition: Petition) -> None:
    visitor = visiting(petition, petition.recorded.code)
    answer = visitor.client.get("/design/leave/")
    assert '"cookies"' in answer.headers["Clear-Site-Data"]
    assert not Session.objects.exists()
    assert "Look up my matter" in visitor.get("/matter/")


def test_no_page_of_a_matter_is_kept_or_titled_by_it(petition: Petition) -> None:
    visitor = visiting(petition, petition.recorded.code)
    for path in ("/matter/", "/matter/do/add_material/", "/matter/do/withdraw/", "/matter/paper/1/"):
        visitor.get(path)
        assert visitor.said.headers["Cache-Control"] == "no-store"
        title = re.search(r"<title>(.*?)</title>", visitor.text, re.DOTALL)
        assert title is not None
        for word in (petition.number, "路灯", "何秋实", "信访局", "Petition Office"):
            assert word not in title[1]


def test_the_code_on_the_receipt_fills_in_the_number_and_leaves_it_out_of_the_address(petition: Petition) -> None:
    visitor = Visitor()
    visitor.get(f"/matter/?number={petition.number}")
    assert visitor.said.request["QUERY_STRING"] == ""
    assert f'value="{petition.number}"' in visitor.text


def test_every_clock_is_laid_open_with_its_days(petition: Petition) -> None:
    done = petition.registered().later(2).forwarded().later(3).accepted()
    visitor = visiting(petition, petition.recorded.code)
    assert [duty.clock for duty in done.view.duties] == [
        "register",
        "pass_on",
        "word_of_where",
        "notice_forwarded",
        "objection",
        "answer",
    ]
    assert visitor.text.count('class="clock-days"') == 6
    assert "Answer the claim" in visitor.text
    assert "回县住房和城乡建设局" in visitor.text


def test_a_breach_stays_to_be_seen_after_it_is_over(petition: Petition) -> None:
    petition.registered().later(17).forwarded()
    visitor = visiting(petition, petition.recorded.code)
    assert "done, but late" in visitor.text


def test_a_refusal_shows_reasons_basis_and_where_to_go(petition: Petition) -> None:
    said = {"reasons": "已在法院审理", "basis": "第三十一条", "remedy": "回县人民法院，县城南路2号"}
    petition.registered().did(Decline(ground=Ground.IN_COURT, **said), clerk_of("H-XF"))
    visitor = visiting(petition, petition.recorded.code)
    assert "It was not accepted." in visitor.text
    for text in said.values():
        assert text in visitor.text
    paper = re.search(r'href="(/matter/paper/3/)"', visitor.text)
    assert paper is not None
    assert "已在法院审理" in visitor.get(paper[1])


def test_what_offices_write_to_each_other_is_not_shown(petition: Petition) -> None:
    petition.registered().forwarded().did(Object(reasons="内部说的理由"), clerk_of("H-ZJ"))
    visitor = visiting(petition, petition.recorded.code)
    assert "says that it is not competent" in visitor.text
    assert "内部说的理由" not in visitor.text
    assert "＊＊＊" not in visitor.text
    place = petition.view.places
    assert visitor.client.get(f"/matter/paper/{place}/").status_code == 404


def test_every_opening_is_shown_with_office_role_badge_and_purpose(petition: Petition, county: County) -> None:
    clerk, head = county.clerk, county.person("H-XF", Role.PETITION_HEAD)
    dossier(clerk, petition.number)
    dossier(head, petition.number)
    open_identity(clerk, petition.number, purpose="contact", reason="电话核实路灯的具体位置")
    visitor = visiting(petition, petition.recorded.code)
    assert visitor.text.count('data-label="Badge"') == 3
    assert f">{clerk.badge}<" in visitor.text
    assert "Petition office clerk" in visitor.text
    assert "to speak with the person" in visitor.text
    assert "电话核实路灯的具体位置" in visitor.text
    assert "h-xf.petition_clerk" not in visitor.text


def test_nobody_has_opened_it_is_said_too(petition: Petition) -> None:
    assert "Nobody yet." in visiting(petition, petition.recorded.code).text


STAGES: dict[str, Any] = {
    "received": lambda p: p,
    "registered": lambda p: p.registered(),
    "handed": lambda p: p.registered().forwarded(),
    "accepted": lambda p: p.registered().forwarded().accepted(),
    "answered": lambda p: p.registered().forwarded().accepted().heard().answered(),
    "delivered": lambda p: p.registered().forwarded().accepted().heard().answered().delivered(),
    "review_asked": lambda p: p.registered().forwarded().accepted().heard().answered().delivered().review_asked(),
    "recheck_delivered": lambda p: (
        p.registered().forwarded().accepted().heard().answered().delivered()
        .review_asked().reviewed().delivered(by="H-GOV").recheck_asked().rechecked().delivered(by="C-GOV")
    ),
}  # fmt: skip


@pytest.mark.parametrize("stage", STAGES)
def test_the_page_says_where_a_matter_stands_at_every_stage_in_every_language(petition: Petition, stage: str) -> None:
    done = STAGES[stage](petition)
    assert done.view.standing.stage.value == stage
    said = {"zh-CN": "我的事项办到哪一步了", "zh-HK": "我的事項辦到哪一步了", "en": "What happened to my matter"}
    for language, title in said.items():
        visitor = visiting(petition, petition.recorded.code, language)
        assert visitor.said.status_code == 200
        assert title in visitor.text
        for act in done.view.acts:
            if act.act.letter is not None and act.act.is_told:
                assert visitor.client.get(f"/matter/paper/{act.place}/").status_code == 200


def test_the_day_since_when_an_office_has_it_follows_the_acts(petition: Petition) -> None:
    handed = petition.registered().later(2).forwarded()
    accepted = handed.later(3).accepted()
    asked = accepted.later(1).heard().answered().delivered().later(2).review_asked()
    assert held_since(asked.view) == asked.day
    assert held_since(handed.view) == asked.day
    assert isinstance(asked.day, date)


def test_after_a_duty_or_a_suggestion_no_review_is_promised(petition: Petition) -> None:
    taken = Accept(understood="查处", contact="执法股", branch=Branch.DUTY, branch_reasons="属法定职责")
    duty = petition.registered().forwarded().did(taken, clerk_of("H-ZJ")).heard().answered().delivered()
    assert "the way is administrative review or the court" in visiting(duty, petition.recorded.code).text
    other = a_petition(TODAY - timedelta(days=20))
    reply = Adopt(adoption=Adoption.NOT, reply="已列入改造", reasons="避免重复投资")
    accepted = other.registered(purpose=Purpose.SUGGESTION).forwarded().accepted()
    replied = accepted.did(reply, head_of("H-ZJ")).delivered()
    assert "With new facts or reasons you can come again" in visiting(replied, other.recorded.code).text


def test_a_review_that_upholds_names_no_ground_against_the_answer(petition: Petition) -> None:
    upheld = petition.registered().forwarded().accepted().heard().answered().delivered().review_asked().reviewed()
    page = visiting(upheld, petition.recorded.code).text
    assert "Upheld" in page
    assert "Ground on which it does not stand" not in page

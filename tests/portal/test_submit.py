"""A petition from the first question to the receipt, and everything that can come between."""

from __future__ import annotations

import html
import threading
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from huiyin.journal.models import Act, Dossier
from huiyin.journal.numbers import new_number
from huiyin.journal.read import View, matter
from huiyin.people.access import Petitioner
from huiyin.portal.models import Draft
from tests.county import County, build_county
from tests.portal.browser import ANSWERS, Visitor

pytestmark = pytest.mark.django_db
LONG = "长" * 100_000


def sent(visitor: Visitor) -> View:
    """The matter that the receipt on the page is about."""
    return matter(Petitioner(visitor.keys()[0]))


def test_a_petition_goes_from_the_first_question_to_the_receipt_and_can_be_followed(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.sends()
    assert visitor.path == "/submit/receipt/"
    number, code = visitor.keys()
    view = sent(visitor)
    first: Any = view.first
    assert (first.subject, first.category, first.office) == ("东街路灯不亮", "030900", "H-XF")
    assert (first.name, first.phone, first.address) == ("何秋实", "13800000000", "柳河镇东街12号")
    other = Visitor()
    assert "What happened to my matter" in other.enters(number, code)
    assert "东街三盏路灯坏了两个月" in other.text


def test_an_anonymous_petition_is_taken_in_full_and_followed_by_number_and_code(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in(
        who={"named": "no", "name": "忘了删的名字"},
        reach={"phone": "", "email": "", "address": ""},
        about={"category": ""},
    )
    visitor.sends()
    view = sent(visitor)
    first: Any = view.first
    assert (first.name, first.category) == ("", "")
    assert view.standing.is_named is False
    assert [duty.clock for duty in view.duties] == ["register", "pass_on"]
    number, code = visitor.keys()
    other = Visitor()
    other.enters(number, code)
    assert other.get("/matter/do/add_material/")
    other.post("/matter/do/add_material/", text="补充一张照片的说明", seen=other.hidden("seen"))
    assert "Your material was added." in other.text


def test_somebody_who_gives_a_name_must_write_one(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.post("/submit/who/", named="yes", name="  ")
    assert "Please write your name, or choose to stay anonymous." in visitor.text


@pytest.mark.parametrize("question", ["where", "what", "request", "who", "together", "office"])
def test_an_empty_answer_is_asked_for_in_words_and_nothing_is_recorded(county: County, question: str) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.post(f"/submit/{question}/", **dict.fromkeys(ANSWERS[question], " "))
    assert visitor.path == f"/submit/{question}/"
    assert 'class="problems"' in visitor.text
    visitor.post("/submit/send/", version="1")
    assert visitor.path == f"/submit/{question}/"
    assert not Act.objects.exists()


@pytest.mark.parametrize(
    ("question", "field"),
    [("what", "subject"), ("what", "text"), ("request", "request"), ("who", "name"), ("reach", "address")],
)
def test_a_hundred_thousand_characters_are_refused_in_words_and_stay_in_the_box(
    county: County, question: str, field: str
) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.post(f"/submit/{question}/", **(ANSWERS[question] | {field: LONG}))
    assert visitor.said.status_code == 200
    assert "it has 100000 characters" in visitor.text
    assert LONG in visitor.text
    assert LONG in visitor.get(f"/submit/{question}/")


def test_what_is_longer_than_a_draft_can_hold_is_shown_again_all_the_same(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    huge = "长" * 450_000
    visitor.post("/submit/what/", subject="a", text=huge)
    assert visitor.said.status_code == 200
    assert huge in visitor.text


NASTY = {
    "NUL": ("路\x00灯", "路灯"),
    "controls": ("路\x07\x1b[31m灯\x7f\x85好", "路[31m灯\n好"),
    "emoji": ("路灯💡👩‍👩‍👧", "路灯💡👩‍👩‍👧"),
    "from the right": ("ئەسسالام \u2067سلام\u2069 路灯", "ئەسسالام \u2067سلام\u2069 路灯"),
    "turned around": ("路灯\u202egnp.exe", "路灯gnp.exe"),
    "line ends": ("一\r\n二\r三", "一\n二\n三"),
    "markup": ("<script>alert(1)</script>{{ 7|add:1 }}", "<script>alert(1)</script>{{ 7|add:1 }}"),
    "half a character": ("路灯\ud83d", "路灯�"),
}


@pytest.mark.parametrize("kind", NASTY)
def test_odd_characters_are_taken_as_far_as_they_can_be_read(county: County, kind: str) -> None:
    typed, read = NASTY[kind]
    body = typed.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if "\ud83d" in typed else typed
    visitor = Visitor()
    visitor.fills_in(what={"subject": "路灯", "text": body})
    shown = html.unescape(visitor.text)
    visitor.sends()
    view: Any = sent(visitor)
    assert view.first.text.replace("��", "�").replace("��", "�") == read
    assert view.first.text.split("\n")[0] in shown
    assert "<script>alert" not in visitor.get("/matter/")


def test_a_sixth_representative_is_refused_beside_the_question_and_five_are_taken(county: County) -> None:
    visitor = Visitor()
    six = {"people": "6", "representatives": "甲\n乙\n丙\n丁\n戊\n己"}
    visitor.fills_in()
    visitor.post("/submit/together/", **six)
    assert "At most 5 representatives may be named" in visitor.text
    assert "己" in visitor.text
    visitor.post("/submit/together/?back", people="6", representatives="甲\n乙\n丙\n丁\n戊")
    assert visitor.path == "/submit/summary/"
    visitor.sends()
    first: Any = sent(visitor).first
    assert (first.people, len(first.representatives)) == (6, 5)


def test_more_names_than_people_are_refused_at_once(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.post("/submit/together/", people="1", representatives="甲\n乙")
    assert "This is fewer people than are named." in visitor.text


def test_a_form_sent_twice_makes_one_petition_and_shows_one_receipt(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    version = visitor.hidden("version")
    visitor.post("/submit/send/", version=version)
    first = visitor.keys()
    visitor.post("/submit/send/", version=version)
    assert visitor.keys() == first
    assert Dossier.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_double_click_in_the_same_moment_makes_one_petition(monkeypatch: pytest.MonkeyPatch) -> None:
    build_county()
    visitor = Visitor()
    visitor.fills_in()
    version, together = visitor.hidden("version"), threading.Barrier(2, timeout=20)
    answers: list[Any] = []

    def number_of(day: date) -> str:
        # Both clicks have found nothing with the form's id when they come here.
        together.wait()
        return new_number(day)

    monkeypatch.setattr("huiyin.journal.record.new_number", number_of)

    def click() -> None:
        client = Client(headers={"accept-language": "en"})
        client.cookies = visitor.client.cookies
        answers.append(client.post("/submit/send/", {"version": version}))
        connection.close()

    clicks = [threading.Thread(target=click) for _ in range(2)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert [(answer.status_code, answer.url) for answer in answers] == [(302, "/submit/receipt/")] * 2
    assert Dossier.objects.count() == 1


def test_going_back_shows_what_was_typed_and_a_change_leads_back_to_the_summary(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    assert "东街三盏路灯" in visitor.get("/submit/what/")
    visitor.post("/submit/what/?back", subject="路灯", text="改过的经过")
    assert visitor.path == "/submit/summary/"
    assert "改过的经过" in visitor.text


def test_changing_the_first_level_asks_again_for_the_second(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.post("/submit/about/?back", category="040000")
    assert visitor.path == "/submit/part/"
    visitor.post("/submit/part/", part="040300")
    visitor.get("/submit/summary/")
    visitor.sends()
    assert sent(visitor).standing.category == "040300"


def test_nobody_sends_what_was_changed_in_another_window_unseen(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    old = visitor.hidden("version")
    visitor.post("/submit/request/", request="另一个窗口里改的请求")
    visitor.post("/submit/send/", version=old)
    assert "changed in another window" in visitor.text
    assert "另一个窗口里改的请求" in visitor.text
    assert not Dossier.objects.exists()
    visitor.post("/submit/send/", version=visitor.hidden("version"))
    assert visitor.path == "/submit/receipt/"


def test_two_windows_on_two_questions_keep_both_answers(county: County) -> None:
    visitor = Visitor()
    visitor.get("/submit/where/")
    visitor.post("/submit/where/", region="990123101")
    visitor.post("/submit/request/", request="甲")
    visitor.post("/submit/what/", subject="乙", text="丙")
    assert "甲" in visitor.get("/submit/request/")
    assert "乙" in visitor.get("/submit/what/")


def test_a_draft_that_is_gone_keeps_what_was_just_typed(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    Draft.objects.all().delete()
    visitor.post("/submit/request/", request="刚写的请求")
    assert "刚写的请求" in visitor.get("/submit/request/")
    assert visitor.get("/submit/summary/")
    assert visitor.path == "/submit/where/"


@pytest.mark.parametrize("path", ["/submit/send/", "/submit/afresh/", "/matter/leave/"])
def test_an_address_that_only_a_button_leads_to_shows_the_page_with_the_button(county: County, path: str) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.get(path)
    assert visitor.path in {"/submit/summary/", "/submit/", "/matter/"}
    assert Draft.objects.exists()
    assert not Act.objects.exists()


def test_a_form_whose_token_expired_is_shown_again_with_what_was_typed(county: County) -> None:
    visitor = Visitor(enforce_csrf_checks=True)
    visitor.said = visitor.client.post("/submit/what/", {"subject": "路灯", "text": "写了很久的经过"})
    assert visitor.said.status_code == 403
    assert "写了很久的经过" in visitor.text
    assert 'action="/submit/what/"' in visitor.text


def test_the_office_of_the_place_is_chosen_already_and_another_can_be(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    page = visitor.get("/submit/office/")
    assert 'value="H-XF"' in page
    assert 'value="T-SP"' not in page
    assert 'value="T-SP"' in visitor.get("/submit/office/?every")
    visitor.post("/submit/office/?every", office="T-SP")
    assert visitor.path == "/submit/summary/"
    assert "石坪乡人民政府" in visitor.text
    visitor.sends()
    assert sent(visitor).standing.holder == "T-SP"
    assert [duty.clock for duty in sent(visitor).duties] == ["register", "notice"]


def test_an_office_that_does_not_exist_is_refused(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.post("/submit/office/", office="X-99")
    assert "Please choose one from the list." in visitor.text


def test_a_draft_can_be_thrown_away(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    assert "You have begun a petition" in visitor.get("/submit/")
    assert "You have begun a petition" in visitor.get("/")
    visitor.post("/submit/afresh/")
    assert "You have begun a petition" not in visitor.text
    assert not Draft.objects.exists()


def test_after_sending_the_next_petition_begins_empty(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.sends()
    visitor.post("/submit/where/", region="990123102")
    assert "东街三盏路灯" not in visitor.get("/submit/what/")
    visitor.get("/submit/receipt/")
    assert visitor.path == "/matter/"


def test_a_question_that_is_not_there_is_not_found(county: County) -> None:
    assert Client().get("/submit/nonsense/").status_code == 404

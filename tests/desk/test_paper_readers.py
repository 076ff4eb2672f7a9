"""Who sees a paper in the making: it is sealed, and whoever keeps out of the matter never sees it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from huiyin.desk.models import Turn
from huiyin.desk.signing import store
from huiyin.dossier.models import Draft
from huiyin.journal.models import Dossier
from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.petition.steps.bringing.correct import Correct
from huiyin.law.petition.steps.keeping_out.recuse import Recuse
from huiyin.law.petition.values import Purpose
from huiyin.people.access import actor_of
from huiyin.people.models import Staff
from tests.county import County
from tests.desk.pages import text_of
from tests.desk.papers import BETTER, WORDS, clerk, do, head, heard, reviewer, url
from tests.dossiers import Petition

__all__ = ["clerk", "head", "heard", "reviewer"]
pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


WORDS_AS_TYPED = {name: [value] for name, value in WORDS.items()}


def test_what_is_typed_lies_sealed_under_the_matters_key_and_goes_with_it(
    clerk: Client, head: Client, heard: Petition
) -> None:
    do(clerk, heard, "hand", remark="请尽快")
    box = bytes(Turn.objects.get().box)
    assert "经查".encode() not in box
    assert "请尽快".encode() not in box
    assert "路灯".encode() not in box
    Dossier.objects.filter(number=heard.number).update(key=None)
    paper = store.open_paper(heard.number, "answer", office="H-ZJ")
    assert paper is not None
    assert paper.last.words == {}
    assert paper.subject == ""


def test_ones_own_words_are_kept_apart_and_come_back(clerk: Client, head: Client, heard: Petition) -> None:
    clerk.post(url(heard) + "draft/", {"facts": "还没写完"})
    assert "还没写完" in text_of(clerk.get(url(heard)))
    assert "Answer: 柳河镇东街路灯不亮" in text_of(clerk.get("/desk/"))
    assert f"{url(heard)}#step" in text_of(clerk.get("/desk/"))
    assert "还没写完" not in text_of(head.get(url(heard)))
    do(clerk, heard, "hand")
    assert not Draft.objects.exists()


def test_words_older_than_the_last_desk_are_offered_and_not_lost(
    clerk: Client, reviewer: Client, heard: Petition, day: time_machine.Traveller
) -> None:
    do(clerk, heard, "hand")
    reviewer.post(url(heard) + "draft/", BETTER | {"facts": "我改到一半"})
    day.shift(timedelta(minutes=5))
    do(clerk, heard, "take_back", {})
    do(clerk, heard, "hand")
    page = text_of(reviewer.get(url(heard)))
    assert "You have a draft of your own" in page
    assert "我改到一半" not in page
    assert "我改到一半" in text_of(reviewer.get(url(heard) + "?mine=1"))


def test_taking_it_back_keeps_the_words(clerk: Client, heard: Petition) -> None:
    do(clerk, heard, "hand")
    do(clerk, heard, "take_back", {})
    assert "十日内修好。" in text_of(clerk.get(url(heard)))


def test_R_07_an_office_that_keeps_out_meanwhile_never_sees_the_paper_again(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    do(clerk, heard, "hand")
    heard.kept_from()
    for browser in (clerk, reviewer, head):
        for page in ("/desk/", "/desk/inbox/"):
            assert "柳河镇东街路灯不亮" not in text_of(browser.get(page))
        assert browser.get(url(heard)).status_code == 404
        assert browser.post(url(heard), {"doing": "drop"}).status_code == 404


def test_R_07_staff_complained_of_are_out_of_it_and_their_colleagues_go_on(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    do(clerk, heard, "hand")
    staff = county.person("H-ZJ", Role.UNIT_CLERK).staff
    said = {"purpose": Purpose.CLAIM, "category": "030900", "region": "990123101", "reasons": "信访人反映该人"}
    heard.did(Correct(accused_staff=(staff,), **said), actor_of(county.person("H-ZJ", Role.UNIT_CLERK)))
    assert "柳河镇东街路灯不亮" not in text_of(clerk.get("/desk/"))
    assert clerk.get(url(heard)).status_code == 404
    assert do(reviewer, heard, "pass").status_code == 302


def test_R_07_who_has_an_interest_of_their_own_never_sees_it_again(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    do(clerk, heard, "hand")
    staff = Staff.objects.get(name="h-zj.unit_clerk.second").pk
    mine = Actor(kind=Kind.STAFF, staff=staff, office="H-ZJ", roles=frozenset({Role.UNIT_CLERK}))
    heard.did(Recuse(staff=staff, reasons="与信访人是亲属"), mine)
    assert reviewer.get(url(heard)).status_code == 404
    assert "柳河镇东街路灯不亮" not in text_of(reviewer.get("/desk/"))
    assert do(clerk, heard, "take_back", {}).status_code == 302
    assert "Submit for signature" in text_of(clerk.get(url(heard)))


def test_another_office_sees_nothing_of_a_paper_in_the_making(
    clerk: Client, heard: Petition, county: County, enter: Enter
) -> None:
    do(clerk, heard, "hand")
    petition_office = enter(county.clerk)
    assert "经查，三盏" not in text_of(petition_office.get(url(heard)))
    assert "Papers for signature" not in text_of(petition_office.get(f"/desk/dossier/{heard.number}/"))
    assert "经查，三盏" not in text_of(petition_office.get("/desk/"))

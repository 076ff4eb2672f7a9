"""The petitioner's own steps, in the portal."""

from __future__ import annotations

import time
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from huiyin.journal.models import Act
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.rate import Rating
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def files_apart(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition(TODAY - timedelta(days=90))


@pytest.fixture
def visitor(petition: Petition) -> Visitor:
    visitor = Visitor()
    visitor.enters(petition.number, petition.recorded.code)
    return visitor


def answered(petition: Petition, days_ago: int) -> Petition:
    """Answered, and the answer handed over so many days ago."""
    accepted = petition.registered().forwarded().accepted().heard()
    day = TODAY - timedelta(days=days_ago)
    return accepted.later((day - accepted.day).days).answered().delivered()


def photo() -> SimpleUploadedFile:
    picture = BytesIO()
    Image.new("RGB", (40, 30), "gray").save(picture, "JPEG")
    return SimpleUploadedFile("东街路灯.jpg", picture.getvalue(), content_type="image/jpeg")


def test_material_is_added_with_words_and_files_and_given_back(petition: Petition, visitor: Visitor) -> None:
    visitor.get("/matter/do/add_material/")
    visitor.post("/matter/do/add_material/", text="现场照片", seen=visitor.hidden("seen"), files=[photo()])
    assert "Your material was added." in visitor.text
    assert "现场照片" in visitor.text
    assert "东街路灯.jpg" in visitor.text
    given = visitor.client.get("/matter/file/2/1/")
    assert given.headers["Content-Disposition"].startswith("attachment")
    assert Image.open(BytesIO(b"".join(given))).size == (40, 30)
    assert visitor.client.get("/matter/file/2/2/").status_code == 404
    assert visitor.client.get("/matter/file/1/1/").status_code == 404


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00" * 50, b"<html><script>alert(1)</script></html>"])
def test_a_file_that_is_not_taken_is_refused_in_words_and_the_text_stays(
    petition: Petition, visitor: Visitor, content: bytes
) -> None:
    visitor.get("/matter/do/add_material/")
    file = SimpleUploadedFile("照片.jpg", content)
    visitor.post("/matter/do/add_material/", text="写好的说明", seen=visitor.hidden("seen"), files=[file])
    assert visitor.said.status_code == 200
    assert 'class="problems"' in visitor.text
    assert "写好的说明" in visitor.text
    assert petition.view.places == 1


def test_a_file_too_large_is_refused_in_words(petition: Petition, visitor: Visitor, settings: Any) -> None:
    settings.HUIYIN_FILE_MB = 0
    visitor.get("/matter/do/add_material/")
    visitor.post("/matter/do/add_material/", text="写好的说明", seen=visitor.hidden("seen"), files=[photo()])
    assert "This file is too large" in visitor.text
    assert "写好的说明" in visitor.text


def test_material_sent_twice_is_recorded_once(petition: Petition, visitor: Visitor) -> None:
    visitor.get("/matter/do/add_material/")
    seen = visitor.hidden("seen")
    for _ in range(2):
        visitor.post("/matter/do/add_material/", text="只说一次", seen=seen)
        assert "Your material was added." in visitor.text
    assert Act.objects.filter(verb="add_material").count() == 1


def test_what_happened_meanwhile_is_told_and_nothing_typed_is_lost(petition: Petition, visitor: Visitor) -> None:
    visitor.get("/matter/do/add_material/")
    seen = visitor.hidden("seen")
    petition.registered()
    visitor.post("/matter/do/add_material/", text="写了很久的补充", seen=seen)
    assert visitor.said.status_code == 409
    assert "registered it." in visitor.text
    assert "写了很久的补充" in visitor.text
    visitor.post("/matter/do/add_material/", text="写了很久的补充", seen=visitor.hidden("seen"))
    assert "Your material was added." in visitor.text


@pytest.mark.parametrize("text", ["", "长" * 100_000])
def test_an_empty_or_endless_text_is_refused_in_words_and_kept(petition: Petition, visitor: Visitor, text: str) -> None:
    visitor.get("/matter/do/add_material/")
    visitor.post("/matter/do/add_material/", text=text, seen=visitor.hidden("seen"))
    assert 'class="problems"' in visitor.text
    assert text in visitor.text
    assert petition.view.places == 1


@pytest.mark.parametrize("seen", ["", "x", "-1", "٣", "9" * 40, "1.5", "\x00"])
def test_nonsense_for_the_place_last_seen_does_no_harm(petition: Petition, visitor: Visitor, seen: str) -> None:
    visitor.post("/matter/do/add_material/", text="补充", seen=seen)
    assert visitor.said.status_code == 200


def test_a_review_is_asked_for_within_its_window_after_one_more_look(petition: Petition, visitor: Visitor) -> None:
    answered(petition, days_ago=10)
    page = visitor.get("/matter/do/request_review/")
    assert "回县人民政府" in page
    assert "Ask for a review" in page
    assert 'class="clock-days"' in page
    assert "late_reason" not in page
    visitor.post("/matter/do/request_review/", reasons="没有说明由谁负责", seen=visitor.hidden("seen"))
    assert "Please check once more" in visitor.text
    assert "Receipt of the request for review" in visitor.text
    assert "Answer the request for a review" in visitor.text
    assert petition.view.standing.stage is Stage.DELIVERED
    visitor.post("/matter/do/request_review/", reasons="没有说明由谁负责", seen=visitor.hidden("seen"), sure="yes")
    assert "Your request for a review has arrived." in visitor.text
    view = petition.view
    assert view.standing.stage is Stage.REVIEW_ASKED
    assert view.acts[-1].act.filed_on == TODAY  # type: ignore[attr-defined]


def test_somebody_who_wants_to_change_it_comes_back_to_the_form_with_all_of_it(
    petition: Petition, visitor: Visitor
) -> None:
    answered(petition, days_ago=10)
    visitor.get("/matter/do/request_review/")
    visitor.post("/matter/do/request_review/", reasons="第一稿", seen=visitor.hidden("seen"), change="yes")
    assert "第一稿" in visitor.text
    assert "Please check once more" not in visitor.text
    assert petition.view.standing.stage is Stage.DELIVERED


def test_after_the_window_a_reason_is_asked_for_and_then_a_person_decides(petition: Petition, visitor: Visitor) -> None:
    answered(petition, days_ago=45)
    assert "The last day is over." in visitor.get("/matter/do/request_review/")
    seen = visitor.hidden("seen")
    visitor.post("/matter/do/request_review/", reasons="没有修好", late_reason=" ", seen=seen, sure="yes")
    assert 'class="problems"' in visitor.text
    visitor.post("/matter/do/request_review/", reasons="没有修好", late_reason="住院", seen=seen, sure="yes")
    assert "Your request for a review has arrived." in visitor.text
    assert petition.view.standing.handling.review.is_late


def test_a_recheck_names_the_organ_above_the_reviewing_one(petition: Petition, visitor: Visitor) -> None:
    answered(petition, days_ago=30).later(2).review_asked().later(10).reviewed().later(1).delivered(by="H-GOV")
    assert "云溪市人民政府" in visitor.get("/matter/do/request_recheck/")
    visitor.post("/matter/do/request_recheck/", reasons="仍未修好", seen=visitor.hidden("seen"), sure="yes")
    assert petition.view.standing.stage is Stage.RECHECK_ASKED


def test_withdrawing_is_explained_asked_twice_and_can_be_taken_back(petition: Petition, visitor: Visitor) -> None:
    page = visitor.get("/matter/do/withdraw/")
    assert "For three days" in page
    visitor.post("/matter/do/withdraw/", reasons="", seen=visitor.hidden("seen"))
    assert "Please check once more" in visitor.text
    assert petition.view.standing.withdrawn_on is None
    visitor.post("/matter/do/withdraw/", reasons="", seen=visitor.hidden("seen"), sure="yes")
    assert petition.view.standing.withdrawn_on == TODAY
    assert "You withdrew this matter on" in visitor.text
    visitor.get("/matter/do/withdraw/")
    assert "You asked to withdraw on" in visitor.text
    visitor.get("/matter/do/reconsider/")
    visitor.post("/matter/do/reconsider/", seen=visitor.hidden("seen"))
    assert "Your withdrawal is taken back." in visitor.text
    assert petition.view.standing.withdrawn_on is None


def test_only_the_person_rates_and_once(petition: Petition, visitor: Visitor) -> None:
    answered(petition, days_ago=10)
    visitor.get("/matter/do/rate/")
    said = {"petition_office": "satisfied", "handling_office": "dissatisfied", "comment": "拖得太久"}
    visitor.post("/matter/do/rate/", seen=visitor.hidden("seen"), petition_office="satisfied")
    assert 'class="problems"' in visitor.text
    visitor.post("/matter/do/rate/", seen=visitor.hidden("seen"), **said)
    assert "Your rating was recorded." in visitor.text
    rated: Any = petition.view.of("rate")[0].act
    assert (rated.petition_office, rated.handling_office) == (Rating.SATISFIED, Rating.DISSATISFIED)
    visitor.get("/matter/do/rate/")
    assert "You rated on" in visitor.text


def test_a_step_out_of_turn_says_why_and_shows_what_was_typed(petition: Petition, visitor: Visitor) -> None:
    visitor.post("/matter/do/request_review/", reasons="还没有答复就想复查", seen="1")
    assert visitor.said.status_code == 409
    assert "This is not possible now" in visitor.text
    assert "还没有答复就想复查" in visitor.text


@pytest.mark.parametrize("verb", ["register", "end", "submit", "correct", "nonsense"])
def test_no_step_but_the_petitioners_own_is_there(petition: Petition, visitor: Visitor, verb: str) -> None:
    assert visitor.client.get(f"/matter/do/{verb}/").status_code == 404
    assert visitor.client.post(f"/matter/do/{verb}/", {"seen": "1"}).status_code == 404


def test_a_visit_that_ended_while_writing_loses_nothing(
    petition: Petition, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.get("/matter/do/add_material/")
    seen = visitor.hidden("seen")
    later = time.time() + 3600
    monkeypatch.setattr("huiyin.portal.visit.time.time", lambda: later)
    visitor.post("/matter/do/add_material/", text="写了一个小时的补充", seen=seen)
    assert "Your visit has ended" in visitor.text
    assert "写了一个小时的补充" in visitor.text
    assert petition.view.places == 1
    said = {"text": visitor.hidden("text"), "seen": visitor.hidden("seen"), "number": petition.number}
    visitor.post("/matter/do/add_material/", code="wrong", **said)
    assert "No matter was found" in visitor.text
    assert visitor.hidden("text") == "写了一个小时的补充"
    visitor.post("/matter/do/add_material/", code=petition.recorded.code, **said)
    assert "You are back." in visitor.text
    assert petition.view.places == 1
    visitor.post("/matter/do/add_material/", text="写了一个小时的补充", seen=visitor.hidden("seen"))
    assert petition.view.of("add_material")[0].act == AddMaterial(text="写了一个小时的补充")


def test_material_of_an_office_is_told_apart_from_ones_own(petition: Petition, visitor: Visitor) -> None:
    petition.did(AddMaterial(text="工作人员代为补充"), clerk_of("H-XF"))
    page = visitor.get("/matter/")
    assert "badge" in page
    assert "工作人员代为补充" in page

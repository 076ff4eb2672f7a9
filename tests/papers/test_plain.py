"""A letter between offices that has no contents of its own shows what the act says under the labels of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from huiyin.journal.read import dossier
from huiyin.journal.record import begin
from huiyin.law.act import SHANGHAI
from huiyin.papers.layout.docx import docx
from huiyin.papers.layout.sheet import sheet_of
from huiyin.papers.letters import Letter, letter
from huiyin.papers.views import letter_context
from huiyin.people.access import actor_of
from tests.county import County
from tests.journal.callout import Call, known

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(county: County, monkeypatch: pytest.MonkeyPatch) -> Iterator[Letter]:
    with known(monkeypatch):
        act = Call(what="到场服务\n带上图纸", target="H-ZJ", slot="一号会议室")
        number = begin("callout", act, by=actor_of(county.clerk), on=datetime(2026, 3, 10, 12, tzinfo=SHANGHAI)).number
        view = dossier(county.clerk, number)
        made = letter(view, view.acts[0])
        assert made is not None
        yield made


def test_it_is_written_to_the_office_that_the_step_names(paper: Letter) -> None:
    assert paper.addressee == ("回县住房和城乡建设局",)
    assert not paper.has_proof_of_service


def test_it_says_each_field_that_says_something_and_its_addressee_once(paper: Letter) -> None:
    page = render_to_string("papers/letter.html", letter_context(RequestFactory().get("/"), paper))
    assert page.index("到场服务") < page.index("一号会议室")
    assert page.count("回县住房和城乡建设局") == 1
    assert "For the two offices alone" not in page
    assert "Who alone reads it" not in page


def test_it_is_a_file_like_any_letter(paper: Letter) -> None:
    sheet = sheet_of(paper, tracking="")
    assert "到场服务" in str(sheet.body)
    assert docx(sheet, at=datetime(2026, 3, 10, tzinfo=UTC)).startswith(b"PK")

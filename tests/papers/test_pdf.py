"""A letter as PDF, read back: all that must be in it, and where GB/T 9704-2012 puts it on the page."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from huiyin.design.phrases import in_gap
from huiyin.papers.contents.register import CONTENTS
from huiyin.papers.issue import official
from huiyin.papers.layout.blocks import Paragraph, Run
from huiyin.papers.layout.numerals import in_numerals
from huiyin.papers.layout.pdf import pdf
from huiyin.papers.layout.sheet import sheet_of
from tests.county import County
from tests.dossiers import Petition
from tests.papers import histories
from tests.papers.pdf_words import Said, text_of, words
from tests.papers.test_copies import NOW, TRACKING, _letters, a_letter, a_sheet

pytestmark = pytest.mark.django_db
MM = 72 / 25.4
LEFT, RIGHT, TOP = 28 * MM, (28 + 156) * MM, 37 * MM
READER = {"office": "回县信访局", "badge": "0007", "at": datetime(2026, 11, 24, 1, 5, tzinfo=UTC)}


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("walk", histories.HISTORIES, ids=lambda walk: walk.__name__)
def test_every_required_item_is_in_the_pdf(county: County, walk: Callable[[], Petition]) -> None:
    for _, paper in _letters(county, walk):
        said = _plain(text_of(pdf(sheet_of(paper, tracking=TRACKING), at=NOW)))
        said = re.sub(r"—\d—", "", said)  # page numbers, which interrupt sentences
        for name in CONTENTS[f"{paper.kind}.{paper.verb}"].must:
            value = paper.body[name]
            wanted = [] if isinstance(value, bool | list) else value if isinstance(value, tuple) else [value]
            for one in wanted:
                text = _plain(in_gap(one.name if hasattr(one, "name") else one))
                assert text in said, f"{paper.verb}: {name} is not in the file"
        for part in (paper.office.name, official(paper), paper.number, in_numerals(paper.made_on), "未加盖电子印章"):
            assert part in said, f"{paper.verb}: {part}"


def test_every_page_is_a4(county: County) -> None:
    with pikepdf.open(BytesIO(pdf(a_sheet("answer"), at=NOW))) as file:
        assert {tuple(round(float(edge)) for edge in page.mediabox) for page in file.pages} == {(0, 0, 595, 842)}


@pytest.fixture
def said(county: County) -> list[Said]:
    return words(pdf(a_sheet("answer"), at=NOW))


def test_the_head_is_red_35_mm_below_the_edge_of_the_text_and_in_the_middle(said: list[Said]) -> None:
    head, number, title = said[:3]
    assert head.text == "回县住房和城乡建设局"
    assert [round(part, 2) for part in head.color] == [0.83, 0.0, 0.0]
    assert head.top - 0.8 * head.size == pytest.approx(TOP + 35 * MM, abs=1)
    for one in (head, number, title):
        width = len(one.text) * one.size
        middle = one.left + width / 2
        assert middle == pytest.approx((LEFT + RIGHT) / 2, abs=width * 0.2)
    assert re.fullmatch(r"回住建〔2026〕\d+号", number.text)
    assert (title.text, title.size) == ("信访处理意见书", 22)
    assert all(one.color != head.color for one in said[1:])


def test_lines_are_22_to_a_page_and_28_characters_to_a_line(county: County) -> None:
    long = dataclasses.replace(a_sheet(), body=(Paragraph((Run("很" * 1_500),)),))
    lines = [one for one in words(pdf(long, at=NOW)) if set(one.text) == {"很"}]
    assert len(lines[0].text) == 26  # indented by two characters
    assert {len(one.text) for one in lines[1:-1]} == {28}
    assert lines[0].page == 1
    assert sum(one.page == 2 for one in lines) == 22
    gaps = [after.top - before.top for before, after in pairwise(lines) if before.page == after.page]
    assert [min(gaps), max(gaps)] == pytest.approx([225 * MM / 22] * 2, abs=0.01)
    assert {round(one.left) for one in lines} == {round(LEFT), round(LEFT + 2 * 156 / 28 * MM)}


def test_page_numbers_stand_between_dashes_below_the_text_on_the_outer_side(said: list[Said]) -> None:
    numbers = [one for one in said if re.fullmatch(r"— \d+ —", one.text)]
    assert [one.text for one in numbers] == [f"— {page} —" for page in range(1, len(numbers) + 1)]
    assert all(one.size == 14 for one in numbers)
    for place, one in enumerate(numbers):
        assert one.top > TOP + 225 * MM
        assert (one.left > (LEFT + RIGHT) / 2) is (place % 2 == 0)


def test_the_day_is_under_the_office_and_the_imprint_at_the_very_end(said: list[Said]) -> None:
    texts = [one.text for one in said]
    signed = max(place for place, text in enumerate(texts) if text == "回县住房和城乡建设局" and said[place].size == 16)
    assert re.fullmatch(r"二〇二六年[一二三四五六七八九十]+月[一二三四五六七八九十]+日", texts[signed + 1])
    assert texts[signed + 2] == "（未加盖电子印章）"
    imprint = [one for one in said if one.size == 14 and one.text.endswith("印发")]
    assert len(imprint) == 1
    assert imprint[0].top == max(one.top for one in said if one.page == imprint[0].page and "—" not in one.text)


def test_a_staff_copy_says_which_badge_took_it_and_when(county: County) -> None:
    sheet = sheet_of(a_letter(), tracking=TRACKING, reader=READER)
    said = text_of(pdf(sheet, at=NOW))
    assert "工号0007" in _plain(said)
    assert "2026年11月24日 09:05" in said


def test_what_a_person_wrote_is_on_the_paper_as_they_wrote_it(county: County) -> None:
    """Typst would read some of these as code, were they ever given to it as any."""
    marks = '#panic() $x^2$ *粗* _斜_ <标> @引 \\ "引号" [ ] { } // /* = - + 1. `码` ~ https://example.org'
    sheet = a_sheet()
    assert _plain(marks) in _plain(text_of(pdf(dataclasses.replace(sheet, to=marks), at=NOW)))

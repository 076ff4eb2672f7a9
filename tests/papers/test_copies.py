"""A letter as Word file, PDF and large print: everything that must be in it, the layout of GB/T 9704, nothing else."""

from __future__ import annotations

import dataclasses
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf
import pytest
import segno
from django.test import Client
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image

import huiyin.papers.layout.fonts
from huiyin.design import qr
from huiyin.design.phrases import in_gap
from huiyin.journal.read import View
from huiyin.papers.contents.register import CONTENTS
from huiyin.papers.issue import official
from huiyin.papers.layout.docx import docx
from huiyin.papers.layout.files import NoFont
from huiyin.papers.layout.numerals import in_numerals
from huiyin.papers.layout.pdf import pdf
from huiyin.papers.layout.sheet import Sheet, head_points, sheet_of
from huiyin.papers.letters import Letter, letter
from huiyin.people.models import Office
from tests.county import County
from tests.dossiers import Petition
from tests.papers import histories
from tests.papers.test_letters import _staff_view as staff_view

pytestmark = pytest.mark.django_db
TRACKING = "https://petitions.example/matter/"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
NAME, PHONE, ADDRESS = "何秋实", "13800000000", "柳河镇东街12号"


def a_letter(verb: str = "accept") -> Letter:
    """A letter as its petitioner reads it."""
    view = histories.all_three_levels().view
    made = letter(view, view.of(verb)[0])
    assert made is not None
    return made


def a_sheet(verb: str = "accept") -> Sheet:
    return sheet_of(a_letter(verb), tracking=TRACKING)


def opened(content: bytes) -> Any:
    return Document(BytesIO(content))


def said_in(content: bytes) -> str:
    """All text of a Word file, in order, with nothing between the runs."""
    with zipfile.ZipFile(BytesIO(content)) as parts:
        body = ET.fromstring(parts.read("word/document.xml"))
    return "".join("".join(one.itertext()) for one in body.iter(qn("w:t")))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _letters(county: County, walk: Callable[[], Petition]) -> Iterator[tuple[View, Letter]]:
    view = staff_view(county, walk())
    for shown in view.acts:
        paper = letter(view, shown)
        if paper is not None:
            yield view, paper


@pytest.mark.parametrize("walk", histories.HISTORIES, ids=lambda walk: walk.__name__)
def test_every_required_item_is_in_the_word_file(county: County, walk: Callable[[], Petition]) -> None:
    for _, paper in _letters(county, walk):
        said = _plain(said_in(docx(sheet_of(paper, tracking=TRACKING), at=NOW)))
        for name in CONTENTS[f"{paper.kind}.{paper.verb}"].must:
            value = paper.body[name]
            wanted = [] if isinstance(value, bool | list) else value if isinstance(value, tuple) else [value]
            for one in wanted:
                text = _plain(in_gap(one.name if hasattr(one, "name") else one))
                assert text in said, f"{paper.verb}: {name} is not in the file"
        for part in (paper.office.name, official(paper), paper.number, in_numerals(paper.made_on), "未加盖电子印章"):
            assert part in said, f"{paper.verb}: {part}"
        assert re.findall(r"[A-Za-z]{3,}", re.sub(r"https?\S*?/matter/|\d{8}-[0-9A-Z]{8}|[0-9a-f]{16}", "", said)) == []


def test_the_text_stands_where_the_standard_puts_it(county: County) -> None:
    """A4; 37 mm above, 28 mm at the left; 156 by 225 mm, 22 lines to a page and 28 characters to a line."""
    section = opened(docx(a_sheet(), at=NOW)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (37, 28)
    width = section.page_width.mm - section.left_margin.mm - section.right_margin.mm
    height = section.page_height.mm - section.top_margin.mm - section.bottom_margin.mm
    assert (round(width), round(height)) == (156, 225)
    pitch = int(section._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch"))) / 20
    assert 28 < pitch < 29.1
    assert 22 * pitch <= Mm(225).pt < 23 * pitch
    assert 28 * (16 - 0.25) <= Mm(156).pt < 29 * (16 - 0.25)


def test_head_number_title_body_and_day_are_set_as_the_standard_says(county: County) -> None:
    paper = a_letter()
    file = opened(docx(sheet_of(paper, tracking=TRACKING), at=NOW))
    lines = [line for line in file.paragraphs if line.text]
    head, number, title, to, body = lines[:5]
    assert head.text == "回县住房和城乡建设局"
    assert head.runs[0].font.color.rgb == RGBColor(0xD4, 0, 0)
    assert re.fullmatch(r"回住建〔2026〕\d+号", number.text)
    rule = number._p.find(qn("w:pPr")).find(qn("w:pBdr")).find(qn("w:bottom"))
    assert rule.get(qn("w:color")) == "D40000"
    assert (title.text, title.runs[0].font.size) == ("受理告知书", Pt(22))
    assert to.text == "何秋实："
    assert body.runs[0].font.size == Pt(16)
    assert body._p.find(qn("w:pPr")).find(qn("w:ind")).get(qn("w:firstLineChars")) == "200"
    assert [line.text for line in lines][-3:-1] == ["回县住房和城乡建设局", in_numerals(paper.made_on)]


def test_every_word_has_a_chinese_font_by_the_name_of_the_standard(county: County) -> None:
    file = opened(docx(a_sheet("answer"), at=NOW))
    fonts = {}
    for run in file.element.body.iter(qn("w:r")):
        if run.find(qn("w:t")) is not None:
            name = run.find(qn("w:rPr")).find(qn("w:rFonts")).get(qn("w:eastAsia"))
            fonts.setdefault(name, "".join(one.text or "" for one in run.iter(qn("w:t"))))
    assert set(fonts) == {"方正小标宋简体", "仿宋_GB2312", "黑体", "宋体"}
    assert fonts["黑体"].startswith("一、")


def test_the_page_number_stands_between_dashes_on_the_outer_side(county: County) -> None:
    section = opened(docx(a_sheet(), at=NOW)).sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert (odd.alignment, even.alignment) == (2, 0)
    for line in (odd, even):
        assert line.text == "—  —"
        assert [one.text for one in line._p.iter(qn("w:instrText"))] == ["PAGE"]


def test_what_is_said_of_lines_and_words_stands_in_the_order_that_word_asks_for(county: County) -> None:
    """Word reports a damaged file otherwise."""
    with zipfile.ZipFile(BytesIO(docx(a_sheet(), at=NOW))) as parts:
        body = parts.read("word/document.xml").decode()
    order = ["keepNext", "widowControl", "pBdr", "autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind", "jc"]
    for properties in re.findall(r"<w:pPr>(.*?)</w:pPr>", body):
        named = [name for name in re.findall(r"<w:(\w+)", properties) if name in order]
        assert named == sorted(named, key=order.index)


def test_the_files_say_nothing_of_whose_they_are_or_who_made_them(county: County) -> None:
    sheet = a_sheet("answer")
    about = opened(docx(sheet, at=NOW)).core_properties
    assert (about.title, about.author, about.last_modified_by, about.comments) == ("文书", "", "", "")
    assert about.created.replace(tzinfo=UTC) == NOW
    with zipfile.ZipFile(BytesIO(docx(sheet, at=NOW))) as parts:
        assert b"<Application>Huiyin</Application>" in parts.read("docProps/app.xml")
        assert not [name for name in parts.namelist() if "thumbnail" in name]
    with pikepdf.open(BytesIO(pdf(sheet, at=NOW))) as file, file.open_metadata() as data:
        said = {str(key): str(value) for key, value in (*file.docinfo.items(), *data.items())}
    assert said["/Title"] == "文书"
    for text in (NAME, PHONE, ADDRESS, "路灯", sheet.number, sheet.organ):
        assert not [value for value in said.values() if text in value]


def test_no_phone_and_no_identity_is_in_the_codes(county: County) -> None:
    sheet = a_sheet()
    assert sheet.tracking == TRACKING
    assert re.fullmatch(r"\d{8}-[0-9A-Z]{8}-\d+", sheet.number)


def test_the_square_leads_to_the_page_to_look_matters_up(county: County) -> None:
    """The picture in the Word file and the path in the PDF are, module by module, what another program draws."""
    with zipfile.ZipFile(BytesIO(docx(a_sheet(), at=NOW))) as parts:
        pictures = [Image.open(BytesIO(parts.read(name))) for name in parts.namelist() if "media/" in name]
    drawn = next(one for one in pictures if one.width == one.height)
    expected = BytesIO()
    segno.make(TRACKING, error="m", micro=False).save(expected, kind="png", scale=8, border=4)
    assert drawn.tobytes() == Image.open(expected).tobytes()
    rows = [bytes(row) for row in segno.make(TRACKING, error="m", micro=False, mask=qr.MASK).matrix_iter(border=4)]
    dark = {(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one}
    runs = [tuple(map(int, run)) for run in re.findall(r"M(\d+) (\d+)h(\d+)", qr.square(TRACKING).path)]
    assert dark == {(x, y) for at, y, wide in runs for x in range(at, at + wide)}


def test_what_a_person_wrote_is_never_read_as_code(county: County) -> None:
    """Typst's own marks, a call that would read a file, a quote that would end a string: all of it is only text."""
    hostile = '\x00\x1b#read("/etc/passwd") $x$ *b* <l> @r \\ " ] } // #{panic()} #set page(width: 1cm)'
    view = histories.all_three_levels().view
    shown = view.of("accept")[0]
    told = dataclasses.replace(shown, act=shown.act.corrected(understood=hostile))
    acts = tuple(told if one.place == shown.place else one for one in view.acts)
    changed = dataclasses.replace(view, acts=acts)
    paper = letter(changed, changed.of("accept")[0])
    assert paper is not None
    sheet = sheet_of(paper, tracking=TRACKING)
    assert hostile[2:] in said_in(docx(sheet, at=NOW))
    with pikepdf.open(BytesIO(pdf(sheet, at=NOW))) as file:
        assert round(float(file.pages[0].mediabox[2])) == 595


def test_a_long_name_of_an_office_stays_on_one_line() -> None:
    assert head_points("回县信访局") == 48
    for organ in ("回县住房和城乡建设局", "某某省某某自治州某某县人力资源和社会保障局"):
        assert len(organ) * head_points(organ) <= Mm(156).pt


@pytest.fixture
def at_desk(client: Client, county: County) -> Client:
    client.login(username="h-zj.unit_clerk", password="h-zj.unit_clerk password")
    return client


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_staff_take_a_copy_that_says_who_took_it(at_desk: Client, form: str) -> None:
    petition = histories.forwarded_and_withdrawn()
    place = petition.view.of("accept")[0].place
    answer = at_desk.get(f"/papers/{petition.number}/{place}/{form}/")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert f"{petition.number}-{place}.{form}" in answer.headers["Content-Disposition"]
    assert NAME.encode() not in answer.headers["Content-Disposition"].encode()
    if form == "docx":
        said = said_in(answer.content)
        assert "工号" in said
        assert NAME not in said  # not opened for a purpose
        assert "＊＊＊" in said


def test_the_large_print_is_the_same_letter_in_a_dress_of_its_own(at_desk: Client) -> None:
    petition = histories.forwarded_and_withdrawn()
    place = petition.view.of("accept")[0].place
    page = at_desk.get(f"/papers/{petition.number}/{place}/large/").content.decode()
    assert 'class="paper-page paper-large"' in page
    assert "papers/large.css" in page
    assert "受理告知书" in page
    assert "工号" in page


def test_in_large_print_nothing_is_smaller_than_18_points() -> None:
    text = (Path(huiyin.papers.__file__).parent / "static/papers/large.css").read_text(encoding="utf-8")
    points = [float(one) for one in re.findall(r"font-size: ([\d.]+)pt", text)]
    on_screen = [float(one) * 12 for one in re.findall(r"font-size: ([\d.]+)rem", text)]  # 16 px are 12 pt
    assert points
    assert min(points + on_screen) >= 18


@pytest.mark.parametrize("form", ["", "docx/", "pdf/", "large/", "service/", "service-docx/", "service-pdf/"])
def test_a_paper_that_lacks_something_is_issued_in_no_form(at_desk: Client, form: str) -> None:
    petition = histories.all_three_levels()
    Office.objects.filter(code="H-GOV").update(address="", phone="")
    place = petition.view.of("answer")[0].place
    page = at_desk.get(f"/papers/{petition.number}/{place}/{form}")
    assert page.status_code == 409
    assert "复查机关的名称和地址" in page.content.decode()


def test_without_a_chinese_font_the_page_says_what_to_install_and_word_files_go_on(
    at_desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    petition = histories.forwarded_and_withdrawn()
    place = petition.view.of("accept")[0].place

    def nothing() -> None:
        raise NoFont

    monkeypatch.setattr("huiyin.papers.layout.pdf.found", nothing)
    page = at_desk.get(f"/papers/{petition.number}/{place}/pdf/")
    assert page.status_code == 409
    assert "fonts-noto-cjk" in page.content.decode()
    assert at_desk.get(f"/papers/{petition.number}/{place}/docx/").status_code == 200


def test_a_machine_without_a_chinese_font_is_known_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bare:
        def __init__(self, **asked: object) -> None:
            """Only Latin fonts."""

        def families(self) -> list[str]:
            return ["DejaVu Sans"]

    monkeypatch.setattr("huiyin.papers.layout.fonts.typst.Fonts", Bare)
    with pytest.raises(NoFont):
        huiyin.papers.layout.fonts._found("/nowhere")


class Stamps:
    """A provider of seals for the test."""

    def text(self, office: str) -> str:
        return f"电子印章见PDF（{office}）"

    def seal(self, pdf: bytes, *, office: str, number: str) -> bytes:
        return pdf + f"\n%sealed by {office} for {number}\n".encode()


def test_a_provider_of_seals_says_what_stands_there_and_seals_the_pdf(county: County, settings: Any) -> None:
    settings.HUIYIN_SEALS = "tests.papers.test_copies.Stamps"
    sheet = a_sheet()
    assert sheet.seal == "电子印章见PDF（H-ZJ）"
    assert pdf(sheet, at=NOW).endswith(f"%sealed by H-ZJ for {sheet.number}\n".encode())


def test_every_copy_that_the_page_offers_is_there(at_desk: Client) -> None:
    petition = histories.forwarded_and_withdrawn()
    address = f"/papers/{petition.number}/{petition.view.of('accept')[0].place}/"
    page = at_desk.get(address).content.decode()
    offered = re.findall(r'href="(\w[\w-]*/)"', page)
    assert offered == ["docx/", "pdf/", "large/", "service/"]
    for form in offered:
        assert at_desk.get(address + form).status_code == 200
    own = at_desk.get(f"{address}?party=0").content.decode()
    assert re.findall(r'href="(\w[\w-]*/\?party=0)"', own) == [f"{form}?party=0" for form in offered]
    further = re.findall(r'href="\.\./([\w-]*/?)"', at_desk.get(f"{address}service/").content.decode())
    assert further == ["service-docx/", "service-pdf/", ""]


def test_a_form_that_there_is_not_is_not_found(at_desk: Client) -> None:
    petition = histories.forwarded_and_withdrawn()
    assert at_desk.get(f"/papers/{petition.number}/1/odt/").status_code == 404

"""送达回证: printed blank before delivery and filled in after, with only the manners that the rules allow."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from django.test import Client

from huiyin.journal.read import View
from huiyin.law.service import Service, allowed
from huiyin.law.statute import Pack
from huiyin.papers.layout.blocks import Table, text_of
from huiyin.papers.layout.docx import docx
from huiyin.papers.layout.pdf import pdf
from huiyin.papers.layout.sheet import Sheet
from huiyin.papers.letters import Letter, letter
from huiyin.papers.service import sheet_of_service
from tests.county import County
from tests.dossiers import Petition
from tests.papers import histories
from tests.papers.test_copies import said_in

pytestmark = pytest.mark.django_db
TRACKING = "https://petitions.example/matter/"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def of(view: View, verb: str) -> Letter:
    made = letter(view, view.of(verb)[0])
    assert made is not None
    return made


def fields(sheet: Sheet) -> dict[str, str]:
    """The value of each label."""
    (table,) = [block for block in sheet.body if isinstance(block, Table)]
    cells = [cell for row in table.rows for cell in row]
    pairs = zip(cells[::2], cells[1::2], strict=True)
    assert all(label.is_head and not value.is_head for label, value in pairs)
    return {text_of(label.runs): text_of(value.runs) for label, value in zip(cells[::2], cells[1::2], strict=True)}


def proof(view: View, verb: str) -> dict[str, str]:
    return fields(sheet_of_service(view, of(view, verb), tracking=TRACKING))


def test_before_service_it_is_blank_where_it_is_signed(county: County) -> None:
    view = histories.referred().view
    said = proof(view, "refer")
    assert said["受送达人"] == "何秋实"
    assert said["送达机关"] == "回县信访局"
    assert said["信访件编号"] == view.number
    assert said["送达地点"] == "柳河镇东街12号"
    assert "回信访〔2026〕" in said["送达文书名称及文号"]
    assert "■" not in said["送达方式"]
    assert said["收到日期"].split() == ["年", "月", "日"]
    signed = ("受送达人签名或者盖章", "代收人签名及与受送达人关系", "拒收事由", "见证人签名", "送达人签名")
    assert [said[blank] for blank in (*signed, "送达凭证及备注")] == [""] * 6


def test_after_service_it_says_how_and_when_and_by_what_proof(county: County) -> None:
    view = histories.declined().view
    said = proof(view, "decline")
    assert "■直接送达" in said["送达方式"]
    assert said["送达方式"].count("■") == 1
    assert said["收到日期"] == "2026年3月9日"
    assert said["送达凭证及备注"] == "本人签收"


def allowing(view: View, manners: str) -> View:
    """The same matter under rules that allow these manners."""
    pack = view.pack
    some = next(iter(pack.rules.values()))
    rules = MappingProxyType({**pack.rules, "service": dataclasses.replace(some, name="service", value=manners)})
    return dataclasses.replace(view, pack=dataclasses.replace(pack, rules=rules))


def test_only_the_manners_that_the_rules_allow_are_offered(county: County) -> None:
    view = allowing(histories.referred().view, "in_person, mail")
    assert allowed(view.pack) == (Service.IN_PERSON, Service.MAIL)
    assert proof(view, "refer")["送达方式"] == "□直接送达 □邮寄送达"


def test_a_manner_that_the_rules_do_not_allow_is_shown_where_it_was_used(county: County) -> None:
    view = allowing(histories.declined().view, "mail")
    assert proof(view, "decline")["送达方式"] == "□邮寄送达 ■直接送达"


def test_where_the_rules_say_nothing_every_manner_is_offered() -> None:
    pack = dataclasses.replace(Pack.load("national_2022"), rules=MappingProxyType({}))
    assert allowed(pack) == tuple(Service)


def test_the_proof_is_a_word_file_and_a_pdf_without_red_head_or_imprint(county: County) -> None:
    view = histories.declined().view
    sheet = sheet_of_service(view, of(view, "decline"), tracking=TRACKING)
    said = said_in(docx(sheet, at=NOW))
    assert "送达回证" in said
    assert "直接送达" in said
    assert "印发" not in said
    assert pdf(sheet, at=NOW).startswith(b"%PDF")


@pytest.fixture
def at_desk(client: Client, county: County) -> Client:
    client.login(username="h-xf.petition_clerk", password="h-xf.petition_clerk password")
    return client


def _address(petition: Petition, verb: str, form: str) -> str:
    return f"/papers/{petition.number}/{petition.view.of(verb)[0].place}/{form}/"


@pytest.mark.parametrize("form", ["service", "service-docx", "service-pdf"])
def test_staff_take_the_proof_of_a_letter_to_the_person(at_desk: Client, form: str) -> None:
    petition = histories.referred()
    answer = at_desk.get(_address(petition, "refer", form))
    assert answer.status_code == 200
    if form == "service":
        page = answer.content.decode()
        assert "送达回证" in page
        assert "何秋实" not in page  # not opened for a purpose
        assert "<title>文书</title>" in page


@pytest.mark.parametrize("verb", ["forward", "submit"])
def test_what_nobody_signs_for_has_no_proof_of_service(at_desk: Client, verb: str) -> None:
    petition = histories.forwarded_and_withdrawn()
    assert at_desk.get(_address(petition, verb, "service")).status_code == 404

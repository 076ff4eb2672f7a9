"""Import of offices, posts and staff: what is shown is what is taken, and taking it twice changes nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from huiyin.administration.importing.columns import TABLES
from huiyin.administration.importing.judges import JUDGES
from huiyin.administration.importing.plan import NoTable, Result, plan
from huiyin.law.actors import Role
from huiyin.people.models import Change, Office, Post, Proposal, Staff
from tests.county import County
from tests.desk.pages import hidden, problems, text_of

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
STAFF = """2026年工作人员名单,,,,,,
工号,姓名,账号,单位,岗位,角色,备注
2001,周海燕,zhou,回县住房和城乡建设局,房产科科员,经办人,转正
2002,陈立新,chen,H-RS,unit_clerk,,
2003,马春梅,ZHOU,H-RS,unit_clerk,,
2004,,wu,H-RS,unit_clerk,,
2005,何文斌,he,没有的局,科员,经办人,
2006,吕少平,lv,H-RS,没有的岗位,,
"""


@pytest.fixture
def system(county: County, enter: Enter) -> Client:
    return enter(county.person("H-GOV", Role.SYSTEM_ADMIN))


def shown(browser: Client, table: str, content: bytes, name: str = "table.csv") -> Any:
    return browser.post("/administration/import/", {"table": table, "file": SimpleUploadedFile(name, content)})


def taken(browser: Client, preview: Any) -> Any:
    return browser.post("/administration/import/check/", {"rows": hidden(preview, "rows")}, follow=True)


def results(answer: Any) -> list[str]:
    return re.findall(r'data-label="Result"><span class="badge[^>]*>([^<]+)<', text_of(answer))


def test_every_row_is_shown_with_what_it_does_before_anything_is_written(county: County, system: Client) -> None:
    preview = shown(system, "staff", STAFF.encode("gb18030"))
    page = text_of(preview)
    assert results(preview) == ["New", "New", "Refused", "Refused", "Refused", "Refused"]
    for reason in (
        "Another account has this name.",
        "Name is empty.",
        "There is no office 没有的局, neither as code nor as name.",
        "The office has no such post, and the row names no role for a new one.",
    ):
        assert reason in page
    assert re.search(r"备注 → *<span[^>]*>left out", page)
    assert not Staff.objects.filter(badge="2001").exists()


def test_what_was_shown_is_taken_and_taking_it_again_changes_nothing(county: County, system: Client) -> None:
    taken(system, shown(system, "staff", STAFF.encode()))
    assert set(Staff.objects.filter(badge__startswith="200").values_list("badge", "username")) == {
        ("2001", "zhou"), ("2002", "chen"),
    }  # fmt: skip
    assert Post.objects.get(office="H-ZJ", title="房产科科员").role == "unit_clerk"
    assert set(Proposal.objects.values_list("staff__badge", "post__office")) == {("2001", "H-ZJ"), ("2002", "H-RS")}
    entries = Change.objects.count()
    again = shown(system, "staff", STAFF.encode("utf-16"))
    assert results(again)[:2] == ["No change", "No change"]
    assert hidden(again, "rows") == ""
    assert Change.objects.count() == entries


def test_a_system_administrator_gives_nobody_access_by_an_import(county: County, system: Client) -> None:
    taken(system, shown(system, "staff", STAFF.encode()))
    staff = Staff.objects.get(badge="2001")
    browser = Client()
    browser.force_login(staff)
    assert browser.get("/desk/").status_code == 404


def xlsx(*rows: tuple[Any, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_offices_are_read_from_xlsx_and_changed_by_their_code(county: County, system: Client) -> None:
    heading = ("编码", "名称", "上级", "分类", "地址", "接待时间")
    content = xlsx(
        heading,
        ("H-SL", "回县水利局", "回县人民政府", "水利水电、010900", "环城路3号", None),
        ("H-ZJ", "回县住房和城乡建设局", None, None, "新址5号", "周一至周五"),
        ("H-XX", "回县水利局", None, None, None, None),
        ("坏 编码", "回县坏局", None, None, None, None),
        (123, "回县数字局", None, "没有的分类", None, None),
    )
    # Without a county of its own the table names no region for new offices.
    preview = shown(system, "offices", content, "offices.xlsx")
    assert results(preview) == ["Refused", "Changed", "Refused", "Refused", "Refused"]
    content = xlsx(("编码", "名称", "区划", "分类"), ("H-SL", "回县水利局", "回县", "水利水电、010900"))
    taken(system, shown(system, "offices", content, "offices.xlsx"))
    office = Office.objects.get(pk="H-SL")
    assert (office.region_id, office.level, office.categories) == ("990123", 3, ["010800", "010900"])


def test_a_cell_that_is_missing_keeps_what_is_stored(county: County, system: Client) -> None:
    taken(system, shown(system, "offices", "编码,名称,地址\nH-ZJ,回县住建局,新址5号\n".encode()))
    office = Office.objects.get(pk="H-ZJ")
    assert (office.name, office.address, office.phone, office.categories) == (
        "回县住建局", "新址5号", "0300-7654321", ["030000"],
    )  # fmt: skip


def test_the_role_of_a_post_is_never_changed_by_an_import(county: County, system: Client) -> None:
    answer = shown(system, "posts", "单位,岗位,角色\nH-ZJ,unit_clerk,系统管理员\nH-ZJ,股长,经办人\n".encode())
    assert results(answer) == ["Refused", "New"]
    taken(system, answer)
    assert Post.objects.get(office="H-ZJ", title="股长").role == "unit_clerk"


def test_a_preview_that_is_out_of_date_is_shown_again_and_a_forged_one_is_not_taken(
    county: County, system: Client
) -> None:
    preview = shown(system, "staff", STAFF.encode())
    Staff.objects.create_user("chen", name="别人", badge="X1")
    answer = taken(system, preview)
    assert "Something has changed meanwhile" in text_of(answer)
    assert not Staff.objects.filter(badge="2001").exists()
    forged = system.post("/administration/import/check/", {"rows": "x"}, follow=True)
    assert "no longer valid" in text_of(forged)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.xlsx", b"PK\x03\x04 this is no zip"),
        ("x.xlsx", b"\x00\xff\xfe\x00"),
        ("x.csv", b""),
        ("x.csv", "姓名\n某\n".encode()),
        ("x.csv", b"\xff\xff\xff"),
        ("x.csv", ('"' + "x" * 200_000).encode()),
        ("x.csv", b"a," * 6_000_000),
    ],
)
def test_what_is_no_table_is_refused_in_words(county: County, system: Client, name: str, content: bytes) -> None:
    answer = shown(system, "staff", content, name)
    assert answer.status_code == 200
    assert problems(answer)


def test_a_table_without_its_headings_names_what_is_missing() -> None:
    with pytest.raises(NoTable, match="工号"):
        plan(TABLES["staff"], [["a", "b"]], JUDGES["staff"])


def test_a_row_that_stands_there_twice_is_refused_the_second_time(county: County) -> None:
    rows = [["编码", "名称", "区划"], ["A", "甲局", "990123"], ["A", "甲局", "990123"], ["", "", ""]]
    found = plan(TABLES["offices"], rows, JUDGES["offices"])
    assert [line.result for line in found.lines] == [Result.NEW, Result.REFUSED]

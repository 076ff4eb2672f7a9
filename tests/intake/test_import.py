"""`huiyin import`: reading files, registering rows, refusals, and repeated imports."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from huiyin.intake import command
from huiyin.intake.spreadsheet import InvalidTime, Unreadable, read_sheet, time_of
from huiyin.journal import ledger
from huiyin.journal.lists import Filter, search
from huiyin.journal.read import dossier
from huiyin.law.actors import Role
from tests.county import County

DATA = Path(__file__).parents[3] / "shared" / "data"
WORDS = "河西村的水渠垮了三个月，田里没有水。"

Run = Callable[..., tuple[int, list[dict[str, str]], str]]


@pytest.fixture
def run(transactional_db: None, county: County, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Import a file; returns exit status, rows of the report, and the output."""

    def imported(content: bytes | Path, *options: str) -> tuple[int, list[dict[str, str]], str]:
        file = content if isinstance(content, Path) else tmp_path / "messages.csv"
        if isinstance(content, bytes):
            file.write_bytes(content)
        report = tmp_path / "report.csv"
        report.unlink(missing_ok=True)
        parser = argparse.ArgumentParser()
        command.arguments(parser)
        status = command.run(parser.parse_args([str(file), "--report", str(report), *options]))
        rows = list(csv.DictReader(report.read_text("utf-8-sig").splitlines())) if report.exists() else []
        return status, rows, "".join(capsys.readouterr())

    return imported


def table(*rows: str, header: str = "编号,标题,内容,时间,姓名,分类,地区") -> str:
    return "\n".join([header, *rows]) + "\n"


GOOD = f"7,水渠垮了,{WORDS},2024/3/5 8:01:02,何秋实,农村农业,柳河镇"


def test_a_row_becomes_a_petition_registered_on_its_day(run: Run, county: County) -> None:
    status, rows, _ = run(table(GOOD).encode())
    assert (status, rows[0]["result"], rows[0]["id"], rows[0]["line"]) == (0, "imported", "7", "2")
    view = dossier(county.clerk, rows[0]["number"])
    assert [act.verb for act in view.acts] == ["submit", "register"]
    assert (view.standing.category, view.standing.region, str(view.standing.received_on)) == (
        "010000",
        "990123101",
        "2024-03-05",
    )
    assert view.standing.purpose == "claim"
    assert rows[0]["number"].startswith("20240305-")
    assert search(county.clerk, "水渠", Filter(), on=view.standing.received_on).rows


def test_co_signers_become_parties(run: Run, county: County) -> None:
    header = "编号,内容,时间,姓名,联名人"
    _, rows, printed = run(table(f"7,{WORDS},2024/3/5,何秋实,何秋实、甲某；乙某 、甲某", header=header).encode())
    view = dossier(county.clerk, rows[0]["number"])
    assert [act.verb for act in view.acts] == ["submit", "sign", "sign", "register"]
    assert view.standing.people == 3
    assert "甲某" not in printed + str(rows)


def test_a_file_imported_twice_is_recorded_once(run: Run) -> None:
    run(table(GOOD).encode())
    status, rows, printed = run(table(GOOD).encode())
    assert (status, rows[0]["result"]) == (0, "existing")
    assert "1 already imported" in printed
    assert ledger.dossiers().count() == 1


def test_an_aborted_import_can_be_continued(run: Run) -> None:
    text = table(*(f"{n},标题{n},{WORDS}{n},2024/3/5,,," for n in range(6)))
    run(text.encode(), "--limit", "2")
    _, rows, _ = run(text.encode())
    assert [row["result"] for row in rows] == ["existing"] * 2 + ["imported"] * 4


def test_the_same_number_in_another_file_is_another_matter(run: Run) -> None:
    run(table("0,甲,第一件事,2024/3/5,,,").encode())
    _, rows, _ = run(table("0,乙,第二件事,2024/4/5,,,").encode())
    assert rows[0]["result"] == "imported"


def test_a_file_in_gb18030_is_read(run: Run, county: County) -> None:
    _, rows, _ = run(table(GOOD).encode("gb18030"))
    assert dossier(county.clerk, rows[0]["number"]).first.text == WORDS  # type: ignore[attr-defined]


def test_bad_rows_are_refused_with_a_reason_and_the_rest_is_imported(run: Run) -> None:
    text = table(
        "1,没有内容,,2024/3/5,,,",
        f"2,坏日期,{WORDS},2024/13/45,,,",
        f"3,没有日期,{WORDS},,,,",
        f"4,太长,{'长' * 20_001},2024/3/5,,,",
        f"5,空字符,a\0b{WORDS},2024/3/5,,,",
        f"6,以后,{WORDS},2999/1/1,,,",
        f'7,好的,"{WORDS}\n第二行😀\u202e",2024/3/5,,,',
        f"8,{'题' * 201},{WORDS},2024/3/5,,,",
    )
    status, rows, printed = run(text.encode())
    assert status == 1
    assert [row["result"] for row in rows] == ["refused"] * 6 + ["imported", "refused"]
    assert all(row["reason"] for row in rows if row["result"] == "refused")
    assert "no text" in rows[0]["reason"]
    assert "2024/13/45" in rows[1]["reason"]
    assert "20000" in rows[3]["reason"]
    assert "NUL" in rows[4]["reason"]
    assert rows[7]["line"] == "10"
    assert "7 refused" in printed
    assert WORDS not in printed


def test_a_dry_run_writes_nothing(run: Run) -> None:
    status, rows, printed = run(table(GOOD, "8,x,,2024/3/5,,,").encode(), "--dry-run")
    assert status == 1
    assert [row["result"] for row in rows] == ["imported", "refused"]
    assert "nothing was written" in printed
    assert not ledger.dossiers().exists()


def test_an_unknown_category_becomes_other_and_an_unknown_region_that_of_the_office(run: Run, county: County) -> None:
    _, rows, _ = run(table(f"7,x,{WORDS},2024/3/5,,没听说过,火星").encode())
    standing = dossier(county.clerk, rows[0]["number"]).standing
    assert (standing.category, standing.region) == ("990000", "990123")


def test_only_staff_with_the_right_can_import(run: Run) -> None:
    for options in (["--by", "h-zj.unit_clerk"], ["--office", "H-ZJ"], ["--by", "nobody"], ["--office", "none"]):
        status, _, printed = run(table(GOOD).encode(), *options)
        assert status == 2
        assert "may import" in printed
    assert not ledger.dossiers().exists()


def test_the_clerk_can_be_given(run: Run, county: County) -> None:
    _, rows, _ = run(table(GOOD).encode(), "--by", "H-XF.petition_head")
    badge = dossier(county.clerk, rows[0]["number"]).acts[1].badge
    assert badge == county.person("H-XF", Role.PETITION_HEAD).badge


@pytest.mark.parametrize(
    "content",
    [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", "标题,时间\n甲,2024/1/1\n".encode()],
    ids=["empty", "no", "bytes", "no text"],
)
def test_a_file_that_is_not_a_table_is_refused(run: Run, content: bytes) -> None:
    status, rows, printed = run(content)
    assert (status, rows) == (2, [])
    assert printed.startswith("huiyin import: ")


def test_a_missing_file_is_reported(run: Run, tmp_path: Path) -> None:
    status, _, printed = run(tmp_path / "none.csv")
    assert status == 2
    assert "none.csv" in printed


def test_text_that_a_spreadsheet_would_run_as_a_formula_is_marked(run: Run) -> None:
    _, rows, _ = run(table(f'"=1+1",x,{WORDS},2024/3/5,,,').encode())
    assert rows[0]["id"] == "'=1+1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2019/2/28 11:25:05", "2019-02-28T11:25:05+08:00"),
        ("2017-06-08 17:31:20", "2017-06-08T17:31:20+08:00"),
        ("2019年2月8日", "2019-02-08T09:00:00+08:00"),
        ("2019.2.8", "2019-02-08T09:00:00+08:00"),
        ("2019-02-08T00:05", "2019-02-08T00:05:00+08:00"),
    ],
)
def test_common_date_formats_are_read(text: str, said: str) -> None:
    assert time_of(text).isoformat() == said


@pytest.mark.parametrize("text", ["", "昨天", "2019/2/30", "20190228", "2019-02-08 25:00", "0000-1-1"])
def test_an_invalid_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidTime):
        time_of(text)


def test_columns_are_found_under_several_names() -> None:
    sheet = read_sheet("﻿ID;Title;Detail;Label\n1;a;b;c\n\n".encode())
    assert dict(sheet.rows[0].cells) == {"id": "1", "subject": "a", "text": "b", "category": "c"}
    assert len(sheet.rows) == 1
    with pytest.raises(Unreadable):
        read_sheet(b"x\n")


def _real(name: str) -> Path:
    if not (DATA / name).exists():
        pytest.skip(f"../shared/data/{name} is not there: real messages are not part of the project")
    return DATA / name


@pytest.mark.parametrize(("name", "limit"), [("messages_hot_example.csv", 0), ("messages_labelled.csv", 500)])
def test_real_messages_are_imported_completely_and_once(run: Run, name: str, limit: int) -> None:
    options = ["--limit", str(limit)] if limit else []
    status, rows, _ = run(_real(name), *options)
    assert status == 0
    assert {row["result"] for row in rows} == {"imported"}
    assert len(rows) == (limit or 30)
    _, again, _ = run(_real(name), *options)
    assert {row["result"] for row in again} == {"existing"}
    assert ledger.dossiers().count() == len(rows)

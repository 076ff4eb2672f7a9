"""``huiyin law`` with rule packs: count with, print, compare and replay under every pack."""

from __future__ import annotations

import argparse
import json
from contextlib import nullcontext
from datetime import date
from typing import Any

import pytest

from huiyin.config.commands import law, law_replay
from huiyin.law.petition.table import table
from huiyin.law.petition.values import Purpose
from huiyin.law.statute import Pack, Unit, packs
from tests.county import County
from tests.dossiers import a_petition


def call(*words: str) -> int:
    parser = argparse.ArgumentParser(prog="huiyin law")
    law.arguments(parser)
    return law.run(parser.parse_args(words))


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert call(*words) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", packs())
def test_every_clock_of_every_pack_is_counted(capsys: pytest.CaptureFixture[str], name: str) -> None:
    pack = Pack.load(name)
    for clock, period in pack.periods.items():
        words = ["due", clock, "--from", "2026-03-06", "--pack", name, "--json"]
        words += ["--length", "10"] if period.unit is Unit.SET else []
        assert call(*words) == (2 if period.unit is Unit.OPEN else 0)
        if period.unit is not Unit.OPEN:
            read = json.loads(capsys.readouterr().out)
            assert (read["pack"], read["article"]) == (name, period.article)


def test_region_and_day_select_the_pack(capsys: pytest.CaptureFixture[str]) -> None:
    read = json.loads(said(capsys, "due", "K1", "--from", "2026-03-06", "--region", "330106", "--json"))
    assert (read["pack"], read["rolled"]) == ("zhejiang_2016", "2026-03-13")
    assert json.loads(said(capsys, "due", "K1", "--from", "2020-03-06", "--json"))["pack"] == "national_2005"


def test_unverified_local_rules_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "due", "K8", "--from", "2026-03-06", "--region", "310000", "--language", "en")
    assert "whether they still hold is not checked" in shown


@pytest.mark.parametrize("name", packs())
def test_the_table_of_a_pack_is_printed(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert said(capsys, "table", "--pack", name).strip() == table(Pack.load(name)).strip()


def test_a_table_of_an_unknown_pack_lists_those_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("table", "--pack", "atlantis") == 2
    assert "zhejiang_2016" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ("working days: 5 · Article 20 of the Petition Regulations of Zhejiang (2016) · not verified",)),
        ("zh-hans", ("5个工作日 · 《浙江省信访条例》（2016年）第20条 · 未核对", "其他数字规定")),
        ("zh-hant", ("5個工作日 · 《浙江省信訪條例》（2016年）第20條 · 未核對", "其他數字規定")),
    ],
)
def test_differences_are_printed_in_three_languages(
    capsys: pytest.CaptureFixture[str], language: str, lines: tuple[str, ...]
) -> None:
    shown = said(capsys, "diff", "national_2022", "zhejiang_2016", "--language", language)
    assert all(line in shown for line in lines)


def test_a_comparison_lists_unverified_rules_and_missing_rules(
    capsys: pytest.CaptureFixture[str],
) -> None:
    old = said(capsys, "diff", "national_2005", "national_2022", "--language", "en")
    assert "not verified in national_2005: K11, K16" in old
    beijing = said(capsys, "diff", "national_2022", "beijing_2006", "--language", "en")
    assert "says nothing" in beijing
    assert "not verified in" not in beijing


def test_a_pack_does_not_differ_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Nothing differs." in said(capsys, "diff", "henan_2012", "henan_2012", "--language", "en")


def test_a_comparison_as_json_has_both_sides(capsys: pytest.CaptureFixture[str]) -> None:
    read: dict[str, Any] = json.loads(said(capsys, "diff", "national_2022", "shandong_2015", "--json"))
    assert read["packs"] == ["national_2022", "shandong_2015"]
    clocks = {one["name"]: one for one in read["clocks"]}
    assert clocks["K8a"]["national_2022"] is None
    assert {key: clocks["K8a"]["shandong_2015"][key] for key in ("value", "unit", "article", "verified")} == {
        "value": 3,
        "unit": "working_day",
        "article": "山东43",
        "verified": False,
    }
    assert [one["name"] for one in read["terms"]] == ["agents_max"]
    assert "missed_window" in {one["name"] for one in read["rules"]}
    assert read["unverified_only_in"] == {"national_2022": [], "shandong_2015": []}


@pytest.fixture
def breached(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    """One petition that waited eleven days: late under the rules of 浙江, in time under the national ones."""
    monkeypatch.setattr(law_replay, "database_up", nullcontext)
    a_petition(on=date(2026, 3, 2)).registered().later(11).forwarded().accepted()


@pytest.mark.django_db
@pytest.mark.usefixtures("breached")
class TestReplay:
    def test_breaches_are_shown_per_clock_as_recorded_and_by_the_pack(self, capsys: pytest.CaptureFixture[str]) -> None:
        shown = said(capsys, "replay", "--pack", "zhejiang_2016", "--language", "en")
        assert "Dossiers replayed: 1. By: Petition Regulations of Zhejiang (2016) (zhejiang_2016)." in shown
        line = next(line for line in shown.splitlines() if line.startswith("K1 "))
        assert " ".join(line.split("petition")[1].split()) == "1 → 0 0 → 1 0 → 0 0 → 0 0 → 0"
        assert len({len(row) for row in shown.splitlines()[-4:]}) == 1

    def test_the_columns_of_a_chinese_table_are_aligned(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = said(capsys, "replay", "--pack", "zhejiang_2016").splitlines()
        head = next(place for place, line in enumerate(lines) if "在办已超期" in line)
        rows = [line for line in lines[head:] if "→" in line or line is lines[head]]
        assert len({law_replay._width(row) for row in rows}) == 1

    def test_clocks_that_vanish_are_named_with_the_reason(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A suggestion has a period of its own since 2022; by the rules of 2005 it has that of every petition."""
        a_petition(on=date(2026, 3, 2)).registered(purpose=Purpose.SUGGESTION).forwarded().accepted()
        words = ("replay", "--pack", "national_2005")
        shown = said(capsys, *words, "--language", "en")
        assert "KS Answer the suggestion: nothing that was done starts it by these rules" in shown
        assert set(json.loads(said(capsys, *words, "--json"))["vanished"]) == {"KS"}

    def test_json_has_every_end(self, capsys: pytest.CaptureFixture[str]) -> None:
        read = json.loads(said(capsys, "replay", "--pack", "zhejiang_2016", "--json"))
        assert read["clocks"]["K1"]["recorded"]["kept"] == 1
        assert read["clocks"]["K1"]["replayed"] == {
            "kept": 0,
            "late": 1,
            "running_late": 0,
            "running": 0,
            "fell_away": 0,
        }

    @pytest.mark.parametrize(("words", "pace"), [(("--pace", "2"), 2.0), (("--staff", "0.5"), 2.0)])
    def test_slower_offices_are_late(
        self, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], pace: float
    ) -> None:
        read = json.loads(said(capsys, "replay", "--pack", "national_2022", "--json", *words))
        assert read["pace"] == pace
        assert read["clocks"]["K1"]["replayed"]["late"] == 1
        assert "times as long" in said(capsys, "replay", "--pack", "national_2022", "--language", "en", *words)

    def test_calendar_days_can_be_treated_as_working_days(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ("replay", "--pack", "national_2022", "--pace", "2", "--json")
        assert json.loads(said(capsys, *words))["clocks"]["K1"]["replayed"]["late"] == 1
        assert json.loads(said(capsys, *words, "--working-days"))["clocks"]["K1"]["replayed"]["late"] == 1
        words = ("replay", "--pack", "national_2022", "--pace", "1.7", "--json")
        assert json.loads(said(capsys, *words))["clocks"]["K1"]["replayed"]["late"] == 1
        assert json.loads(said(capsys, *words, "--working-days"))["clocks"]["K1"]["replayed"]["kept"] == 1

    def test_progress_is_printed(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        each = law_replay._progress()
        each(19)
        each(20)
        assert capsys.readouterr().err == "20 dossiers replayed\r"

    @pytest.mark.parametrize("factor", ["0", "-1", "nan", "inf", "half", "101"])
    def test_an_invalid_factor_is_refused(self, factor: str) -> None:
        with pytest.raises(SystemExit):
            call("replay", "--pack", "national_2022", f"--pace={factor}")

    def test_an_unknown_pack_lists_those_that_exist(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert call("replay", "--pack", "atlantis") == 2
        assert "zhejiang_2016" in capsys.readouterr().err

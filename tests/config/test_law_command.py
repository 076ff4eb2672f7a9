"""``huiyin law due`` and ``table``: every clock of law.md 1.1, as text and as JSON; error messages."""

from __future__ import annotations

import argparse
import json
from typing import Any

import pytest

from huiyin.config.commands import law
from huiyin.law.petition import procedure
from huiyin.law.statute import Pack, Unit

PACK = Pack.load("national_2022")


def call(*words: str) -> int:
    parser = argparse.ArgumentParser(prog="huiyin law")
    law.arguments(parser)
    return law.run(parser.parse_args(words))


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert call("due", *words, "--json") == 0
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return read


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert call("due", *words, "--language", "en") == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def test_json_has_the_last_day_the_binding_day_and_every_day_between(capsys: pytest.CaptureFixture[str]) -> None:
    read = answer(capsys, "K1", "--from", "2026-03-06")
    expected = {
        "due": "2026-03-23",
        "last_counted": "2026-03-21",
        "rolled": "2026-03-23",
        "article": "A22",
        "certain": True,
    }
    assert {key: read[key] for key in expected} == expected
    assert [day["number"] for day in read["days"] if day["counted"]] == list(range(1, 16))
    assert (read["days"][0]["on"], read["days"][-1]["on"]) == ("2026-03-06", "2026-03-23")
    assert all(day["why"] for day in read["days"])


@pytest.mark.parametrize("clock", list(PACK.periods))
def test_every_clock_of_the_law_is_counted(capsys: pytest.CaptureFixture[str], clock: str) -> None:
    period = PACK.periods[clock]
    length = ["--length", "10"] if period.unit is Unit.SET else []
    read = answer(capsys, clock, "--from", "2026-03-06", *length)
    assert read["article"] == period.article
    assert read["last_counted"] <= read["due"] == read["rolled"] == read["days"][-1]["on"]
    assert call("due", clock, "--from", "2026-03-06", *length) == 0
    assert period.number in capsys.readouterr().out
    assert answer(capsys, period.number, "--from", "2026-03-06", *length) == read


def test_days_of_hearing_extend_a_recheck(capsys: pytest.CaptureFixture[str]) -> None:
    read = answer(capsys, "K10", "--from", "2026-03-02", "--hearing-days", "10")
    assert (read["last_counted"], read["due"]) == ("2026-04-11", "2026-04-13")


def test_the_case_of_a_clock_name_is_ignored(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "k1A", "--from", "2026-03-06", "--pack", "national_2022")["clock"] == "K1a"


def test_a_year_without_a_table_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    read = answer(capsys, "K7", "--from", "2027-09-01", "--language", "en")
    assert read["certain"] is False
    assert (read["earliest"], read["latest"], read["rolled"]) == ("2027-10-04", "2027-10-11", "2027-10-11")
    assert any("not yet published" in sentence for sentence in read["words"])


def test_the_explanation_is_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("due", "K1", "--from", "2026-03-06", "--language", "en") == 0
    said = capsys.readouterr().out
    assert said.startswith("K1 Forward, assign or report the petition (Article 22 of the Regulations on Petition Work)")
    assert "It ends on 23 March 2026." in said
    assert "  15  21 March 2026  Weekend: counts, but the period cannot end on it" in said


@pytest.mark.parametrize(
    ("language", "sentence"), [("zh-hans", "期限至2026年3月23日届满。"), ("zh-hant", "期限至2026年3月23日屆滿。")]
)
def test_the_explanation_is_in_chinese(capsys: pytest.CaptureFixture[str], language: str, sentence: str) -> None:
    assert call("due", "K1", "--from", "2026-03-06", "--language", language) == 0
    assert sentence in capsys.readouterr().out


def test_a_day_before_the_rules_were_in_force_is_counted_with_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    read = answer(capsys, "K1", "--from", "1999-03-05", "--language", "en")
    assert any("not in force" in sentence for sentence in read["words"])


def test_an_unknown_clock_lists_those_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(capsys, "K99", "--from", "2026-03-06")
    assert all(period.number in said for period in PACK.periods.values())


def test_an_unknown_pack_lists_those_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert "national_2022" in refusal(capsys, "K1", "--from", "2026-03-06", "--pack", "atlantis")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["K11", "--from", "2026-03-06"], "set by the act"),
        (["K6", "--from", "2026-03-06", "--length", "31"], "at most 30"),
        (["K1", "--from", "2026-03-06", "--length", "20"], "fixed by the rules"),
        (["K8", "--from", "2026-03-06", "--hearing-days", "2"], "only in a re-check"),
        (["K11", "--from", "2026-03-06", "--length", "ten"], "not a number of days for --length"),
        (["K10", "--from", "2026-03-06", "--hearing-days", "9999999"], "for --hearing-days"),
        (["K4", "--from", "2020-03-06"], "set no limit for K4"),
        (["K1", "--from", "2026-02-30"], "not a day"),
        (["K1", "--from", "20260306"], "not a day"),
        (["K1", "--from", ""], "not a day"),
        (["K1", "--from", "２０２６-03-06"], "not a day"),
        (["K1", "--from", "9999-12-31"], "not a day that anything can be counted from"),
    ],
)
def test_what_cannot_be_counted_is_refused_with_the_reason(
    capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert message in refusal(capsys, *words)


def test_the_table_of_steps_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("table") == 0
    assert capsys.readouterr().out.strip() == procedure.table().strip()

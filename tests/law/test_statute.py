"""The national rule pack holds the clocks of law.md 1.1, and every word of the tables is translated."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import huiyin.law
from huiyin.law.calendar import FESTIVALS
from huiyin.law.categories import categories
from huiyin.law.statute import Pack, UnknownClock, UnknownPack, article, articles, pack_for, packs, words

PACK = Pack.load("national_2022")

#: clock: (length, unit, bearer, window, article), written down from law.md 1.1 by hand
CLOCKS = {
    "register": (None, "none", "office", False, "A22"),
    "pass_on": (15, "day", "office", False, "A22"),
    "pass_down": (15, "day", "office", False, "满意度办法6"),
    "pass_down_nation": (5, "day", "office", False, "满意度办法6"),
    "pass_down_province": (3, "day", "office", False, "满意度办法6"),
    "pass_down_city": (3, "day", "office", False, "满意度办法6"),
    "pass_down_county": (4, "day", "office", False, "满意度办法6"),
    "notice": (15, "day", "office", False, "A23"),
    "notice_forwarded": (15, "day", "office", False, "A23"),
    "word_of_where": (15, "day", "office", False, "A23"),
    "objection": (5, "working_day", "office", True, "A23"),
    "answer": (60, "day", "office", False, "A34"),
    "extended_answer": (None, "set", "office", False, "A34"),
    "ask_review": (30, "day", "petitioner", True, "A35"),
    "review": (30, "day", "office", False, "A35"),
    "ask_recheck": (30, "day", "petitioner", True, "A36"),
    "recheck": (30, "day", "office", False, "A36"),
    "completion_report": (None, "set", "office", False, "A22"),
    "advice_answer": (None, "set", "office", False, "A40"),
    "simple_decision": (3, "working_day", "office", False, "简易办法"),
    "simple_pass_on": (1, "working_day", "office", False, "简易办法"),
    "simple_answer": (10, "working_day", "office", False, "简易办法"),
    "report_notice": (15, "working_day", "office", False, "纪检规则"),
    "report_result": (15, "working_day", "office", False, "纪检规则"),
    "report_pass_on": (5, "working_day", "office", False, "纪检规则15"),
    "court_confirmation": (30, "day", "petitioner", True, "人民调解法33"),
    "annual_report": (1, "year", "office", False, "A41"),
    "legal_duty": (2, "month", "office", False, "行政诉讼法47"),
    "suggestion": (30, "day", "office", False, "A29"),
    "urgent_report": (None, "none", "office", False, "A25"),
    "assist": (None, "set", "office", False, "A24"),
    "urging": (None, "set", "office", False, "A40"),
    "redo": (None, "set", "office", False, "A35"),
    "carry_out": (None, "set", "office", False, "A32"),
    "performance": (None, "set", "office", False, "A33"),
    "help": (None, "set", "office", False, "A37"),
    "return_visit": (None, "set", "office", False, "A37"),
}


def test_the_clocks_are_those_of_the_law() -> None:
    assert {
        clock: (one.length, one.unit.value, one.bearer_kind, one.is_window, one.article)
        for clock, one in PACK.periods.items()
    } == CLOCKS


def test_what_is_unverified_is_marked() -> None:
    unverified = {clock for clock, one in PACK.periods.items() if not one.verified}
    assert unverified == {
        "pass_down", "pass_down_nation", "pass_down_province", "pass_down_city", "pass_down_county",
        "simple_decision", "simple_pass_on", "simple_answer", "suggestion", "return_visit",
        "word_of_where",
    }  # fmt: skip
    assert {name for name, one in PACK.terms.items() if not one.verified} == {
        "rating_window", "withdrawal_cooling_off", "agents_max", "hearing_notice_days", "hearing_within_days",
        "return_visit_days",
    }  # fmt: skip
    assert all(one.caveat for one in (*PACK.periods.values(), *PACK.terms.values()) if not one.verified)


def test_only_a_recheck_leaves_out_hearings() -> None:
    assert [clock for clock, one in PACK.periods.items() if one.excludes_hearings] == ["recheck"]


def test_the_first_day_never_counts_and_every_end_rolls() -> None:
    assert all(one.roll and not one.first_day_counts for one in PACK.periods.values())


def test_the_terms_are_those_of_the_law() -> None:
    assert {name: one.value for name, one in PACK.terms.items()} == {
        "extension_max": 30,
        "representatives_max": 5,
        "withdrawal_cooling_off": 3,
        "rating_window": 30,
        "public_notice_service": 30,
        "small_group": 0,
        "small_group_representatives": 5,
        "review_extension_max": 0,
        "agents_max": 2,
        "hearing_notice_days": 7,
        "hearing_within_days": 30,
        "return_visit_days": 30,
    }
    assert PACK.term("extension_max") == PACK.periods["extended_answer"].max
    assert PACK.terms["public_notice_service"].article == "民事诉讼法95"


def test_all_fifty_articles_and_every_cited_one_are_there() -> None:
    assert {f"A{number}" for number in range(1, 51)} <= set(articles())
    for one in (*PACK.periods.values(), *PACK.terms.values()):
        assert article(one.article).gist
    assert str(article("A34").citation) == "Article 34 of the Regulations on Petition Work"
    assert str(article("民法典201").citation) == "Article 201 of the Civil Code"
    assert str(article("简易办法").citation) == "the Measures on Simple Handling of Petitions"


def test_an_unknown_clock_is_told_which_there_are() -> None:
    assert PACK.period("pass_on") is PACK.periods["pass_on"]
    with pytest.raises(UnknownClock, match=r"K99.*K0, K1, K1a.*K20, KD, KS, K25, ASSIST, URGE"):
        PACK.period("K99")


def test_an_unknown_pack_is_told_which_there_are() -> None:
    with pytest.raises(UnknownPack, match=r"atlantis.*national_2022"):
        Pack.load("atlantis")
    with pytest.raises(UnknownPack):
        Pack.load("holidays")


def test_a_pack_is_read_once() -> None:
    assert "national_2022" in packs()
    assert Pack.load("national_2022") is PACK


def test_a_day_before_the_first_pack_is_counted_by_it_and_said_so() -> None:
    assert pack_for(date(2026, 3, 6)) is PACK
    assert PACK.caveat(date(2022, 5, 1)) is None
    assert "not in force" in str(PACK.caveat(date(2022, 4, 30)))
    first = Pack.load("national_2005")
    assert pack_for(date(1999, 3, 1)) is first
    assert "not in force" in str(first.caveat(date(1999, 3, 1)))


def test_every_word_of_the_tables_is_translated() -> None:
    catalogue = Path(huiyin.law.__file__).parent / "locale/zh_Hans/LC_MESSAGES/django.po"
    with catalogue.open("rb") as file:
        translated = {message.id for message in read_po(file, locale="zh_Hans") if message.string and not message.fuzzy}
    said = {phrase.text for phrase in words()}
    said |= {phrase.text for phrase in FESTIVALS.values()} | {one.english for one in categories()}
    assert said - translated == set()


@pytest.mark.parametrize("written", ["answer", "K5", "k5", "ANSWER"])
def test_a_clock_is_found_by_its_word_or_its_number(written: str) -> None:
    assert PACK.period_named(written) is PACK.period("answer")


def test_a_clock_of_another_name_is_unknown() -> None:
    with pytest.raises(UnknownClock):
        PACK.period_named("K99")

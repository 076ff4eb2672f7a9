"""Rendering phrases in each language."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.template import engines
from django.utils.translation import override

from huiyin.design.phrases import day, days_left, in_script, in_words, lazily, moment
from huiyin.design.script import to_traditional
from huiyin.law.words import say

DAY = date(2026, 3, 23)


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-hans", "2026年3月23日"), ("zh-hant", "2026年3月23日"), ("en", "23 March 2026")],
)
def test_a_day_has_the_format_of_the_language(language: str, words: str) -> None:
    with override(language):
        assert day(DAY) == words
        assert words in in_words(say("Due on {day}", day=DAY))


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-hans", "2026年3月24日 00:05"), ("en", "24 March 2026, 00:05")],
)
def test_a_time_is_shown_in_china_time(language: str, words: str) -> None:
    with override(language):
        assert moment(datetime(2026, 3, 23, 16, 5, tzinfo=UTC)) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hans", "岭南县信访局最迟应于2026年3月23日答复。"),
        ("zh-hant", "嶺南縣信訪局最遲應於2026年3月23日答覆。"),
        ("en", "岭南县信访局 is to answer by 23 March 2026."),
    ],
)
def test_placeholders_are_filled_after_translation(language: str, words: str) -> None:
    phrase = say("{office} is to answer by {due}.", office="岭南县信访局", due=DAY)
    with override(language):
        assert in_words(phrase) == words
        assert engines["jinja2"].from_string("{{ say(phrase) }}").render({"phrase": phrase}) == words


def test_a_placeholder_may_be_a_phrase_a_list_or_a_number() -> None:
    inner = say("Due on {day}", day=DAY)
    with override("zh-hans"):
        assert in_words(say("{what} ({why})", what=inner, why=("一", 2, None))) == "2026年3月23日到期（一、2、）"


def test_values_of_placeholders_are_escaped() -> None:
    phrase = say("{what} ({why})", what="<b>", why="{x}")
    assert "&lt;b&gt;" in engines["jinja2"].from_string("{{ say(phrase) }}").render({"phrase": phrase})
    assert "{x}" in in_words(phrase)


def test_a_lazy_phrase_is_translated_when_it_is_rendered() -> None:
    label = lazily(say("Answered"))
    with override("zh-hans"):
        assert str(label) == "已答复"
    with override("en"):
        assert str(label) == "Answered"


def test_none_gives_an_empty_string() -> None:
    assert in_words(None) == ""


@pytest.mark.parametrize(
    ("left", "chinese", "english"),
    [
        (2, "还有 2 天", "due in 2 days"),
        (1, "还有 1 天", "due in 1 day"),
        (0, "今天到期", "due today"),
        (-1, "已超期 1 天", "overdue by 1 day"),
        (-7, "已超期 7 天", "overdue by 7 days"),
    ],
)
def test_days_left_use_the_right_plural(left: int, chinese: str, english: str) -> None:
    due = date.fromordinal(DAY.toordinal() + left)
    with override("zh-hans"):
        assert days_left(due, DAY) == chinese
    with override("en"):
        assert days_left(due, DAY) == english


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("信访局", "信訪局"),
        ("复核意见与答复", "複核意見與答覆"),
        ("程序、文件、支持", "程序、文件、支持"),
        ("群众", "群眾"),
        ("岳池县王家岭村", "岳池縣王家嶺村"),
        ("松里镇", "松里鎮"),
        ("万里街道", "萬里街道"),
        ("皇后大道", "皇后大道"),
        ("繁體已是", "繁體已是"),
        ("County 12", "County 12"),
    ],
)
def test_traditional_characters_keep_the_terms_of_the_law(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional


def test_names_are_converted_on_traditional_pages_only() -> None:
    with override("zh-hans"):
        assert in_script("县信访局") == "县信访局"
    with override("zh-hant"):
        assert in_script("县信访局") == "縣信訪局"

"""Every value of law.md's local variants and of its comparison of 2005 and 2022, written down from there by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from huiyin.law import layers
from huiyin.law.articles import articles
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Miscounted, due, explain
from huiyin.law.counting import NEVER
from huiyin.law.duties import duties
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.table import table
from huiyin.law.statute import Pack, UnknownPack, pack_for, packs

NATIONAL = Pack.load("national_2022")
CALENDAR = Calendar.load()
LOCAL = ("zhejiang_2016", "shandong_2015", "beijing_2006", "shanghai_2018", "henan_2012")

#: pack: {clock: (length, at most, unit, article, verified)}; a clock that is not here is its base's
CLOCKS: dict[str, dict[str, tuple[int | None, int | None, str, str, bool]]] = {
    "national_2005": {
        "register": (None, None, "none", "O21", True),
        "pass_on": (15, None, "day", "O21", True),
        "notice": (15, None, "day", "O22", True),
        "notice_forwarded": (15, None, "day", "O21", True),
        "extended_answer": (None, 30, "set", "O33", True),
        "ask_review": (30, None, "day", "O34", True),
        "review": (30, None, "day", "O34", True),
        "ask_recheck": (30, None, "day", "O35", True),
        "recheck": (30, None, "day", "O35", True),
        "objection": (None, None, "open", "O", True),
        "answer": (60, None, "day", "O33", True),
        "advice_answer": (30, None, "day", "O36", True),
        "annual_report": (None, None, "open", "O39", True),
    },
    "zhejiang_2016": {
        "pass_on": (5, None, "working_day", "浙江20", False),
        "notice": (5, None, "working_day", "浙江20", False),
        "notice_forwarded": (5, None, "working_day", "浙江20", False),
        "answer": (30, None, "day", "浙江23", False),
        "extended_answer": (None, 60, "set", "浙江23", False),
    },
    "shandong_2015": {
        "take_review": (3, None, "working_day", "山东43", False),
        "take_recheck": (3, None, "working_day", "山东44", False),
        "advice_answer": (30, None, "day", "山东59", False),
    },
    "beijing_2006": {
        "advice_reasons": (3, None, "working_day", "北京52", False),
        "extended_review": (None, 30, "set", "北京50", False),
        "extended_recheck": (None, 30, "set", "北京50", False),
    },
    "shanghai_2018": {"advice_answer": (30, None, "day", "上海41", False)},
    "henan_2012": {
        "pass_on": (5, None, "day", "河南", False),
        "answer": (30, None, "day", "河南", False),
        "extended_answer": (None, 60, "set", "河南", False),
    },
}
TERMS: dict[str, dict[str, tuple[int, str, bool]]] = {
    "national_2005": {"public_notice_service": (60, "民事诉讼法95", False), "extension_max": (30, "O33", True)},
    "zhejiang_2016": {
        "extension_max": (60, "浙江23", False),
        "small_group": (10, "浙江15", False),
        "small_group_representatives": (3, "浙江15", False),
    },
    "shandong_2015": {"agents_max": (2, "山东28", False)},
    "beijing_2006": {"review_extension_max": (30, "北京50", False)},
    "shanghai_2018": {},
    "henan_2012": {"extension_max": (60, "河南", False)},
}
RULES: dict[str, dict[str, tuple[str, str, bool]]] = {
    "national_2005": {
        "bodies": ("government", "O", True),
        "litigation": ("declined", "O21", True),
        "notice": ("acceptance", "O21", True),
        "purposes": ("undivided", "O", True),
        "answer_contents": ("unlisted", "O", True),
        "answer_period_for": ("all", "O33", True),
        "hearing": ("public", "O31", True),
        "urging_grounds": ("six", "O36", True),
        "analysis_report": ("regular", "O39", True),
        "proof": ("slip", "O12", True),
        "leaders": ("reception_day", "O10", True),
    },
    "zhejiang_2016": {
        "missed_window": ("ended", "浙江25", False),
        "repeat_without_review": ("closed", "浙江", False),
    },
    "shandong_2015": {
        "missed_window": ("refused", "山东33", False),
        "repeat_without_review": ("closed", "山东", False),
        "revoke_grounds": ("five", "山东", False),
        "request_refusal": ("grounds", "山东43", False),
        "same_result_again": ("forbidden", "山东45", False),
        "recheck_sends_back": ("either", "山东45", False),
        "death_without_successor": ("ended", "山东46", False),
        "agents": ("listed", "山东28", False),
        "first_office": ("where_it_arose", "山东37", False),
        "answer_names_review": ("required", "山东41", False),
        "confidential": ("kept", "山东12", False),
        "annual_report": ("may_be_published", "山东62", False),
    },
    "beijing_2006": {
        "missed_window": ("refused", "北京37", False),
        "same_result_again": ("barred", "北京50", False),
        "recheck_sends_back": ("either", "北京50", False),
        "agents": ("written", "北京27", False),
        "vertical_bodies": ("superior_department", "北京48", False),
        "confidential": ("kept", "北京16", False),
    },
    "shanghai_2018": {
        "answer_names_review": ("required", "上海38", False),
        "review_contents": ("listed", "上海39", False),
        "recheck_contents": ("listed", "上海40", False),
        "confidential": ("kept", "上海14", False),
    },
    "henan_2012": {},
}
#: 1.9 of law.md, the column of 2022
RULES_OF_2022 = {
    "bodies": ("all", "A2"),
    "litigation": ("forwarded", "A22"),
    "notice": ("receipt", "A23"),
    "purposes": ("three", "A29"),
    "answer_contents": ("listed", "A32"),
    "answer_period_for": ("claims", "A34"),
    "hearing": ("possible", "A31"),
    "urging_grounds": ("widened", "A40"),
    "analysis_report": ("yearly", "A41"),
    "proof": ("online", "A21"),
    "leaders": ("visits", "A18"),
    "missed_window": ("decided", "A35"),
    "repeat_without_review": ("guided", "A35"),
    "revoke_grounds": ("three", "A35"),
    "service": ("in_person, mail, electronic, left, public_notice", "民事诉讼法87"),
}


def test_the_packs_are_those_of_the_issue() -> None:
    assert set(packs()) == {"national_2022", *CLOCKS}
    assert {Pack.load(name).base for name in CLOCKS} == {"national_2022"}
    assert NATIONAL.base == ""


@pytest.mark.parametrize("name", list(CLOCKS))
def test_a_pack_says_what_law_md_says_and_nothing_more(name: str) -> None:
    pack = Pack.load(name)
    clocks = {
        clock: (one.length, one.max, one.unit.value, one.article, one.verified)
        for clock, one in pack.periods.items()
        if one.origin == name
    }
    terms = {key: (one.value, one.article, one.verified) for key, one in pack.terms.items() if one.origin == name}
    rules = {key: (one.value, one.article, one.verified) for key, one in pack.rules.items() if one.origin == name}
    assert (clocks, terms, rules) == (CLOCKS[name], TERMS[name], RULES[name])


def test_the_rules_of_2022_are_those_of_the_comparison() -> None:
    assert {name: (one.value, one.article) for name, one in NATIONAL.rules.items()} == RULES_OF_2022
    unchecked = {name for name, one in NATIONAL.rules.items() if not one.verified}
    assert unchecked == {"missed_window", "repeat_without_review", "revoke_grounds", "service"}


@pytest.mark.parametrize("name", LOCAL)
def test_what_a_local_pack_does_not_give_is_the_national_value(name: str) -> None:
    pack = Pack.load(name)
    assert set(NATIONAL.periods) <= set(pack.periods)
    for clock, one in NATIONAL.periods.items():
        if clock not in CLOCKS[name]:
            assert pack.periods[clock] == one
    for key, term in NATIONAL.terms.items():
        if key not in TERMS[name]:
            assert pack.terms[key] == term


def test_what_a_clock_is_stays_and_what_it_says_is_the_packs_own() -> None:
    national, local = NATIONAL.period("answer"), Pack.load("zhejiang_2016").period("answer")
    assert (local.title, local.starts, local.stops, local.bearer_kind) == (
        national.title,
        national.starts,
        national.stops,
        national.bearer_kind,
    )
    assert local.caveat != national.caveat
    assert Pack.load("henan_2012").period("recheck").excludes_hearings


def test_what_is_not_known_of_2005_is_marked_wherever_it_is_shown() -> None:
    pack = Pack.load("national_2005")
    for clock, one in pack.periods.items():
        if clock not in CLOCKS["national_2005"]:
            assert not one.verified
            assert "does not say this for 2005" in str(one.caveat)
    assert str(pack.period("register").caveat).startswith("The regulations give no number of days")


@pytest.mark.parametrize(
    ("name", "unit", "article"), [("beijing_2006", "working_day", "北京35"), ("henan_2012", "day", "河南26")]
)
def test_before_2022_an_objection_had_five_days_in_two_places_and_since_then_it_has_the_national_ones(
    name: str, unit: str, article: str
) -> None:
    before, since = Pack.load(f"{name}_on_2005").period("objection"), Pack.load(name).period("objection")
    assert (before.length, before.unit.value, before.article) == (5, unit, article)
    assert since == NATIONAL.period("objection")


def test_the_rules_of_2005_cite_their_own_articles() -> None:
    """law.md 6: O21, O22, O33 to O35 where those of 2022 are A22, A23, A34 to A36."""
    old = Pack.load("national_2005")
    assert [old.cite(one) for one in ("A22", "A23", "A34", "A35", "A36", "A19")] == [
        "O21", "O22", "O33", "O34", "O35", "A19",
    ]  # fmt: skip
    assert Pack.load("zhejiang_2016_on_2005").cite("A35") == "O34"
    assert NATIONAL.cite("A35") == "A35"
    lines = table(old).splitlines()
    assert any(line.startswith("forward           O21") for line in lines)
    assert not any(line.startswith(("forward           A22", "extend            A34")) for line in lines)


@pytest.mark.parametrize("name", packs())
def test_a_longer_extension_is_one_number_in_both_places(name: str) -> None:
    pack = Pack.load(name)
    assert pack.period("extended_answer").max == pack.term("extension_max")


@pytest.mark.parametrize("name", packs())
def test_what_is_unverified_says_why_and_every_article_is_kept(name: str) -> None:
    pack = Pack.load(name)
    values = (*pack.periods.values(), *pack.terms.values(), *pack.rules.values())
    assert all(one.caveat for one in values if not one.verified)
    assert {one.article for one in values} <= set(articles())


@pytest.mark.parametrize("name", LOCAL)
def test_a_local_pack_says_what_it_lies_on_and_that_its_validity_is_not_checked(name: str) -> None:
    said = [str(note) for note in Pack.load(name).notes]
    assert said[0] == "What these rules do not say is taken from: Regulations on Petition Work (2022)."
    assert "whether they still hold is not checked" in said[1]


@pytest.mark.parametrize(
    ("received_on", "region", "name"),
    [
        (date(2026, 3, 6), "990123101", "national_2022"),
        (date(2026, 3, 6), "", "national_2022"),
        (date(2022, 5, 1), "990123", "national_2022"),
        (date(2022, 4, 30), "990123", "national_2005"),
        (date(2022, 5, 1), "330106", "zhejiang_2016"),
        (date(2026, 3, 6), "370102003001", "shandong_2015"),
        (date(2026, 3, 6), "110101", "beijing_2006"),
        (date(2026, 3, 6), "310000", "shanghai_2018"),
        (date(2026, 3, 6), "41", "henan_2012"),
        (date(2022, 4, 30), "330106", "zhejiang_2016_on_2005"),
        (date(2016, 8, 1), "330106", "zhejiang_2016_on_2005"),
        (date(2016, 7, 31), "330106", "national_2005"),
        (date(2007, 1, 1), "110101", "beijing_2006_on_2005"),
        (date(2006, 12, 31), "110101", "national_2005"),
        (date(2016, 1, 1), "370102", "shandong_2015_on_2005"),
        (date(2015, 12, 31), "370102", "national_2005"),
        (date(2013, 4, 1), "310101", "shanghai_2018_on_2005"),
        (date(2013, 3, 31), "310101", "national_2005"),
        (date(2005, 5, 1), "410101", "henan_2012_on_2005"),
        (date(1999, 1, 1), "330106", "national_2005"),
    ],
)
def test_place_and_day_decide_which_pack_binds(received_on: date, region: str, name: str) -> None:
    assert pack_for(received_on, region) is Pack.load(name)


def test_local_rules_before_2022_lie_on_those_of_2005() -> None:
    pack = Pack.load("zhejiang_2016_on_2005")
    assert (pack.period("answer").length, pack.period("answer").article) == (30, "浙江23")
    assert (pack.period("advice_answer").length, pack.period("objection").unit.value) == (30, "open")
    assert pack.rule("answer_period_for") == "all"
    assert pack.is_in_force(date(2022, 4, 30))
    assert not pack.is_in_force(date(2022, 5, 1))
    assert "2005" in str(pack.notes[0])


@pytest.mark.parametrize(
    "name",
    ["atlantis", "holidays", "national_2005_on_2022", "zhejiang_2016_on_2022", "zhejiang_2016_on_1999", "x_on_2005"],
)
def test_only_a_local_pack_lies_on_another_national_one(name: str) -> None:
    assert not layers.is_known(name)
    with pytest.raises(UnknownPack):
        Pack.load(name)


def test_what_the_rules_do_not_speak_of_has_no_value() -> None:
    assert NATIONAL.rule("first_office") == ""
    assert Pack.load("shandong_2015").rule("first_office") == "where_it_arose"


def test_a_clock_without_a_limit_is_never_late_and_not_shown() -> None:
    pack = Pack.load("national_2005")
    assert due(pack.period("objection"), date(2020, 3, 2), CALENDAR).due == NEVER
    with pytest.raises(Miscounted, match="set no limit for K4"):
        explain(pack.period("objection"), date(2020, 3, 2), CALENDAR)
    standing = (
        Standing()
        .start("notice_forwarded", bearer="b", since=date(2020, 3, 2))
        .start("objection", bearer="b", since=date(2020, 3, 2))
    )
    standing = standing.start("answer", bearer="b", since=date(2020, 3, 2))
    assert [(one.clock, one.place) for one in duties(standing, pack, CALENDAR)] == [
        ("notice_forwarded", 0),
        ("answer", 2),
    ]


def test_a_pack_may_leave_hearings_out_of_a_review_too() -> None:
    """阿坝州 does (law.md 1.2): no pack of ours yet, but a line in one is enough."""
    review = replace(NATIONAL.period("review"), excludes_hearings=True)
    assert due(review, date(2026, 3, 2), CALENDAR, excluded=10).last == date(2026, 4, 11)


def test_calendar_days_can_be_read_as_working_days() -> None:
    read = NATIONAL.in_working_days()
    assert read.period("pass_on").unit.value == "working_day"
    assert due(read.period("pass_on"), date(2026, 3, 6), CALENDAR).due == date(2026, 3, 27)
    assert {clock for clock in read.periods if read.periods[clock].unit is NATIONAL.periods[clock].unit} == {
        "register", "objection", "extended_answer", "completion_report", "advice_answer", "simple_decision",
        "simple_pass_on", "simple_answer", "report_notice", "report_result", "report_pass_on", "annual_report",
        "legal_duty", "urgent_report",
        "assist", "urging", "redo", "carry_out", "performance", "help", "return_visit",
    }  # fmt: skip


def test_five_working_days_and_five_days_end_differently() -> None:
    """浙江 §20 and 河南: received on Friday 2026-03-06."""
    friday = date(2026, 3, 6)
    assert due(Pack.load("zhejiang_2016").period("pass_on"), friday, CALENDAR).due == date(2026, 3, 13)
    assert due(Pack.load("henan_2012").period("pass_on"), friday, CALENDAR).due == date(2026, 3, 11)
    assert due(NATIONAL.period("pass_on"), friday, CALENDAR).due == date(2026, 3, 23)

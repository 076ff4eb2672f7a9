"""The cases of the law read by a lawyer: every file loads, and each case has what README.md promises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.law.cases.book import CASES, HERE, WORDS, steps_of

STEPS = {*WORDS["steps"]["known"], *WORDS["steps"]["missing"]}
CLOCKS = {*WORDS["clocks"]["known"], *WORDS["clocks"]["missing"]}
BEARERS = {*WORDS["offices"], *WORDS["persons"]}
#: What a line of `then` must say, by its kind.
NEEDED = {
    "owed": {"clock", "by", "from", "why"},
    "not_owed": {"clock", "by", "why"},
    "met": {"clock", "by", "on", "late"},
    "moot": {"clock", "by", "on"},
    "allowed": {"who", "does", "on"},
    "refused": {"who", "does", "on", "why"},
    "told": {"who", "paper"},
    "not_told": {"who", "paper", "why"},
    "cites": {"what", "article"},
    "counted": {"what", "number", "why"},
    "governed": {"pack"},
}
PARTS = {"id", "article", "source", "situation", "days", "then"}
EVENT = {"on", "who", "does"}
DETAILS = {"received", "reached", "channel", "purpose", "name", "branch", "to", "days", "ground", "outcome", "verdict"}
DETAILS |= {"service", "says"}
LENGTH = re.compile(r"\d+ (working day|day|month|year)s?")


def lines(case: dict[str, Any], *kinds: str) -> Iterator[dict[str, Any]]:
    """The lines of `then`, of these kinds or of all."""
    return (line for kind, found in case["then"].items() if not kinds or kind in kinds for line in found)


def is_somebody(who: str) -> bool:
    """Whether `who` is a person, or "role of office", of the vocabulary."""
    role, _, office = who.partition(" of ")
    return who in WORDS["persons"] or (role in WORDS["roles"] and office in WORDS["offices"])


def is_dated(owed: dict[str, Any]) -> bool:
    """Whether a clock has a length and a last day, or neither."""
    has_end = "last_day" in owed or "between" in owed
    return ("length" in owed) == has_end and bool(LENGTH.fullmatch(owed.get("length", "1 day")))


def articles(text: str) -> set[str]:
    """The articles of 2022 that a text names: "A31(6), A34" gives A31 and A34."""
    return set(re.findall(r"\bA\d+", text))


def faults(case: dict[str, Any]) -> Iterator[str]:
    """What a case lacks, and the words of it that the vocabulary does not have."""
    yield from (f"no {key}" for key in sorted(PARTS - case.keys()))
    yield from (f"{key} is no part of a case" for key in sorted(case.keys() - PARTS - {"pack", "mark", "settled"}))
    if not PARTS - case.keys():
        yield from faults_of_the_situation(case)
        yield from faults_of_the_end(case)


def faults_of_the_situation(case: dict[str, Any]) -> Iterator[str]:
    if case.get("pack", "national_2022") not in WORDS["packs"]:
        yield f"no pack {case['pack']}"
    if case.get("mark", "ours") not in {"ours", "unverified"}:
        yield f"no mark {case['mark']}"
    if [event["on"] for event in case["days"]] != sorted(event["on"] for event in case["days"]):
        yield "days out of order"
    for step in steps_of(case):
        yield from faults_of_a_step(step)


def faults_of_a_step(step: dict[str, Any]) -> Iterator[str]:
    if not EVENT <= step.keys() <= EVENT | DETAILS | {"why"}:
        yield f"keys of {step}"
    if not is_somebody(step["who"]):
        yield f"who is {step['who']}"
    if step["does"] not in STEPS:
        yield f"no step {step['does']}"
    if step.get("to", "county government") not in WORDS["offices"]:
        yield f"no office {step['to']}"


def faults_of_the_end(case: dict[str, Any]) -> Iterator[str]:
    if not case["then"]:
        yield "nothing must hold"
    for kind, found in case["then"].items():
        missing = [sorted(NEEDED[kind] - line.keys()) for line in found]
        yield from (f"{kind} lacks {keys}" for keys in missing if keys)
    for line in lines(case, "owed", "not_owed", "met", "moot"):
        if line["clock"] not in CLOCKS or line["by"] not in BEARERS:
            yield f"clock or bearer: {line['clock']}, {line['by']}"
    yield from (f"who is {line['who']}" for line in lines(case, "told", "not_told") if not is_somebody(line["who"]))
    yield from (f"length or last day of {line['clock']}" for line in lines(case, "owed") if not is_dated(line))


def test_there_are_enough_cases_and_each_has_its_own_name() -> None:
    names = Counter(case["id"] for case in CASES)
    assert [name for name, times in names.items() if times > 1] == []
    assert len(CASES) >= 150


def test_every_case_is_complete_and_uses_the_vocabulary() -> None:
    assert [(case["id"], fault) for case in CASES for fault in faults(case)] == []


@pytest.mark.parametrize(
    ("part", "planted", "fault"),
    [
        ("then", {}, "nothing must hold"),
        ("then", {"owed": [{"clock": "pass_on", "by": "county court", "from": 1}]}, "owed lacks ['why']"),
        ("then", {"refused": [{"on": 2, "who": "calendar", "does": "close", "why": ""}]}, "no step close"),
        ("days", [{"on": 1, "who": "clerk of nowhere", "does": "accept"}], "who is clerk of nowhere"),
        ("days", [{"on": on, "who": "calendar", "does": "nothing"} for on in (2, 1)], "days out of order"),
        ("pack", "guangdong", "no pack guangdong"),
        ("sources", "", "sources is no part of a case"),
    ],
)
def test_a_planted_fault_is_found(part: str, planted: object, fault: str) -> None:
    sound = dict.fromkeys(PARTS, "") | {"days": [], "then": {"cites": [{"what": "", "article": ""}]}}
    assert list(faults(sound)) == []
    assert fault in list(faults({**sound, part: planted}))


def test_every_article_is_covered_or_listed_with_a_reason() -> None:
    covered = set().union(*(articles(case["article"]) for case in CASES))
    table = (HERE / "README.md").read_text().partition("## Articles without a case")[2]
    listed = set(re.findall(r"^\| (A\d+) \| \S", table, re.MULTILINE))
    assert {f"A{number}" for number in range(1, 51)} - covered - listed == set()
    assert covered & listed == set()


def test_every_correction_has_two_cases() -> None:
    sources = Counter(case["source"] for case in CASES)
    assert [number for number in range(1, 22) if sources[f"law.md 6.{number}"] < 2] == []


def test_every_pack_has_cases() -> None:
    packs = Counter(case.get("pack", "national_2022") for case in CASES)
    assert min(packs[pack] for pack in WORDS["packs"]) >= 3

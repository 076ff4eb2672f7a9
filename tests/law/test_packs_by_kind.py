"""A rule pack has one file for what binds all kinds of dossier, and one for each kind that it has more to say of."""

from __future__ import annotations

from typing import Any

import pytest

from huiyin.law import layers, packs
from huiyin.law.statute import Pack

PACK = Pack.load("national_2022")
SECTIONS = {"periods", "limits", "terms", "rules"}


def test_the_clocks_of_a_kind_stand_in_its_own_file() -> None:
    assert set(PACK.periods_of("advice")) == {"advice_answer"}
    assert set(PACK.periods_of("annual")) == {"annual_report"}
    assert set(Pack.load("beijing_2006").periods_of("advice")) == {"advice_answer", "advice_reasons"}


def test_every_clock_runs_on_a_kind_and_keeps_its_place() -> None:
    divided = [clock for kind in ("advice", "annual", "petition") for clock in PACK.periods_of(kind)]
    assert sorted(divided) == sorted(PACK.periods)
    petition = PACK.periods_of("petition")
    assert list(petition) == [clock for clock in PACK.periods if clock in petition]


def test_a_kind_that_no_file_speaks_of_has_no_clocks() -> None:
    assert PACK.periods_of("dispute") == {}


@pytest.mark.parametrize("name", layers.names())
def test_a_local_clock_stays_with_the_kind_of_its_base(name: str) -> None:
    pack = Pack.load(name)
    assert {clock: pack.kinds[clock] for clock in PACK.kinds} == PACK.kinds


@pytest.mark.parametrize("name", layers.names())
def test_a_file_of_a_kind_has_no_head(name: str) -> None:
    for kind, table in packs.rule_pack(name).items():
        assert kind == packs.HEAD or set(table) <= SECTIONS, kind


def test_a_name_given_in_two_files_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, dict[str, Any]] = {
        "pack": {"counting": {}, "terms": {"days": {"value": 3}}},
        "petition": {"terms": {"days": {"value": 4}}},
    }
    monkeypatch.setattr(packs, "rule_pack", {"twice": files}.get)
    with pytest.raises(ValueError, match="gives days in two files"):
        layers.layered("twice")


def test_a_value_is_listed_after_the_one_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, dict[str, Any]] = {
        "pack": {"counting": {}, "terms": {"a": {"listed_after": "c"}, "b": {}}},
        "petition": {"terms": {"c": {}, "d": {}}},
    }
    monkeypatch.setattr(packs, "rule_pack", {"two": files}.get)
    assert list(layers.layered("two")["terms"]) == ["b", "c", "a", "d"]

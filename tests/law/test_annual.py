"""The annual report: who makes it, about which year, to whom (A41)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from huiyin.law.act import SHANGHAI, Scene
from huiyin.law.actors import Actor
from huiyin.law.annual.figures import TABLES, words_of
from huiyin.law.annual.procedure import ORDER
from huiyin.law.annual.standing import Stage, Standing
from huiyin.law.refusals import NotCompetent, Refused
from huiyin.law.statute import Pack
from tests.law.petition.scenes import CALENDAR, OFFICES, clerk, head

WORDS: dict[str, Any] = {
    "year": 2025,
    "targets": ("county", "city_petition"),
    "overview": "o",
    "problems": "p",
    "figures": (("total", "all", 3),),
}


def made(by: Actor, **changes: Any) -> Standing:
    act = ORDER.by_verb["report_year"](**(WORDS | changes))
    on = datetime(2026, 1, 15, 9, tzinfo=SHANGHAI)
    scene = Scene(by=by, on=on, pack=Pack.load("national_2022"), calendar=CALENDAR, offices=OFFICES)
    ORDER.check(act, Standing(), scene)
    return ORDER.apply(act, Standing(), scene)


def test_it_is_made_once_for_its_year_and_read_by_whom_it_goes_to() -> None:
    report = made(head("petition"))
    assert (report.stage, report.year, report.received_on) == (Stage.MADE, 2025, date(2026, 1, 15))
    assert report.offices == ("petition", "county", "city_petition")
    assert not report.is_open
    assert ORDER.following[report.stage] == ()


@pytest.mark.parametrize("by", [clerk("petition"), head("housing")])
def test_only_the_head_of_a_petition_office_makes_it(by: Actor) -> None:
    with pytest.raises(NotCompetent):
        made(by)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("year", 2026),
        ("year", 1999),
        ("targets", ()),
        ("targets", ("nowhere",)),
        ("targets", ("old_housing",)),
        ("targets", ("petition",)),
        ("figures", ()),
        ("overview", " "),
    ],
)
def test_what_is_missing_or_wrong_is_refused(field: str, value: Any) -> None:
    with pytest.raises(Refused) as caught:
        made(head("petition"), **{field: value})
    assert field in {caught.value.field, "figures"}


def test_every_figure_has_its_words() -> None:
    assert str(words_of("total", "all")).startswith("In all")
    assert words_of("category", "030000") == "城乡建设"
    assert words_of("complained", "H-ZJ") == "H-ZJ"
    assert set(TABLES) >= {"total", "deeds", "advice", "adoption", "complained"}

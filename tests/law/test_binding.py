"""Why these rules bind: the day of receipt and the place, said in words."""

from __future__ import annotations

from datetime import date

from huiyin.law.binding import why_binding
from huiyin.law.statute import pack_for


def said(day: date, region: str, place: str = "某地") -> str:
    return "\n".join(map(str, why_binding(pack_for(day, region), day, place)))


def test_day_and_place_are_named() -> None:
    text = said(date(2026, 3, 6), "330106")
    assert "2026-03-06" in text
    assert "某地" in text
    assert "That place has rules of its own" in text


def test_where_a_place_has_no_rules_of_its_own_that_is_said() -> None:
    assert "No rules of that place’s own are kept here" in said(date(2026, 3, 6), "990123")


def test_the_rules_of_an_earlier_day_say_until_when_they_were_in_force() -> None:
    assert "They were in force from 2005-05-01 to 2022-04-30." in said(date(2021, 3, 6), "990123")
    assert "They have been in force since 2022-05-01." in said(date(2026, 3, 6), "990123")


def test_a_day_before_all_rules_is_said_to_be_counted_by_others() -> None:
    assert "these rules were not in force" in said(date(1999, 3, 6), "990123")


def test_a_place_that_is_not_known_yet_is_said_so() -> None:
    assert "The place of the problem is not known yet." in said(date(2026, 3, 6), "", "")

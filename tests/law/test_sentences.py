"""The sentence of each step in a timeline names offices and matters, never people."""

from __future__ import annotations

from huiyin.law.petition import procedure
from tests.law.petition.scenes import MONDAY, OFFICES, an_act


def test_every_step_has_a_sentence_of_its_own() -> None:
    assert len({step.sentence.text for step in procedure.STEPS}) == len(procedure.STEPS)


def test_offices_are_named_and_numbers_shown() -> None:
    assert str(an_act("forward", MONDAY).as_sentence("petition", OFFICES)) == "Petition forwarded it to Housing."
    assert str(an_act("submit", MONDAY).as_sentence("", OFFICES)) == "The petition was brought to Petition."
    assert "2026-1" in str(an_act("join", MONDAY).as_sentence("petition", OFFICES))


def test_an_office_that_is_not_known_is_shown_by_its_code() -> None:
    assert str(an_act("accept", MONDAY).as_sentence("somewhere", OFFICES)) == "somewhere accepted it."

"""The sentence of each step in a timeline names offices and matters, never people."""

from __future__ import annotations

from huiyin.law.petition import procedure
from huiyin.law.petition.sentences import sentence
from tests.law.petition.scenes import MONDAY, OFFICES, an_act


def test_every_step_has_a_sentence_of_its_own() -> None:
    assert len({step.sentence.text for step in procedure.STEPS}) == len(procedure.STEPS)


def test_offices_are_named_and_numbers_shown() -> None:
    assert str(sentence(an_act("forward", MONDAY), "petition", OFFICES)) == "Petition forwarded it to Housing."
    assert str(sentence(an_act("submit", MONDAY), "", OFFICES)) == "The petition was brought to Petition."
    assert "2026-1" in str(sentence(an_act("join", MONDAY), "petition", OFFICES))


def test_an_office_that_is_not_known_is_shown_by_its_code() -> None:
    assert str(sentence(an_act("accept", MONDAY), "somewhere", OFFICES)) == "somewhere accepted it."

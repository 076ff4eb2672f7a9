"""The written answer (A32): complete, by the head, and for a claim only after the person was heard."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Outcome, Purpose
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.statute import Pack
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, clerk, head


@pytest.mark.parametrize("outcome", list(Outcome))
def test_it_decides_and_the_sixty_days_run_until_it_is_served(outcome: Outcome) -> None:
    matter = a_case().heard().answered(outcome=outcome, carry_out_days=10 if outcome is Outcome.SUPPORT else 0)
    assert (matter.standing.stage, matter.standing.handling.outcome) == (Stage.ANSWERED, outcome)
    assert matter.running == {("answer", "housing")}
    assert matter.standing.signed_by == (head("housing").staff,)


@pytest.mark.parametrize("field", ["request", "facts", "opinion", "basis"])
def test_nothing_that_the_article_asks_for_may_be_left_out(field: str) -> None:
    refusal = a_case().heard().refuses("answer", head("housing"), **{field: " "})
    assert isinstance(refusal, Incomplete)
    assert (refusal.article, refusal.field) == ("A32", field)


def test_a_claim_is_not_decided_before_the_person_was_heard() -> None:
    refusal = a_case().refuses("answer", head("housing"))
    assert isinstance(refusal, Incomplete)
    assert refusal.article == "A31"


def test_a_suggestion_is_not_answered_like_a_claim() -> None:
    refusal = a_case(purpose=Purpose.SUGGESTION).refuses("answer", head("housing"))
    assert (type(refusal), refusal.article) == (OutOfTurn, "A29")


def test_in_2005_a_suggestion_is_answered_like_every_petition() -> None:
    received = Matter(pack=Pack.load("national_2005")).did("submit", PETITIONER, office="housing")
    answered = received.registered(purpose=Purpose.SUGGESTION).accepted().answered()
    assert answered.standing.stage is Stage.ANSWERED


def test_only_the_head_signs() -> None:
    for by in (clerk("housing"), head("petition")):
        assert isinstance(a_case().heard().refuses("answer", by), NotCompetent)


def test_only_what_was_accepted_is_answered() -> None:
    assert isinstance(a_petition("housing").registered().refuses("answer", head("housing")), OutOfTurn)


@pytest.mark.parametrize(("outcome", "days"), [(Outcome.SUPPORT, 0), (Outcome.SUPPORT, 366), (Outcome.REFUSE, 1)])
def test_what_is_supported_and_nothing_else_has_days_to_be_carried_out(outcome: Outcome, days: int) -> None:
    refusal = a_case().heard().refuses("answer", head("housing"), outcome=outcome, carry_out_days=days)
    assert isinstance(refusal, Incomplete)
    assert (refusal.article, refusal.field) == ("A32", "carry_out_days")


@pytest.mark.parametrize("days", [1, 365])
def test_an_answer_may_set_a_day_or_a_year(days: int) -> None:
    assert a_case().heard().supported(days).standing.handling.carry_out_days == days

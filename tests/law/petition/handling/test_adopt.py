"""A suggestion is studied, taken up or not, and replied to; no review follows (A29)."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Adoption, Purpose
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, clerk, head


def a_suggestion() -> Matter:
    """A suggestion that the housing bureau has accepted."""
    return a_case(purpose=Purpose.SUGGESTION)


@pytest.mark.parametrize("adoption", list(Adoption))
def test_it_is_replied_to_and_the_clock_runs_until_the_reply_is_served(adoption: Adoption) -> None:
    replied = a_suggestion().later(9).did("adopt", head("housing"), adoption=adoption)
    standing = replied.standing
    assert (standing.stage, standing.handling.adopted, standing.handling.outcome) == (Stage.ANSWERED, adoption, None)
    assert (standing.handling.answered_on, standing.signed_by) == (replied.day, (head("housing").staff,))
    assert replied.running == {("suggestion", "housing")}
    served = replied.later(1).delivered()
    assert served.clock("suggestion").fate is Fate.MET
    assert served.running == set()


def test_no_review_follows_a_reply() -> None:
    served = a_suggestion().did("adopt", head("housing")).delivered()
    refusal = served.refuses("request_review", PETITIONER)
    assert (type(refusal), str(refusal)) == (OutOfTurn, "Reviews are for claims; this was not handled as one.")


@pytest.mark.parametrize("adoption", [Adoption.WHOLLY, Adoption.PARTLY])
def test_what_is_taken_up_is_done_by_a_day(adoption: Adoption) -> None:
    refusal = a_suggestion().refuses("adopt", head("housing"), adoption=adoption, measures=" ")
    assert (refusal.article, refusal.field) == ("A29", "measures")


def test_what_is_not_taken_up_needs_reasons_and_no_measures() -> None:
    suggestion = a_suggestion()
    assert (
        suggestion.did("adopt", head("housing"), adoption=Adoption.NOT, measures="").standing.handling.adopted
        is Adoption.NOT
    )
    assert suggestion.refuses("adopt", head("housing"), adoption=Adoption.NOT, reasons="").field == "reasons"


def test_a_claim_is_not_replied_to_like_a_suggestion() -> None:
    assert isinstance(a_case().heard().refuses("adopt", head("housing")), OutOfTurn)


def test_in_2005_nothing_was_divided_and_a_suggestion_was_answered() -> None:
    old = Matter(pack=Pack.load("national_2005")).did("submit", PETITIONER, office="housing")
    accepted = old.registered(purpose=Purpose.SUGGESTION).accepted()
    assert isinstance(accepted.refuses("adopt", head("housing")), OutOfTurn)


def test_an_office_that_was_asked_to_assist_speaks_first() -> None:
    asked = a_suggestion().did("enlist", clerk("housing"))
    assert not asked.may("adopt", head("housing"))


def test_only_the_head_signs_and_only_what_was_accepted() -> None:
    assert isinstance(a_suggestion().refuses("adopt", clerk("housing")), NotCompetent)
    registered = a_petition("housing").registered(purpose=Purpose.SUGGESTION)
    assert isinstance(registered.refuses("adopt", head("housing")), OutOfTurn)

"""A mediation (A33): with the consent of everybody on both sides, and every period runs on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huiyin.law.petition.steps.settling.mediate import Kind
from huiyin.law.petition.tracks import Party
from huiyin.law.petition.values import Part, Purpose
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, OutOfTurn, TooEarly
from tests.law.petition.scenes import (
    MONDAY,
    PETITIONER,
    Matter,
    a_case,
    a_mediated_case,
    a_petition,
    a_settled_case,
    an_answered_case,
    clerk,
)

SIGNER = Party(number=1, part=Part.SIGNER, joined_on=MONDAY)
AGENT = Party(number=2, part=Part.AGENT, joined_on=MONDAY, may_settle=False)
LAWYER = Party(number=3, part=Part.AGENT, joined_on=MONDAY, may_settle=True)


def together(*parties: Party) -> Matter:
    matter = a_case()
    return replace(matter, standing=matter.standing.but(parties=parties))


def test_it_stops_no_clock() -> None:
    matter = a_case()
    begun = matter.did("mediate", clerk("housing"))
    assert begun.running == matter.running
    assert begun.standing.mediation
    assert begun.standing.mediation.is_mediated
    talks = matter.did("mediate", clerk("housing"), kind=Kind.RECONCILIATION).standing.mediation
    assert talks
    assert not talks.is_mediated


@pytest.mark.parametrize("field", ["consent", "other_consent", "other_side", "mediator"])
def test_never_without_both_consents(field: str) -> None:
    refusal = a_case().refuses("mediate", clerk("housing"), **{field: " "})
    assert isinstance(refusal, Incomplete)
    assert refusal.field == field


@pytest.mark.parametrize("consenting", [(), (0,), (1,), (0, 1, 2)])
def test_everybody_who_petitions_must_consent_and_nobody_else_can(consenting: tuple[int, ...]) -> None:
    refusal = together(SIGNER, AGENT).refuses("mediate", clerk("housing"), consenting=consenting)
    assert refusal.field == "consenting"


def test_all_together_can() -> None:
    assert together(SIGNER, AGENT).did("mediate", clerk("housing"), consenting=(1, 0)).standing.mediation


def test_who_withdrew_to_stay_needs_not_consent() -> None:
    matter = together(SIGNER)
    withdrawn = replace(matter, standing=matter.standing.but(withdrawn_on=MONDAY)).later(4)
    assert withdrawn.did("mediate", clerk("housing"), consenting=(1,)).standing.mediation


def test_an_agent_whose_mandate_does_not_cover_it_cannot_consent() -> None:
    matter = together(SIGNER, AGENT, LAWYER)
    said = {"consenting": (0, 1)}
    assert isinstance(matter.refuses("mediate", clerk("housing"), agent=2, **said), NotCompetent)
    assert matter.did("mediate", clerk("housing"), agent=3, **said).standing.mediation
    for nobody in (1, 9):
        assert matter.refuses("mediate", clerk("housing"), agent=nobody, **said).field == "agent"


def test_one_at_a_time() -> None:
    for matter in (a_mediated_case(), a_settled_case()):
        assert isinstance(matter.refuses("mediate", clerk("housing")), AlreadyDone)
    assert a_mediated_case().did("break_off", PETITIONER).may("mediate", clerk("housing"))


def test_only_of_a_claim_that_is_handled_and_by_who_has_it() -> None:
    assert isinstance(a_case(purpose=Purpose.SUGGESTION).refuses("mediate", clerk("housing")), OutOfTurn)
    assert isinstance(a_petition("housing").registered().refuses("mediate", clerk("housing")), OutOfTurn)
    for by in (PETITIONER, clerk("petition")):
        assert isinstance(a_case().refuses("mediate", by), NotCompetent)
    assert an_answered_case().may("mediate", clerk("housing"))


def test_the_consent_lies_between_acceptance_and_today() -> None:
    matter = a_case()
    for days in (-1, 1):
        refusal = matter.refuses("mediate", clerk("housing"), consented_on=matter.day + timedelta(days=days))
        assert isinstance(refusal, TooEarly)

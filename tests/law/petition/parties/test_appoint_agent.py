"""Agents (委托代理): within their mandate, with the rights of whom they act for (law.md 1.11, last row)."""

from __future__ import annotations

import pytest

from huiyin.law.petition.steps.parties.appoint_agent import Relation
from huiyin.law.petition.values import Part
from huiyin.law.refusals import Incomplete, NotCompetent
from tests.law.petition.scenes import PETITIONER, a_case, an_answered_case, clerk, signer


def test_an_agent_uses_the_rights_of_whom_they_act_for() -> None:
    matter = an_answered_case().did("appoint_agent", PETITIONER)
    (agent,) = matter.standing.parties
    assert (agent.part, agent.acts_for, agent.may_settle) == (Part.AGENT, 0, False)
    asked = matter.did("request_review", signer(1))
    assert ("ask_review", "petitioner") not in asked.running


def test_an_agent_gives_nothing_up_without_a_mandate_for_it() -> None:
    matter = a_case().did("appoint_agent", PETITIONER)
    assert isinstance(matter.refuses("withdraw", signer(1)), NotCompetent)
    assert isinstance(matter.refuses("appoint_agent", signer(1)), NotCompetent)
    assert a_case().did("appoint_agent", PETITIONER, may_settle=True).may("withdraw", signer(1))


def test_a_guardian_acts_in_the_persons_place_and_is_no_agent_that_counts() -> None:
    matter = a_case().did("appoint_agent", PETITIONER, relation=Relation.GUARDIAN)
    assert matter.standing.parties[0].part is Part.GUARDIAN
    assert matter.may("withdraw", signer(1))
    matter = matter.did("appoint_agent", PETITIONER).did("appoint_agent", PETITIONER, relation=Relation.RELATIVE)
    assert matter.refuses("appoint_agent", PETITIONER).field == "relation"
    assert matter.did("appoint_agent", PETITIONER, relation=Relation.GUARDIAN).standing.parties[-1].number == 4


def test_a_signer_appoints_their_own() -> None:
    matter = a_case().did("sign", PETITIONER).did("appoint_agent", signer(1))
    assert matter.standing.parties[1].acts_for == 1


def test_staff_take_down_a_mandate_for_somebody_who_petitions() -> None:
    matter = a_case().did("sign", PETITIONER).did("appoint_agent", clerk("housing"), party=1)
    assert matter.standing.parties[1].acts_for == 1
    assert isinstance(matter.refuses("appoint_agent", clerk("housing"), party=7), Incomplete)
    assert isinstance(matter.refuses("appoint_agent", clerk("labour")), NotCompetent)


@pytest.mark.parametrize("field", ["name", "scope", "mandate"])
def test_the_mandate_is_in_writing(field: str) -> None:
    assert a_case().refuses("appoint_agent", PETITIONER, **{field: ""}).field == field


def test_the_agent_of_one_who_left_has_no_voice() -> None:
    matter = a_case().did("sign", PETITIONER).did("appoint_agent", signer(1)).did("leave", signer(1))
    assert isinstance(matter.refuses("add_material", signer(2)), NotCompetent)


def test_an_agent_with_a_mailbox_is_told() -> None:
    assert not a_case().did("appoint_agent", PETITIONER).standing.has_email
    assert a_case().did("appoint_agent", PETITIONER, email="a@b.cn").standing.has_email

"""The end of a mandate (终止委托): taken back by who gave it, or laid down by the agent."""

from __future__ import annotations

import pytest

from huiyin.law.actors import Actor
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, Matter, a_case, clerk, signer


def with_agents() -> Matter:
    """Agent 2 acts for signer 1, agent 3 for who brought it."""
    signed = a_case().did("sign", PETITIONER).did("appoint_agent", signer(1))
    return signed.did("appoint_agent", PETITIONER)


@pytest.mark.parametrize(
    ("agent", "by"),
    [(2, signer(1)), (2, signer(2)), (3, PETITIONER), (3, signer(3)), (2, clerk("housing")), (3, clerk("petition"))],
)
def test_who_gave_it_the_agent_and_staff_for_them_end_it(agent: int, by: Actor) -> None:
    matter = with_agents().did("end_agency", by, agent=agent)
    assert matter.standing.parties[agent - 1].left_on == matter.day
    assert isinstance(matter.refuses("add_material", signer(agent)), NotCompetent)


@pytest.mark.parametrize(("agent", "by"), [(2, PETITIONER), (3, signer(1)), (3, signer(2))])
def test_nobody_ends_the_mandate_that_another_gave(agent: int, by: Actor) -> None:
    assert isinstance(with_agents().refuses("end_agency", by, agent=agent), NotCompetent)


@pytest.mark.parametrize("agent", [0, 1, 9])
def test_there_is_such_an_agent(agent: int) -> None:
    assert isinstance(with_agents().refuses("end_agency", clerk("housing"), agent=agent), Incomplete)


def test_without_an_agent_there_is_nothing_to_end() -> None:
    assert isinstance(a_case().refuses("end_agency", PETITIONER), OutOfTurn)
    over = with_agents().did("end_agency", PETITIONER, agent=3)
    assert isinstance(over.refuses("end_agency", PETITIONER, agent=3), OutOfTurn)

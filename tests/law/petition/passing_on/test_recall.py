"""A wrong forwarding is taken back by who made it (A22, A24)."""

from __future__ import annotations

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.scenes import MONDAY, a_case, a_petition, clerk


def test_the_sender_has_it_again_and_gains_no_time() -> None:
    handed = a_petition().registered().later(3).assigned("housing").later(2)
    back = handed.did("recall", clerk("petition"))
    assert (back.standing.stage, back.holder) == (Stage.REGISTERED, "petition")
    assert back.running == {("pass_on", "petition")}
    assert back.clock("pass_on").since == MONDAY
    assert back.forwarded("labour").holder == "labour"


def test_only_the_sender_and_only_before_acceptance() -> None:
    handed = a_petition().registered().forwarded("housing")
    assert isinstance(handed.refuses("recall", clerk("housing")), NotCompetent)
    assert isinstance(a_case().refuses("recall", clerk("petition")), OutOfTurn)
    assert handed.refuses("recall", clerk("petition"), reasons="").field == "reasons"

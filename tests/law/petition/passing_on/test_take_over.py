"""An organ above handles itself what an office under it has (A24, A28(1))."""

from __future__ import annotations

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.scenes import a_case, a_petition, an_answered_case, clerk, head


def test_an_accepted_matter_keeps_its_period_and_the_person_is_heard_again() -> None:
    case = a_case().heard().later(10)
    taken = case.did("take_over", head("county"))
    assert (taken.holder, taken.standing.handling.handler, taken.running) == (
        "county",
        "county",
        {("answer", "county")},
    )
    assert taken.clock("answer").since == case.clock("answer").since
    assert taken.refuses("answer", head("county")).article == "A31"


def test_before_acceptance_it_is_passed_on_or_taken_up_there() -> None:
    taken = a_petition().registered().forwarded("housing").did("take_over", head("city"))
    assert (taken.standing.stage, taken.holder) == (Stage.REGISTERED, "city")
    assert taken.accepted().standing.handling.handler == "city"


def test_only_the_head_of_an_organ_above() -> None:
    for by in (clerk("county"), head("labour"), head("housing"), head("petition")):
        assert isinstance(a_case().refuses("take_over", by), NotCompetent)


def test_a_new_decision_that_was_ordered_stays_where_it_was_ordered() -> None:
    again = an_answered_case().review_asked().reviewed(verdict=Verdict.REDO, redo_days=20).delivered()
    assert isinstance(again.refuses("take_over", head("county")), OutOfTurn)

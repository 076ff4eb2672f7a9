"""One matter of each branch of A31 and of each purpose, walked to its end (law.md 1.4; law.md 4, rules 2 and 14)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from huiyin.law.limits import Limit
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import Ground, ground_for
from huiyin.law.petition.values import Adoption, Branch, Purpose
from huiyin.law.refusals import OutOfTurn, Refused
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_case, a_petition, clerk, head

_ELSEWHERE = {
    Branch.COURT: Limit.SUIT,
    Branch.ARBITRATION: Limit.LAND,
    Branch.PARTY: Limit.NONE,
    Branch.ADMINISTRATIVE: Limit.ADMINISTRATIVE_REVIEW,
}


def a_referral(branch: Branch) -> Matter:
    """A claim that another procedure is there for, the slip in the person's hands."""
    handed = a_petition().registered().forwarded("housing").later(3)
    sent = handed.did("refer", clerk("housing"), branch=branch, limit=_ELSEWHERE[branch], runs_from=MONDAY)
    return sent.later(2).delivered()


def a_duty() -> Matter:
    """A request that an office do its duty, accepted as such."""
    return a_petition("housing").registered().later(3).did("accept", clerk("housing"), branch=Branch.DUTY)


def ends(matter: Matter) -> tuple[Ground | None, set[tuple[str, str]]]:
    """On which ground the matter ends, and what still runs then but for the return visit."""
    ground = ground_for(matter.standing, matter.scene(clerk(matter.holder)))
    ended = matter.ended()
    assert ended.standing.stage is Stage.ENDED
    return ground, {(name, bearer) for name, bearer in ended.running if name != "return_visit"}


@pytest.mark.parametrize("branch", list(_ELSEWHERE))
def test_B1_to_B4_end_with_the_person_told_where_to_go(branch: Branch) -> None:
    referral = a_referral(branch)
    assert referral.standing.handling.branch is branch
    assert not any(clock.name in {"answer", "legal_duty", "ask_review"} for clock in referral.standing.clocks)
    assert ends(referral) == (Ground.TOLD, set())


def test_B5_a_duty_ends_with_the_answer_and_the_court_is_the_way() -> None:
    answered = a_duty().later(10).heard().later(20).answered()
    served = answered.later(1).delivered()
    assert not served.duty("legal_duty").was_late(served.day)
    assert served.running == set()
    assert isinstance(served.refuses("request_review", PETITIONER), OutOfTurn)
    assert ends(served) == (Ground.ANSWERED, set())


def test_B5_an_office_that_does_nothing_for_two_months_is_late() -> None:
    late = a_duty().later(70)
    assert late.duty("legal_duty").is_overdue(late.day)
    assert late.heard().answered().delivered().duty("legal_duty").was_late(late.day)


def test_B6_a_claim_goes_through_all_three_levels() -> None:
    served = a_case().heard().answered().delivered().later(5)
    reviewed = served.review_asked().later(20).reviewed().later(1).delivered()
    last = reviewed.later(5).recheck_asked().later(20).rechecked().later(1).delivered()
    assert last.standing.handling.branch is Branch.PETITION
    assert ends(last) == (Ground.RECHECKED, set())


def test_B6_a_claim_that_nobody_challenges_ends_after_the_window() -> None:
    served = a_case().heard().answered().delivered()
    over = served.until(served.duty("ask_review").due + timedelta(days=1))
    assert ends(over) == (Ground.NOT_CHALLENGED, set())


@pytest.mark.parametrize("adoption", list(Adoption))
def test_a_suggestion_ends_with_the_reply(adoption: Adoption) -> None:
    accepted = a_case(purpose=Purpose.SUGGESTION).later(20)
    served = accepted.did("adopt", head("housing"), adoption=adoption).later(1).delivered()
    assert ends(served) == (Ground.ANSWERED, set())


def test_a_wrong_way_is_corrected_and_walked_to_its_end() -> None:
    back = a_referral(Branch.ARBITRATION).later(30).did("reroute", clerk("petition"))
    served = back.accepted().heard().answered().delivered()
    assert served.clock("answer").since == MONDAY + timedelta(days=15)
    over = served.until(served.duty("ask_review").due + timedelta(days=1))
    assert ends(over) == (Ground.NOT_CHALLENGED, set())


def test_2_the_sixty_days_run_for_B6_only() -> None:
    assert ("answer", "housing") in a_case().running
    for other in (a_duty(), a_case(purpose=Purpose.SUGGESTION), *map(a_referral, _ELSEWHERE)):
        assert "answer" not in {clock.name for clock in other.standing.clocks}
        assert isinstance(other.refuses("extend", head("housing")), OutOfTurn)


def test_2_an_extended_claim_never_had_more_than_sixty_and_thirty_days() -> None:
    extended = a_case().later(50).did("extend", head("housing"), days=30)
    assert (extended.duty("extended_answer").last - MONDAY).days == 90


@pytest.mark.parametrize(
    "not_simple",
    [
        lambda: a_petition("housing").registered(is_urgent=True),
        lambda: a_petition("housing", people=3).registered(),
        lambda: a_petition().registered().assigned("housing"),
        a_duty,
    ],
    ids=["urgent", "several people", "assigned from above", "B5"],
)
def test_14_the_simple_procedure_is_closed_to_what_is_not_simple(not_simple: Callable[[], Matter]) -> None:
    with pytest.raises(Refused):
        not_simple().did("simplify", clerk("housing"))


def test_14_B5_is_not_accepted_in_the_simple_procedure_and_loses_no_day_by_its_having_been_tried() -> None:
    simple = a_petition("housing").registered().did("simplify", clerk("housing")).later(20)
    assert simple.refuses("accept", clerk("housing"), branch=Branch.DUTY).article == "简易办法"
    ordinary = simple.did("make_ordinary", clerk("housing")).did("accept", clerk("housing"), branch=Branch.DUTY)
    assert ordinary.clock("legal_duty").since == MONDAY

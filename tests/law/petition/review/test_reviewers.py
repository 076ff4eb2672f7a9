"""Who reviews when offices change, and that nothing ends without an answer on the claim (A24(2), A35, A36)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.offices import Offices
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.parties.appoint_agent import Relation
from huiyin.law.petition.values import Outcome, Verdict
from huiyin.law.refusals import Incomplete, NotCompetent
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from tests.law.petition.scenes import (
    OFFICES,
    PETITIONER,
    Matter,
    a_supported_case,
    an_answered_case,
    clerk,
    head,
    merged,
    signer,
)


def _with(old: str, heir: str) -> Offices:
    """The county once it was merged into another office, the offices under it now under the city."""
    changed = {code: replace(one, superior="city") if one.superior == old else one for code, one in OFFICES.items()}
    changed[old] = replace(changed[old], successor=heir)
    return Offices(changed.values())


def test_a_reviewer_that_was_merged_is_its_successor() -> None:
    asked = an_answered_case().review_asked().where(merged("county", "next_county"))
    assert asked.may("review", head("next_county"))
    assert isinstance(asked.refuses("review", head("city")), NotCompetent)


def test_where_the_successor_is_who_answered_the_organ_above_decides() -> None:
    """A24(2): nobody reviews their own answer, and the request is not lost."""
    asked = an_answered_case().review_asked().where(_with("county", "housing"))
    assert isinstance(asked.refuses("review", head("housing")), NotCompetent)
    reviewed = asked.did("review", head("city"))
    assert (reviewed.standing.stage, reviewed.holder) == (Stage.REVIEWED, "city")
    assert reviewed.standing.handling.review.reviewer == "city"  # type: ignore[union-attr]
    assert reviewed.clock("review").fate is Fate.MET
    assert reviewed.did("deliver", clerk("city")).recheck_asked().holder == "province"


def test_a_re_check_is_not_decided_by_who_reviewed() -> None:
    asked = an_answered_case().review_asked().reviewed().delivered().recheck_asked().where(merged("city", "county"))
    assert isinstance(asked.refuses("recheck", head("county")), NotCompetent)


@pytest.mark.parametrize("verdict", [Verdict.CHANGE, Verdict.REVOKE])
def test_what_does_not_stand_is_answered_by_the_reviewer(verdict: Verdict) -> None:
    asked = an_answered_case().review_asked()
    assert asked.refuses("review", head("county"), verdict=verdict, outcome=None).field == "outcome"
    assert asked.refuses("review", head("county"), verdict=verdict, outcome=Outcome.SUPPORT).field == "carry_out_days"
    supported = asked.reviewed(verdict=verdict, outcome=Outcome.SUPPORT, carry_out_days=20).delivered()
    assert (supported.clock("carry_out").bearer, supported.clock("carry_out").days) == ("housing", 20)
    assert asked.reviewed(verdict=verdict).standing.handling.review.outcome is Outcome.EXPLAIN  # type: ignore[union-attr]


@pytest.mark.parametrize("verdict", [Verdict.UPHOLD, Verdict.REDO])
def test_what_stands_or_is_decided_again_is_not_answered_by_the_reviewer(verdict: Verdict) -> None:
    asked = an_answered_case().review_asked()
    refusal = asked.refuses("review", head("county"), verdict=verdict, redo_days=9, outcome=Outcome.EXPLAIN)
    assert (type(refusal), refusal.field) == (Incomplete, "outcome")
    assert asked.refuses("review", head("county"), carry_out_days=5).field == "carry_out_days"


def test_a_changed_promise_is_carried_out_as_changed() -> None:
    changed = (
        a_supported_case().review_asked().reviewed(verdict=Verdict.CHANGE, outcome=Outcome.SUPPORT, carry_out_days=60)
    )
    served = changed.delivered()
    assert [one.fate for one in served.standing.clocks if one.name == "carry_out"] == [Fate.MOOT, Fate.RUNNING]


def _checked(pack: Pack) -> Matter:
    case = Matter(pack=pack).did("submit", PETITIONER).registered().forwarded("housing").accepted()
    return case.heard().answered().delivered().review_asked().reviewed().delivered().recheck_asked()


@pytest.mark.parametrize("name", ["beijing_2006", "shandong_2015"])
def test_a_re_check_can_send_back_to_the_reviewing_organ_where_the_rules_say_so(name: str) -> None:
    checked = _checked(Pack.load(name)).rechecked(verdict=Verdict.REDO, redo_days=20, redo_by_reviewer=True)
    again = checked.later(2).delivered()
    assert (again.standing.stage, again.holder) == (Stage.REVIEW_ASKED, "county")
    assert again.running == {("redo", "county")}
    other = Matter.did(again, "review", replace(head("county"), staff=999), verdict=Verdict.UPHOLD)
    assert (other.standing.stage, other.clock("redo").fate) == (Stage.REVIEWED, Fate.MET)


def test_elsewhere_who_answered_decides_again() -> None:
    asked = _checked(Pack.load("national_2022"))
    refusal = asked.refuses("recheck", head("city"), verdict=Verdict.REDO, redo_days=20, redo_by_reviewer=True)
    assert refusal.field == "redo_by_reviewer"
    assert asked.refuses("recheck", head("city"), redo_by_reviewer=True).field == "redo_by_reviewer"


def test_heirs_go_on_after_the_answer_with_the_rights_of_who_died() -> None:
    heir = an_answered_case().did("appoint_agent", clerk("housing"), relation=Relation.HEIR)
    assert heir.did("request_review", signer(1)).standing.stage is Stage.REVIEW_ASKED
    assert heir.did("withdraw", signer(1)).standing.withdrawn_on

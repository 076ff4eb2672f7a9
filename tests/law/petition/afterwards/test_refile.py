"""The matter brought again after its end (A36(3)): asked what is new, never turned away by machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from huiyin.law.petition.again import receiving_office
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from tests.law.petition.scenes import (
    PETITIONER,
    Matter,
    a_case,
    a_petition,
    a_supported_case,
    an_answered_case,
    an_ended_case,
    clerk,
    merged,
)


def refiled() -> Matter:
    return an_ended_case().later(100).did("refile", PETITIONER)


def test_the_office_that_registered_it_has_fifteen_days_to_tell_the_person() -> None:
    matter = refiled()
    assert (matter.standing.stage, matter.holder) == (Stage.REFILED, "petition")
    assert ("notice", "petition") in matter.running
    assert matter.clock("notice").since == matter.standing.refiled_on == matter.day
    assert matter.standing.is_open
    assert matter.standing.ended_on is None


def test_it_must_say_what_is_new() -> None:
    refusal = an_ended_case().refuses("refile", PETITIONER, news=" ")
    assert isinstance(refusal, Incomplete)
    assert refusal.field == "news"


def test_the_first_receipt_and_all_old_lateness_stay() -> None:
    late = a_case().later(100).heard().answered().delivered().later(60).ended().later(9)
    again = late.did("refile", PETITIONER)
    assert again.standing.received_on == late.standing.received_on
    assert again.standing.clocks[: len(late.standing.clocks) - 1] == late.standing.clocks[:-1]
    assert again.duty("answer").was_late(again.day)


def test_the_return_visit_falls_away_and_what_is_owed_does_not() -> None:
    ended = a_supported_case().did("help", clerk("housing"), days=300).later(60).ended()
    again = ended.did("refile", PETITIONER)
    assert again.clock("return_visit").fate is Fate.MOOT
    assert again.running == {("carry_out", "housing"), ("help", "housing"), ("notice", "petition")}


def test_staff_take_it_down_on_the_day_it_came() -> None:
    ended = an_ended_case().later(9)
    came = ended.day - timedelta(days=3)
    again = ended.did("refile", clerk("petition"), received_on=came)
    assert again.clock("notice").since == came
    assert isinstance(ended.refuses("refile", PETITIONER, received_on=came), NotCompetent)
    for day in (date(2025, 1, 1), ended.day + timedelta(days=1)):
        assert isinstance(ended.refuses("refile", clerk("petition"), received_on=day), TooEarly)


def test_by_the_person_or_the_office_that_received_it() -> None:
    for by in (clerk("housing"), clerk("labour")):
        assert isinstance(an_ended_case().refuses("refile", by), NotCompetent)


def test_only_after_the_end() -> None:
    assert isinstance(an_answered_case().refuses("refile", PETITIONER), OutOfTurn)


def test_a_withdrawal_before_the_end_does_not_end_it_again() -> None:
    again = a_case().did("withdraw", PETITIONER).later(4).ended().later(9).did("refile", PETITIONER)
    assert again.standing.withdrawn_on is None
    assert not again.later(30).may("end", clerk("petition"))


def test_where_other_rules_bind_by_now_it_is_brought_as_a_new_matter() -> None:
    old = an_ended_case()
    earlier = replace(old, standing=old.standing.but(received_on=date(2021, 3, 1)))
    assert "new matter" in str(earlier.refuses("refile", PETITIONER))


def test_an_office_that_keeps_out_does_not_look_at_it() -> None:
    ended = an_ended_case()
    accused = replace(ended, standing=ended.standing.but(recused_offices=("petition",)))
    assert accused.did("refile", PETITIONER).holder == "county"


def test_where_everybody_above_is_that_keeps_out_it_stays_with_who_had_it() -> None:
    ended = an_ended_case()
    accused = ended.standing.but(recused_offices=("petition", "county", "city", "province"))
    assert receiving_office(accused, ended.scene(PETITIONER)) == "housing"


def test_the_heir_of_the_office_that_registered_it_looks_at_it() -> None:
    ended = an_answered_case().later(60).ended().where(merged("petition", "city_petition"))
    assert ended.did("refile", PETITIONER).holder == "city_petition"


def test_a_repeat_cannot_rest_in_it() -> None:
    again = refiled()
    other = replace(a_petition().registered(), related={"2026-1": again.standing})
    assert other.refuses("join", clerk("petition")).field == "into"


def test_no_longer_accepted_only_after_a_recheck() -> None:
    assert isinstance(refiled().refuses("no_longer", clerk("petition")), OutOfTurn)
    through = an_answered_case().review_asked().reviewed().delivered().recheck_asked().rechecked().delivered().ended()
    closed = through.did("refile", PETITIONER).did("no_longer", clerk("petition")).delivered()
    assert (closed.standing.stage, closed.clock("notice").fate) == (Stage.NO_LONGER, Fate.MET)
    assert closed.standing.handling.handler == "housing"


def test_declined_it_is_served_and_ends_and_a_late_review_stays_possible() -> None:
    declined = refiled().did("decline", clerk("petition"))
    assert declined.standing.handling.handler == "housing"
    over = declined.delivered().later().ended()
    asked = over.did("request_review", PETITIONER, late_reason="ill")
    assert (asked.standing.stage, asked.holder) == (Stage.REVIEW_ASKED, "county")


def test_declined_by_mistake_it_can_still_be_accepted_as_a_fresh_matter() -> None:
    taken = refiled().did("decline", clerk("petition")).later(5).did("accept", clerk("petition"))
    assert taken.clock("answer").since == taken.day
    assert (taken.standing.handling.heard_on, taken.standing.handling.outcome, taken.standing.handling.answered_on) == (
        None,
        None,
        None,
    )


@pytest.mark.parametrize("purpose", [Purpose.CLAIM, Purpose.SUGGESTION])
def test_anything_that_ended_can_be_brought_again(purpose: Purpose) -> None:
    ended = an_ended_case()
    other = replace(ended, standing=ended.standing.but(purpose=purpose))
    assert other.did("refile", PETITIONER).standing.stage is Stage.REFILED

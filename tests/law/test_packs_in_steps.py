"""What steps read in the packs: the same acts under other rules."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.law.actors import PETITIONER
from huiyin.law.duties import duties
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete
from huiyin.law.statute import Pack
from tests.law.petition.scenes import CALENDAR, MONDAY, Matter, an_act, clerk, head

ZHEJIANG, HENAN, OLD = map(Pack.load, ("zhejiang_2016", "henan_2012", "national_2005"))


def a_petition(pack: Pack, office: str = "petition", **changes: object) -> Matter:
    return Matter(pack=pack).did("submit", PETITIONER, office=office, **changes)


def a_case(pack: Pack, **changes: object) -> Matter:
    return a_petition(pack).registered(**changes).forwarded("housing").accepted()


def test_in_zhejiang_a_group_of_ten_sends_three_and_one_of_eleven_five() -> None:
    names = ("a", "b", "c", "d", "e", "f")
    assert a_petition(ZHEJIANG, representatives=names[:3], people=10).standing.people == 10
    assert a_petition(ZHEJIANG, representatives=names[:5], people=11).standing.people == 11
    refusal = Matter(pack=ZHEJIANG).refuses("submit", PETITIONER, representatives=names[:4], people=10)
    assert isinstance(refusal, Incomplete)
    assert (refusal.article, refusal.field) == ("浙江15", "representatives")
    assert "At most 3" in str(refusal)
    assert Matter(pack=ZHEJIANG).refuses("submit", PETITIONER, representatives=names, people=11).article == "A20"


def test_elsewhere_a_small_group_sends_five() -> None:
    five = ("a", "b", "c", "d", "e")
    assert a_petition(HENAN, representatives=five, people=5).standing.people == 5


@pytest.mark.parametrize(("pack", "length"), [(ZHEJIANG, 30), (HENAN, 30), (OLD, 60)])
def test_the_answer_is_due_when_the_pack_says(pack: Pack, length: int) -> None:
    duty = a_case(pack).duty("answer")
    assert (duty.last - duty.since).days == length


def test_late_acceptance_lengthens_nothing_by_the_days_that_the_pack_gives_for_telling() -> None:
    """Five working days in 浙江, counted as working days: handed over on Monday 2026-03-02."""
    handed = a_petition(ZHEJIANG).registered().forwarded("housing")
    assert handed.later(4).accepted().clock("answer").since == date(2026, 3, 6)
    assert handed.later(30).accepted().clock("answer").since == date(2026, 3, 9)
    assert a_petition(OLD).registered().forwarded("housing").later(30).accepted().clock("answer").since == date(
        2026, 3, 17
    )


@pytest.mark.parametrize("pack", [ZHEJIANG, HENAN])
def test_sixty_days_more_and_no_sixty_first(pack: Pack) -> None:
    case = a_case(pack).later(20)
    extended = case.did("extend", head("housing"), days=60)
    assert (extended.duty("extended_answer").last - MONDAY).days == 90
    assert "1 to 60" in str(case.refuses("extend", head("housing"), days=61))


def test_in_2005_every_petition_is_answered_within_sixty_days() -> None:
    """O33; since 2022 claims only (A34)."""
    assert a_case(OLD, purpose=Purpose.SUGGESTION).duty("answer").bearer == "housing"
    assert "answer" not in {name for name, _ in a_case(ZHEJIANG, purpose=Purpose.SUGGESTION).running}


def test_an_extension_is_read_again_where_no_period_runs() -> None:
    """Recorded in 2005 for a suggestion, replayed by the rules of 2022 (huiyin law replay)."""
    old = a_case(OLD, purpose=Purpose.SUGGESTION).later(20).did("extend", head("housing"), days=30)
    assert ("extended_answer", "housing") in old.running
    case = a_case(Pack.load("national_2022"), purpose=Purpose.SUGGESTION)
    act, scene = an_act("extend", case.day, days=30), case.scene(head("housing"))
    again = act.apply(case.standing, scene)
    assert (again.handling.extended_by, again.running("extended_answer")) == (30, None)


def test_in_2005_a_correction_to_a_claim_starts_no_second_period() -> None:
    case = a_case(OLD, purpose=Purpose.SUGGESTION)
    corrected = case.did("correct", clerk("housing"), purpose=Purpose.CLAIM)
    assert [clock.name for clock in corrected.standing.clocks].count("answer") == 1


def test_in_2005_a_wrong_transfer_is_sent_back_whenever_and_once() -> None:
    handed = a_petition(OLD).registered().forwarded("housing").later(200)
    objected = handed.objected()
    stays = objected.did("settle_objection", clerk("petition"), is_agreed=False)
    assert not stays.may("object", clerk("housing"))
    assert all(duty.clock != "objection" for duty in duties(objected.standing, OLD, CALENDAR))

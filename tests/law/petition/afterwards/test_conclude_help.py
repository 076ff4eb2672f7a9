"""The result of a referral for help (A37): told by the office that referred, each referral for itself."""

from __future__ import annotations

import pytest

from huiyin.law.refusals import Incomplete, NotCompetent
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_case, an_act, an_answered_case, clerk, merged


def test_it_meets_the_period_and_an_end_does_not_matter() -> None:
    ended = an_answered_case().did("help", clerk("housing"), days=90).later(60).ended()
    done = ended.did("conclude_help", clerk("housing"), is_given=True)
    assert done.clock("help").fate is Fate.MET
    assert not done.duty("help").was_late(done.day)
    assert done.standing.helps[0].concluded_on == done.day


def test_a_late_result_stays_late() -> None:
    late = a_case().did("help", clerk("housing"), days=5).later(20).did("conclude_help", clerk("housing"))
    assert late.duty("help").was_late(late.day)


def test_of_two_open_referrals_one_is_named() -> None:
    two = a_case().did("help", clerk("housing"), days=10).did("help", clerk("housing"), days=20)
    assert isinstance(two.refuses("conclude_help", clerk("housing")), Incomplete)
    done = two.did("conclude_help", clerk("housing"), number=2)
    assert [clock.fate for clock in done.standing.clocks if clock.name == "help"] == [Fate.RUNNING, Fate.MET]
    assert done.refuses("conclude_help", clerk("housing"), number=2).field == "number"
    assert done.did("conclude_help", clerk("housing")).running == a_case().running


def test_each_office_concludes_its_own() -> None:
    two = a_case().did("help", clerk("housing")).did("help", clerk("petition"))
    assert isinstance(two.refuses("conclude_help", clerk("petition"), number=1), Incomplete)
    assert ("help", "housing") in two.did("conclude_help", clerk("petition")).running


@pytest.mark.parametrize("by", [PETITIONER, clerk("labour"), clerk("petition")])
def test_nobody_else_concludes_it(by: object) -> None:
    refusal = a_case().did("help", clerk("housing")).refuses("conclude_help", by)  # type: ignore[arg-type]
    assert isinstance(refusal, NotCompetent)


def test_an_office_that_took_over_concludes_it() -> None:
    helped = a_case().did("help", clerk("housing")).where(merged("housing", "labour"))
    assert helped.did("conclude_help", clerk("labour")).clock("help").fate is Fate.MET


def test_read_again_where_the_referral_is_not_to_be_found_nothing_moves() -> None:
    matter = a_case().did("help", clerk("housing"))
    from_elsewhere = matter.scene(clerk("labour"))
    act = an_act("conclude_help", matter.day)
    assert act.apply(matter.standing, from_elsewhere) == matter.standing

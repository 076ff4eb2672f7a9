"""Whether an agreement was kept (A33): then the matter can end; if not, the procedure goes on from its first day."""

from __future__ import annotations

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import Ground, ground_for
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn, TooEarly
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_case, a_mediated_case, a_settled_case, an_answered_case, clerk, head


def test_performed_the_matter_can_end_as_settled() -> None:
    settled = a_settled_case().later(20)
    assert isinstance(settled.refuses("end", clerk("housing")), TooEarly)
    done = settled.did("check_performance", clerk("housing"), is_performed=True)
    assert done.clock("performance").fate is Fate.MET
    assert ground_for(done.standing, done.scene(clerk("housing"))) is Ground.SETTLED
    ended = done.ended()
    assert (ended.standing.stage, ended.running) == (
        Stage.ENDED,
        {("court_confirmation", "petitioner"), ("return_visit", "housing")},
    )


def test_before_its_day_nothing_is_lost() -> None:
    settled = a_settled_case().later(20)
    assert settled.did("check_performance", clerk("housing")).standing == settled.standing


def test_not_performed_by_its_day_the_sixty_days_run_on_from_the_first() -> None:
    settled = a_settled_case(10)
    first = settled.clock("answer")
    failed = settled.later(11).did("check_performance", clerk("housing"))
    assert failed.clock("answer").since == first.since
    assert failed.running == {("answer", "housing"), ("court_confirmation", "petitioner")}
    assert failed.duty("performance").was_late(failed.day)
    assert failed.answered().standing.stage is Stage.ANSWERED


def test_an_agreement_does_not_buy_time() -> None:
    failed = a_settled_case(80).later(90).did("check_performance", clerk("housing"))
    assert failed.duty("answer").is_overdue(failed.day)


def test_an_extension_that_rested_runs_on_alone() -> None:
    matter = a_case().heard().did("extend", head("housing"), days=20).did("mediate", clerk("housing")).later(2)
    settled = matter.did("settle", clerk("housing"), perform_by=matter.later(5).day)
    failed = settled.later(6).did("check_performance", clerk("housing"))
    assert {name for name, _ in failed.running} == {"extended_answer", "court_confirmation"}


def test_late_performance_stays_late() -> None:
    late = a_settled_case(5).later(40).did("check_performance", clerk("housing"), is_performed=True)
    assert late.duty("performance").was_late(late.day)


def test_it_outlives_the_end_and_then_stays_owed() -> None:
    matter = an_answered_case().did("mediate", clerk("housing"))
    settled = matter.did("settle", clerk("housing"), perform_by=matter.later(40).day)
    ended = settled.later(60).ended()
    assert ("performance", "housing") in ended.running
    assert ended.did("check_performance", clerk("housing")).standing == ended.standing
    done = ended.did("check_performance", clerk("petition"), is_performed=True)
    assert done.duty("performance").was_late(done.day)
    assert done.clock("performance").fate is Fate.MET


def test_brought_again_the_agreement_is_still_owed_and_no_old_clock_comes_back() -> None:
    matter = an_answered_case().did("mediate", clerk("housing"))
    settled = matter.did("settle", clerk("housing"), perform_by=matter.later(40).day).later(60).ended()
    anew = settled.did("refile", PETITIONER).did("reopen", clerk("petition"))
    assert ("performance", "housing") in anew.running
    failed = anew.did("check_performance", clerk("housing"))
    assert failed.running == {("pass_on", "petition"), ("court_confirmation", "petitioner")}
    taken = anew.did("check_performance", clerk("housing"), is_performed=True).forwarded("labour").accepted()
    assert not taken.may("end", clerk("labour"))


def test_it_needs_evidence_and_an_agreement() -> None:
    assert isinstance(a_settled_case().refuses("check_performance", clerk("housing"), evidence=""), Incomplete)
    assert isinstance(a_mediated_case().refuses("check_performance", clerk("petition")), OutOfTurn)


@pytest.mark.parametrize("by", [PETITIONER, clerk("labour")])
def test_by_the_office_that_sees_to_it_or_received_the_matter(by: object) -> None:
    assert a_settled_case().may("check_performance", clerk("petition"))
    assert isinstance(a_settled_case().refuses("check_performance", by), NotCompetent)  # type: ignore[arg-type]


def test_on_its_last_day_the_agreement_can_still_be_kept() -> None:
    settled = a_settled_case(10)
    last = settled.until(settled.duty("performance").last)
    assert last.did("check_performance", clerk("housing")).standing == last.standing
    assert last.later().did("check_performance", clerk("housing")).clock("performance").fate is Fate.MOOT

"""Taking a request for review or re-check: within three working days where the rules of the place ask for it."""

from __future__ import annotations

from datetime import date

from huiyin.law.petition.stages import Stage
from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_case, an_answered_case, clerk

SHANDONG = Pack.load("shandong_2015")


def asked(pack: Pack = SHANDONG, day: date = MONDAY) -> Matter:
    """A request for review, just made."""
    brought = Matter(pack=pack, day=day).did("submit", PETITIONER, office="petition")
    return brought.registered().forwarded("housing").accepted().heard().answered().delivered().review_asked()


def test_it_is_taken_within_three_working_days_and_decided_within_thirty() -> None:
    matter = asked()
    assert matter.running == {("review", "county"), ("take_review", "county")}
    assert matter.duty("take_review").due == date(2026, 3, 5)
    taken = matter.later(2).did("take_request", clerk("county"))
    assert (taken.standing.stage, taken.clock("take_review").fate) == (Stage.REVIEW_ASKED, Fate.MET)
    assert taken.standing.handling.review is not None
    assert taken.standing.handling.review.taken_on == taken.day
    assert taken.running == {("review", "county")}
    assert isinstance(taken.refuses("take_request", clerk("county")), AlreadyDone)


def test_who_decides_has_taken_it_and_what_was_late_stays_late() -> None:
    soon = asked().later(3).reviewed()
    assert (soon.clock("take_review").fate, soon.duty("take_review").was_late(soon.day)) == (Fate.MET, False)
    late = asked().later(20).reviewed()
    assert late.duty("take_review").was_late(late.day)
    assert not late.duty("review").was_late(late.day)


def test_a_re_check_is_taken_too() -> None:
    matter = asked().reviewed().delivered().recheck_asked()
    assert matter.running == {("recheck", "city"), ("take_recheck", "city")}
    assert matter.did("take_request", clerk("city")).running == {("recheck", "city")}
    assert matter.rechecked().running == set()


def test_elsewhere_there_is_no_such_decision() -> None:
    assert isinstance(an_answered_case().review_asked().refuses("take_request", clerk("county")), OutOfTurn)
    assert isinstance(a_case().refuses("take_request", clerk("housing")), OutOfTurn)


def test_the_reviewing_organ_takes_it() -> None:
    for by in (PETITIONER, clerk("housing"), clerk("city")):
        assert isinstance(asked().refuses("take_request", by), NotCompetent)
    assert asked().refuses("take_request", clerk("county"), contact="").field == "contact"

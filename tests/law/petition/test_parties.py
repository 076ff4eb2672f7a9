"""Review and re-check among several: each in their own window, one round for the matter."""

from __future__ import annotations

from datetime import timedelta

from huiyin.law.petition.parties import may_enter
from huiyin.law.petition.service import Service
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Verdict
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, OutOfTurn, TooEarly, TooLate
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, clerk, head, signer


def answered() -> Matter:
    return a_case().did("sign", PETITIONER).heard().answered()


def test_any_party_asks_in_their_own_window() -> None:
    served = answered().delivered().later(20).delivered(party=1).later(20)
    assert isinstance(served.refuses("request_review", PETITIONER), TooLate)
    asked = served.did("request_review", signer(1))
    assert asked.standing.stage is Stage.REVIEW_ASKED
    assert asked.standing.handling.review is not None
    assert not asked.standing.handling.review.is_late
    assert ("ask_review", "petitioner") in asked.running


def test_another_joins_the_review_in_their_own_window() -> None:
    served = answered().delivered().later(20).delivered(party=1).later(20)
    late = served.did("request_review", PETITIONER, late_reason="ill")
    assert late.standing.handling.review is not None
    assert late.standing.handling.review.is_late
    assert isinstance(late.refuses("request_review", PETITIONER, late_reason="ill"), AlreadyDone)
    joined = late.later().did("request_review", signer(1))
    assert joined.standing.handling.review is not None
    assert not joined.standing.handling.review.is_late
    assert joined.standing.handling.review.asked_on == late.day
    assert joined.clock("review").since == late.day
    assert isinstance(joined.refuses("request_review", clerk("housing")), NotCompetent)


def test_nobody_is_turned_away_as_late_while_another_can_ask_in_time() -> None:
    served = answered().delivered().later(20).delivered(party=1).later(20)
    late = served.did("request_review", PETITIONER, late_reason="ill")
    said = {"verdict": Verdict.TOO_LATE}
    assert isinstance(late.refuses("review", head("county"), **said), TooEarly)
    over = late.until(served.duty("ask_review").due + timedelta(days=1))
    assert over.did("review", head("county"), **said).standing.stage is Stage.REVIEWED
    unserved = answered().delivered().later(40).did("request_review", PETITIONER, late_reason="ill")
    assert isinstance(unserved.refuses("review", head("county"), **said), TooEarly)


def test_once_reviewed_all_get_the_opinion_and_a_window_for_the_next_level() -> None:
    reviewed = answered().delivered().did("request_review", PETITIONER).reviewed()
    assert "answer" not in {name for name, _ in reviewed.running}
    assert reviewed.clock("answer").fate is Fate.MOOT
    served = reviewed.delivered().later(3).delivered(party=1)
    windows = {(clock.bearer, clock.since) for clock in served.standing.clocks if clock.name == "ask_recheck"}
    assert windows == {("petitioner", reviewed.day), ("party-1", served.day)}
    asked = served.did("request_recheck", signer(1)).later()
    assert asked.standing.stage is Stage.RECHECK_ASKED
    assert isinstance(asked.refuses("request_recheck", signer(1)), AlreadyDone)
    joined = asked.did("request_recheck", PETITIONER)
    assert joined.standing.handling.recheck is not None
    last = joined.rechecked().delivered(party=1)
    assert isinstance(last.refuses("end", clerk("city")), TooEarly)
    assert last.delivered().ended().standing.stage is Stage.ENDED


def test_the_answer_is_still_served_while_the_review_goes_on() -> None:
    asked = answered().delivered().did("request_review", PETITIONER).later(2)
    assert isinstance(asked.refuses("deliver", clerk("county"), party=1), NotCompetent)
    served = asked.did("deliver", clerk("housing"), party=1)
    assert served.standing.stage is Stage.REVIEW_ASKED
    assert ("ask_review", "party-1") in served.running
    assert served.clock("answer").fate is Fate.MET


def test_the_review_opinion_is_still_served_while_the_recheck_goes_on() -> None:
    reviewed = answered().delivered().did("request_review", PETITIONER).reviewed().delivered()
    asked = reviewed.did("request_recheck", PETITIONER)
    assert isinstance(asked.refuses("deliver", clerk("city"), party=1), NotCompetent)
    assert ("ask_recheck", "party-1") in asked.did("deliver", clerk("county"), party=1).running


def test_an_order_to_decide_again_reaches_the_others_too() -> None:
    ordered = answered().delivered().did("request_review", PETITIONER).reviewed(verdict=Verdict.REDO, redo_days=20)
    back = ordered.delivered()
    assert back.standing.stage is Stage.ACCEPTED
    told = back.did("deliver", clerk("housing"), party=1)
    assert [clock.name for clock in told.standing.clocks].count("redo") == 1
    assert isinstance(told.refuses("deliver", clerk("housing"), party=1), AlreadyDone)
    assert isinstance(a_case().refuses("deliver", clerk("housing")), OutOfTurn)


def test_staff_take_a_request_down_for_a_party() -> None:
    served = answered().delivered().delivered(party=1)
    asked = served.did("request_review", clerk("housing"), party=1)
    assert ("ask_review", "petitioner") in asked.running
    assert ("ask_review", "party-1") not in asked.running
    assert isinstance(served.refuses("request_review", clerk("housing"), party=5), Incomplete)


def test_each_rates_once() -> None:
    served = answered().delivered().delivered(party=1)
    rated = served.did("rate", PETITIONER).did("rate", signer(1))
    assert (rated.standing.handling.rated_on, rated.standing.parties[0].rated_on) == (served.day, served.day)
    for by in (PETITIONER, signer(1)):
        assert isinstance(rated.refuses("rate", by), AlreadyDone)


def test_who_was_heard_is_somebody_who_petitions() -> None:
    case = a_case().did("sign", PETITIONER)
    assert case.did("hear", clerk("housing"), party=1).standing.handling.heard_on == case.day
    assert isinstance(case.refuses("hear", clerk("housing"), party=2), Incomplete)


def test_help_and_return_visits_are_for_somebody_who_petitions() -> None:
    case = a_case().did("sign", PETITIONER)
    assert case.did("help", clerk("housing"), party=1).standing.helps
    assert isinstance(case.refuses("help", clerk("housing"), party=2), Incomplete)


def test_who_left_may_enter_while_they_can_think_again() -> None:
    left = a_case().did("sign", PETITIONER).did("sign", PETITIONER).did("leave", signer(1))
    for days, may in ((0, True), (3, True), (4, False)):
        then = left.later(days)
        assert may_enter(then.standing, 1, then.scene(signer(1))) is may
        assert may_enter(then.standing, 2, then.scene(signer(2)))
        assert not may_enter(then.standing, 3, then.scene(signer(3)))


def test_who_joins_a_review_cannot_have_asked_before_the_answer() -> None:
    served = answered().delivered().later(20).delivered(party=1)
    asked = served.did("request_review", PETITIONER)
    refusal = asked.refuses("request_review", signer(1), filed_on=asked.day - timedelta(days=21))
    assert (type(refusal), refusal.field) == (TooEarly, "filed_on")


def test_a_public_notice_to_one_keeps_the_procedure_open_for_all() -> None:
    declined = a_case_of_two().declined().delivered()
    noticed = declined.delivered(party=1, service=Service.PUBLIC_NOTICE, ground="the letter came back")
    assert isinstance(noticed.later(29).refuses("end", clerk("housing")), TooEarly)
    assert noticed.later(30).ended().standing.stage is Stage.ENDED


def a_case_of_two() -> Matter:
    return a_petition().registered().forwarded("housing").did("sign", PETITIONER)

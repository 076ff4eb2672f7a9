"""Leaving (退出联名): only one's own act, and it ends nothing for the others."""

from __future__ import annotations

from datetime import timedelta

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.parties.appoint_agent import Relation
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, TooEarly
from huiyin.law.running import Fate
from huiyin.law.service import Service
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, clerk, signer


def two_sign() -> Matter:
    return a_case().did("sign", PETITIONER).did("sign", PETITIONER)


def test_a_signer_leaves_and_the_matter_goes_on() -> None:
    matter = two_sign().did("leave", signer(1))
    assert matter.standing.parties[0].left_on == matter.day
    assert matter.standing.stage is Stage.ACCEPTED
    assert isinstance(matter.refuses("add_material", signer(1)), NotCompetent)
    assert matter.may("add_material", signer(2))


def test_only_a_signer_leaves() -> None:
    for by in (PETITIONER, clerk("housing"), signer(9)):
        assert isinstance(two_sign().refuses("leave", by), NotCompetent)


def test_who_brought_it_withdraws_and_the_others_go_on() -> None:
    matter = two_sign().did("withdraw", PETITIONER).later(4)
    assert isinstance(matter.refuses("end", clerk("housing")), TooEarly)
    served = matter.heard().answered().delivered(party=1).delivered(party=2)
    assert {who for name, who in served.running if name == "ask_review"} == {"party-1", "party-2"}
    assert served.clock("answer").fate is Fate.MET


def test_it_ends_as_withdrawn_once_all_have_left_to_stay() -> None:
    matter = two_sign().did("withdraw", PETITIONER).later(4).did("leave", signer(1)).did("leave", signer(2))
    assert isinstance(matter.later(3).refuses("end", clerk("housing")), TooEarly)
    assert matter.later(4).ended().standing.stage is Stage.ENDED


def test_a_signer_does_not_withdraw_for_all() -> None:
    assert isinstance(two_sign().refuses("withdraw", signer(1)), NotCompetent)


def test_who_left_can_think_again() -> None:
    matter = two_sign().did("leave", signer(1)).later(2).did("reconsider", signer(1))
    assert matter.standing.parties[0].left_on is None
    assert matter.may("add_material", signer(1))


def test_an_answer_that_has_reached_all_others_is_delivered() -> None:
    answered = two_sign().heard().answered().later(2).delivered().later(3).delivered(party=1)
    left = answered.later(5).did("leave", signer(2))
    assert (left.clock("answer").fate, left.clock("answer").until) == (Fate.MET, left.day)


def test_leaving_makes_no_breach_undone() -> None:
    answered = two_sign().heard().answered().delivered().delivered(party=1)
    left = answered.later(70).did("leave", signer(2))
    assert left.duty("answer").was_late(left.day)


def test_while_another_waits_for_the_answer_the_clock_goes_on() -> None:
    left = two_sign().heard().answered().delivered().did("leave", signer(1))
    assert ("answer", "housing") in left.running


def test_an_agent_leaves_for_a_signer_only_with_a_mandate_for_it() -> None:
    named = two_sign().did("appoint_agent", signer(1), relation=Relation.RELATIVE)
    assert isinstance(named.refuses("leave", signer(3)), NotCompetent)
    allowed = two_sign().did("appoint_agent", signer(1), may_settle=True).did("leave", signer(3))
    assert allowed.standing.parties[0].left_on == allowed.day


def test_each_is_served_for_themselves_and_the_clock_is_met_with_the_last() -> None:
    answered = two_sign().heard().answered().later(9)
    first = answered.delivered(party=2, served_on=answered.day - timedelta(days=1))
    assert first.standing.stage is Stage.DELIVERED
    assert ("answer", "housing") in first.running
    assert isinstance(first.refuses("deliver", clerk("housing"), party=2), AlreadyDone)
    assert isinstance(first.refuses("deliver", clerk("housing"), party=3), Incomplete)
    later = first.later(2).delivered().delivered(party=1, served_on=first.day - timedelta(days=3))
    assert (later.clock("answer").fate, later.clock("answer").until) == (Fate.MET, later.day)
    since = {clock.bearer: clock.since for clock in later.standing.clocks if clock.name == "ask_review"}
    assert since == {
        "party-2": first.day - timedelta(days=1),
        "petitioner": later.day,
        "party-1": first.day - timedelta(days=3),
    }
    assert isinstance(later.refuses("deliver", clerk("housing")), AlreadyDone)


def test_it_ends_only_when_every_signer_was_served_and_every_window_is_over() -> None:
    answered = two_sign().heard().answered().delivered().delivered(party=1)
    assert isinstance(answered.later(60).refuses("end", clerk("housing")), TooEarly)
    served = answered.later(40).delivered(party=2, service=Service.PUBLIC_NOTICE)
    assert isinstance(served.later(20).refuses("end", clerk("housing")), TooEarly)
    last = served.duty("ask_review").due
    assert isinstance(served.until(last).refuses("end", clerk("housing")), TooEarly)
    assert served.until(last).later().ended().standing.stage is Stage.ENDED


def test_a_notice_of_refusal_reaches_each_of_them() -> None:
    declined = a_petition("housing").registered().did("sign", PETITIONER).declined()
    once = declined.delivered(party=1)
    assert isinstance(once.refuses("end", clerk("housing")), TooEarly)
    assert once.delivered().ended().standing.stage is Stage.ENDED

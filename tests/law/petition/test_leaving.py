"""A way out after acceptance (A24, A28(2), A31): returned, disputed, referred, joined; the person loses no day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Branch, Channel, Verdict
from huiyin.law.refusals import AlreadyDone, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.scenes import MONDAY, Matter, a_case, a_petition, a_settled_case, an_answered_case, clerk, head


def handled() -> Matter:
    """Accepted on the day it was passed on, heard, and looked into for three weeks."""
    return a_case().heard().later(21)


def test_returned_with_the_senders_consent_the_next_office_answers_within_sixty_days_of_the_first_arrival() -> None:
    back = handled().objected().later(2).did("settle_objection", clerk("petition"))
    assert (back.standing.stage, back.holder, back.running) == (
        Stage.REGISTERED,
        "petition",
        {("pass_on", "petition")},
    )
    assert back.clock("answer").fate is Fate.MOOT
    accepted = back.forwarded("labour").later(2).accepted()
    assert (accepted.clock("answer").bearer, (accepted.clock("answer").since - MONDAY).days) == ("labour", 15)
    assert accepted.refuses("answer", head("labour")).article == "A31", "that office hears the person itself"


def test_until_the_sender_agrees_the_period_runs_and_refused_it_goes_on() -> None:
    objected = handled().objected()
    assert ("answer", "housing") in objected.running
    stays = objected.did("settle_objection", clerk("petition"), is_agreed=False)
    assert (stays.standing.stage, stays.running) == (Stage.ACCEPTED, {("answer", "housing")})
    assert isinstance(stays.refuses("object", clerk("housing")), AlreadyDone)
    assert stays.answered().standing.stage is Stage.ANSWERED


def test_what_nobody_passed_on_cannot_be_returned() -> None:
    assert isinstance(a_petition("housing").registered().accepted().refuses("object", clerk("housing")), OutOfTurn)


def test_disputed_the_organ_above_decides_and_no_clock_waits() -> None:
    disputed = handled().did("raise_dispute", clerk("housing"))
    assert (disputed.standing.stage, ("answer", "housing") in disputed.running) == (Stage.DISPUTED, True)
    stays = disputed.did("decide_jurisdiction", head("county"), target="housing")
    assert (stays.standing.stage, stays.running) == (Stage.ACCEPTED, {("answer", "housing")})
    moved = disputed.did("decide_jurisdiction", head("county"))
    assert (moved.standing.stage, moved.holder) == (Stage.HANDED, "labour")
    assert (moved.accepted().clock("answer").since - MONDAY).days == 15


@pytest.mark.parametrize("branch", [Branch.COURT, Branch.ARBITRATION, Branch.ADMINISTRATIVE])
def test_a_person_who_sues_or_applies_is_referred_and_the_period_falls_away(branch: Branch) -> None:
    referred = handled().did("refer", clerk("housing"), branch=branch)
    assert (referred.standing.stage, referred.running) == (Stage.REFERRED, set())
    late = handled().later(90).did("refer", clerk("housing"), branch=branch)
    assert late.duty("answer").was_late(late.day)


def test_taken_back_it_counts_from_the_first_arrival() -> None:
    back = handled().did("refer", clerk("housing")).delivered().later(4).did("reroute", clerk("housing"))
    assert (back.standing.stage, back.accepted().clock("answer").since) == (Stage.HANDED, MONDAY.replace(day=17))


def test_an_extension_is_not_had_twice_by_leaving() -> None:
    extended = handled().did("extend", head("housing"), days=20)
    again = extended.did("refer", clerk("housing")).accepted()
    assert isinstance(again.refuses("extend", head("housing")), AlreadyDone)


def test_it_joins_the_same_matter_elsewhere() -> None:
    matter = replace(handled(), related={"2026-1": a_case().standing})
    assert matter.did("join", clerk("housing")).running == set()


@pytest.mark.parametrize("verb", ["refer", "raise_dispute", "object", "join", "tell_competent"])
def test_a_new_decision_that_was_ordered_is_made_here_and_an_agreement_is_kept(verb: str) -> None:
    again = an_answered_case().review_asked().reviewed(verdict=Verdict.REDO, redo_days=20).delivered()
    for matter in (again, a_settled_case()):
        assert isinstance(matter.refuses(verb, clerk("housing")), OutOfTurn)


def test_a_letter_for_a_court_is_forwarded_and_a_visitor_is_told_where_to_go() -> None:
    letter, visit = (
        Matter().did("submit", clerk("petition"), channel=channel).registered()
        for channel in (Channel.LETTER, Channel.VISIT)
    )
    assert letter.refuses("refer", clerk("petition"), branch=Branch.COURT).field == "branch"
    assert visit.did("refer", clerk("petition"), branch=Branch.COURT).standing.stage is Stage.REFERRED
    sent = letter.forwarded("court")
    assert (sent.holder, sent.running) == ("court", {("word_of_where", "petition")}), (
        "a court owes no notice by A23(3), nor objects (A23(4))"
    )
    elsewhere = letter.where(type(letter.offices)(one for one in letter.offices.values() if one.code != "court"))
    assert elsewhere.did("refer", clerk("petition"), branch=Branch.COURT).standing.stage is Stage.REFERRED
    direct = Matter().did("submit", clerk("housing"), office="housing", channel=Channel.LETTER).registered()
    assert direct.did("refer", clerk("housing"), branch=Branch.COURT).standing.stage is Stage.REFERRED

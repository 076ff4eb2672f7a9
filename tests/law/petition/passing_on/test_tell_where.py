"""Telling the person where the matter was sent: by who sent it, once for each passing-on (A23(1))."""

from __future__ import annotations

from huiyin.law.refusals import AlreadyDone, NotCompetent, OutOfTurn
from tests.law.petition.scenes import a_petition, clerk


def test_the_sender_tells_once_and_the_receiving_office_still_owes_its_own_notice() -> None:
    handed = a_petition().registered().forwarded("housing")
    told = handed.did("tell_where", clerk("petition"))
    assert told.standing.handling.told_where_on == told.day
    assert told.running == handed.running - {("word_of_where", "petition")}
    assert isinstance(told.refuses("tell_where", clerk("petition")), AlreadyDone)


def test_who_has_it_now_does_not_tell_where_it_was_sent() -> None:
    assert isinstance(
        a_petition().registered().forwarded("housing").refuses("tell_where", clerk("housing")), NotCompetent
    )


def test_before_it_is_passed_on_there_is_nothing_to_tell() -> None:
    assert isinstance(a_petition().registered().refuses("tell_where", clerk("petition")), OutOfTurn)


def test_passed_on_once_more_it_is_told_once_more() -> None:
    told = a_petition().registered().forwarded("county").did("tell_where", clerk("petition"))
    again = told.did("forward", clerk("county"), target="housing")
    assert again.standing.handling.told_where_on is None
    assert again.did("tell_where", clerk("county")).standing.handling.told_where_on == again.day

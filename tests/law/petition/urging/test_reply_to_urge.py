"""The reply to an urging: by the urged office, also after the matter has gone on or ended."""

from __future__ import annotations

from huiyin.law.refusals import NotCompetent
from huiyin.law.running import Fate
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, clerk, merged


def test_one_reply_answers_every_urging_of_the_office() -> None:
    urged = a_case().did("urge", clerk("petition")).did("urge", clerk("city_petition"))
    replied = urged.later(3).did("reply_to_urge", clerk("housing"))
    assert {urging.replied_on for urging in replied.standing.urgings} == {replied.day}
    assert replied.clock("urging").fate is Fate.MET
    assert isinstance(replied.refuses("reply_to_urge", clerk("housing")), NotCompetent)


def test_an_urging_of_another_office_stays_open() -> None:
    first = a_petition().registered().did("urge", clerk("city_petition"))
    both = first.forwarded("housing").did("urge", clerk("city_petition"))
    one = both.did("reply_to_urge", clerk("housing"))
    assert ("urging", "petition") in one.running
    assert [urging.replied_on is None for urging in one.standing.urgings] == [True, False]
    assert one.did("reply_to_urge", clerk("petition")).running >= {("notice_forwarded", "housing")}


def test_a_first_reply_is_not_overwritten_by_a_second() -> None:
    once = a_case().did("urge", clerk("petition")).later(1).did("reply_to_urge", clerk("housing"))
    twice = once.did("urge", clerk("petition")).later(5).did("reply_to_urge", clerk("housing"))
    assert twice.standing.urgings[0].replied_on == once.day


def test_it_is_owed_after_the_end() -> None:
    urged = a_case().heard().answered().delivered().did("urge", clerk("petition"))
    ended = urged.later(60).ended()
    assert ended.running == {("urging", "housing"), ("return_visit", "housing")}
    replied = ended.did("reply_to_urge", clerk("housing"))
    assert replied.duty("urging").was_late(ended.day)


def test_nobody_else_replies() -> None:
    urged = a_case().did("urge", clerk("petition"))
    for by in (PETITIONER, clerk("petition"), clerk("labour")):
        assert isinstance(urged.refuses("reply_to_urge", by), NotCompetent)


def test_the_successor_replies() -> None:
    urged = a_petition().registered().forwarded("labour").did("urge", clerk("city_petition"))
    replied = urged.where(merged("labour", "housing")).did("reply_to_urge", clerk("housing"))
    assert replied.clock("urging").fate is Fate.MET

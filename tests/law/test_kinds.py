"""What rooms ask of any kind through its row: stages, channels, kept verbs, and who takes part."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from huiyin.law.act import SHANGHAI
from huiyin.law.clocks import end_of, explained
from huiyin.law.kinds import KINDS
from huiyin.law.parties import FIRST, NOBODY_ELSE
from huiyin.law.petition.judging import Flaw
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.report_retaliation import ReportRetaliation
from huiyin.law.petition.values import Outcome
from huiyin.law.rules import Unit
from huiyin.law.running import Clock
from huiyin.law.statute import Pack
from tests.law.petition.scenes import CALENDAR, MONDAY, a_case, clerk

PETITION, ADVICE = KINDS["petition"], KINDS["advice"]


def test_the_open_stages_are_those_at_which_something_is_to_be_done() -> None:
    assert set(Stage) - set(PETITION.open_stages) == {Stage.NEW, Stage.JOINED, Stage.ENDED}
    assert [stage.value for stage in ADVICE.open_stages] == ["given"]


def test_a_channel_has_its_words_and_what_has_none_is_called_by_its_kind() -> None:
    assert str(PETITION.called("visit")) == "Visit"
    assert PETITION.called("") == PETITION.words
    assert ADVICE.called("visit") == ADVICE.words


def test_acts_are_read_by_the_verb_under_which_they_were_kept() -> None:
    assert PETITION.kept["complain_of_pressure"] is PETITION.kept["report_retaliation"] is ReportRetaliation
    assert "complain_of_pressure" not in PETITION.steps
    assert set(PETITION.steps) < set(PETITION.kept)


def test_where_nobody_takes_part_everything_is_about_who_brought_it() -> None:
    scene = a_case().scene(clerk("housing"))
    assert NOBODY_ELSE.may_enter(ADVICE.new, FIRST, scene)
    assert not NOBODY_ELSE.may_enter(ADVICE.new, 1, scene)
    assert NOBODY_ELSE.has_voice(ADVICE.new, FIRST)
    assert not NOBODY_ELSE.has_voice(ADVICE.new, 1)
    assert NOBODY_ELSE.principal(ADVICE.new, 3) == 3
    assert NOBODY_ELSE.part(ADVICE.new, FIRST) is None
    assert NOBODY_ELSE.signers(ADVICE.new) == NOBODY_ELSE.acting(ADVICE.new) == ()
    assert NOBODY_ELSE.unserved(ADVICE.new, scene) == (FIRST,)


def test_a_petition_says_in_what_part_somebody_takes_part_and_who_acts() -> None:
    signed = a_case().did("sign", clerk("housing")).did("appoint_agent", clerk("housing"))
    parties = PETITION.parties
    assert [str(parties.part(signed.standing, number)) for number in (0, 1, 2)] == ["None", "Signer", "Agent"]
    assert parties.acting(signed.standing) == (2,)


def test_only_the_ground_that_there_is_none_says_nothing() -> None:
    assert [flaw for flaw in Flaw if flaw.is_silent] == [Flaw.NONE]
    assert not any(outcome.is_silent for outcome in Outcome)


@pytest.mark.parametrize(("at", "days"), [((10, 30), 0), ((23, 30), 1)])
def test_a_clock_in_minutes_ends_at_a_moment_and_has_no_days_to_show(at: tuple[int, int], days: int) -> None:
    minutes = replace(Pack.load("national_2022").period("urging"), unit=Unit.MINUTE, length=60, max=None)
    began = datetime(MONDAY.year, MONDAY.month, MONDAY.day, *at, tzinfo=SHANGHAI)
    clock = Clock(name="urging", bearer="housing", since=MONDAY, at=began)
    end, why = end_of(clock, minutes, CALENDAR), explained(clock, minutes, CALENDAR)
    assert end.moment is not None
    assert (end.moment - began).total_seconds() == 3600
    assert end.end == end.moment
    assert end.due == end.last == MONDAY + timedelta(days=days)
    assert why.began == began
    assert why.days == ()

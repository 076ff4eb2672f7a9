"""K2 and K3 are met by giving the notice, with the day of its service, not by deciding or passing on (A23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from huiyin.law.act import Scene
from huiyin.law.petition.procedure import apply
from huiyin.law.petition.telling import Giving
from huiyin.law.refusals import AlreadyDone, NotCompetent, TooEarly
from huiyin.law.running import Fate
from huiyin.law.service import Service
from tests.law.petition.scenes import MONDAY, PETITIONER, Matter, a_petition, an_act, clerk

LATER = Giving.LATER


def sent(verb: str = "accept") -> Matter:
    """A notice of the housing bureau, made on Thursday and put into the mail."""
    handed = a_petition().registered().forwarded("housing").later(3)
    return handed.did(verb, clerk("housing"), given=LATER)


@pytest.mark.parametrize("verb", ["accept", "notify"])
def test_the_period_is_met_on_the_day_of_service(verb: str) -> None:
    matter = sent(verb)
    assert ("notice_forwarded", "housing") in matter.running
    assert ("word_of_where", "petition") in matter.running
    served = matter.later(6).did("give_notice", clerk("housing"), served_on=MONDAY.replace(day=7))
    assert served.clock("notice_forwarded").until == date(2026, 3, 7)
    assert served.clock("word_of_where").fate is Fate.MOOT, "the person knows by that who has it"
    assert isinstance(served.refuses("give_notice", clerk("housing")), (AlreadyDone, NotCompetent))


def test_a_notice_that_comes_too_late_is_late_although_it_was_made_in_time() -> None:
    matter = sent().later(20)
    assert matter.duty("notice_forwarded").is_overdue(matter.day)
    late = matter.did("give_notice", clerk("housing"))
    assert late.duty("notice_forwarded").was_late(late.day)
    in_time = matter.did("give_notice", clerk("housing"), served_on=MONDAY.replace(day=9))
    assert not in_time.duty("notice_forwarded").was_late(in_time.day)


def test_given_on_the_spot_it_is_met_at_once() -> None:
    """A23(2): who can be told at once is told at once."""
    told = a_petition("housing").registered().did("notify", clerk("housing"), given=Giving.AT_ONCE)
    assert told.clock("notice").until == told.day


def test_not_before_it_was_made_nor_tomorrow_nor_by_another_office() -> None:
    matter = sent().later(2)
    for day in (MONDAY, matter.later().day):
        assert isinstance(matter.refuses("give_notice", clerk("housing"), served_on=day), TooEarly)
    assert isinstance(matter.refuses("give_notice", clerk("petition")), NotCompetent)
    assert matter.refuses("give_notice", clerk("housing"), proof="").field == "proof"


def test_the_answer_tells_as_well() -> None:
    answered = sent().heard().answered().later(2).delivered()
    assert answered.clock("notice_forwarded").until == answered.day
    assert answered.standing.handling.notices == ()


def test_who_passes_on_owes_word_of_where_it_went() -> None:
    passed = a_petition().registered().later(4).forwarded("housing")
    assert passed.clock("word_of_where").since == passed.day
    told = passed.later().did("tell_where", clerk("petition"), given=LATER)
    assert ("word_of_where", "petition") in told.running
    done = told.later().did("give_notice", clerk("petition"))
    assert done.clock("word_of_where").until == done.day


def test_an_organ_that_passes_on_below_tells_within_its_own_fifteen_days() -> None:
    """A23(1), (2): counted from receipt, not from passing on."""
    passed = a_petition("river").registered().later(4).forwarded("village")
    assert ("notice", "river") in passed.running
    assert not [one for one in passed.standing.clocks if one.name == "word_of_where"]
    told = passed.later(12).did("tell_where", clerk("river"))
    assert told.duty("notice").was_late(told.day) is (told.day > date(2026, 3, 17))


def test_who_gave_no_name_is_owed_no_notice() -> None:
    """A23(2): except where the name or address is not clear."""
    nameless = a_petition("housing", name="").registered()
    assert nameless.running == set()
    forwarded = a_petition(name="").registered().forwarded("housing")
    assert ("word_of_where", "petition") not in forwarded.running
    accepted = forwarded.did("accept", clerk("housing"), given=LATER)
    assert accepted.running == {("answer", "housing")}
    assert forwarded.declined().running == set()
    again = accepted.heard().answered().delivered().later(60).ended().did("refile", PETITIONER)
    assert ("notice", "petition") not in again.running


def test_a_return_takes_what_was_on_its_way_with_it() -> None:
    notified = a_petition().registered().forwarded("housing").did("notify", clerk("housing"), given=LATER)
    back = notified.objected().did("settle_objection", clerk("petition"))
    assert (back.running, back.standing.handling.notices) == ({("pass_on", "petition")}, ())
    organ = a_petition("river").registered().forwarded("village").objected()
    returned = organ.did("settle_objection", clerk("river"))
    assert returned.running == {("notice", "river")}, "its first period has run all along"


def _first_edition(matter: Matter, verb: str, office: str, **said: object) -> Matter:
    scene: Scene = replace(matter.scene(clerk(office)), edition=1)
    return matter.but(standing=apply(an_act(verb, matter.day, **said), matter.standing, scene))


def test_acts_of_the_first_edition_met_the_period_by_deciding() -> None:
    registered = a_petition().registered()
    passed = _first_edition(registered, "forward", "petition")
    assert ("word_of_where", "petition") not in passed.running
    assert _first_edition(passed, "decline", "housing").running == set()
    assert _first_edition(passed, "tell_where", "petition").running == passed.running


def test_an_electronic_notice_is_a_service_too() -> None:
    assert sent().did("give_notice", clerk("housing"), service=Service.ELECTRONIC).standing.handling.notices == ()


def test_what_is_read_again_without_a_notice_changes_nothing() -> None:
    matter = a_petition().registered()
    assert apply(an_act("give_notice", matter.day), matter.standing, matter.scene(clerk("petition"))) == matter.standing

"""The procedure as a whole: what is open to whom, what would follow, and in what order reasons are given."""

from __future__ import annotations

import pytest

from huiyin.law.act import Act
from huiyin.law.petition import procedure
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.refusals import NotCompetent, OutOfTurn, Refused
from huiyin.law.words import say
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, an_act, an_answered_case, clerk, head


def test_what_is_possible_is_told_with_why_the_rest_is_not() -> None:
    matter = a_case()
    found = {one.step.verb: one.refusal for one in procedure.possible(matter.standing, matter.scene(clerk("housing")))}
    assert found["hear"] is None
    assert isinstance(found["extend"], NotCompetent)
    assert isinstance(found["answer"], NotCompetent)
    assert "submit" not in found
    assert list(found) == [step.verb for step in procedure.STEPS if step.verb in found]


def test_it_says_first_that_it_is_not_the_turn() -> None:
    refusal = a_petition().refuses("answer", PETITIONER, request="")
    assert isinstance(refusal, OutOfTurn)
    assert str(refusal) == "“Answer” is not possible while the matter is “received, to be registered”."


def test_the_preview_tells_letter_clocks_and_holder_and_changes_nothing() -> None:
    matter = a_petition().registered()
    seen = procedure.preview(an_act("forward", matter.day), matter.standing, matter.scene(clerk("petition")))
    assert (str(seen.letter), seen.holder) == ("Forwarding slip", "housing")
    assert [clock.name for clock in seen.starts] == ["word_of_where", "notice_forwarded", "objection"]
    assert [clock.name for clock in seen.stops] == ["pass_on"]
    assert matter.holder == "petition"


def test_the_preview_refuses_what_the_law_refuses() -> None:
    matter = a_petition().registered()
    with pytest.raises(Refused):
        procedure.preview(an_act("forward", matter.day), matter.standing, matter.scene(clerk("housing")))


def test_reading_an_act_again_asks_nothing() -> None:
    matter = a_petition()
    act = an_act("answer", matter.day)
    assert procedure.apply(act, matter.standing, matter.scene(PETITIONER)).stage is Stage.ANSWERED


def test_a_joined_matter_is_done() -> None:
    standing = Join(into="1", reasons="r").apply(a_case().standing, a_case().scene(PETITIONER))
    assert procedure.possible(standing, a_case().scene(PETITIONER)) == ()


def test_a_corrected_act_is_another_act() -> None:
    act = an_act("extend", a_case().day)
    assert act.corrected(days=3) == an_act("extend", a_case().day, days=3)
    assert act == an_act("extend", a_case().day)


def test_an_act_that_changes_nothing_cannot_be_applied() -> None:
    class Nothing(Act[Standing]):
        verb = "nothing"
        title = say("Nothing")

    matter = a_case()
    Nothing.ready(matter.standing, matter.scene(PETITIONER))
    Nothing().check(matter.standing, matter.scene(PETITIONER))
    with pytest.raises(NotImplementedError):
        Nothing().apply(matter.standing, matter.scene(PETITIONER))


def test_a_petition_walks_through_all_three_levels() -> None:
    matter = an_answered_case().later(5).review_asked().later(20).reviewed().delivered()
    matter = matter.later(5).recheck_asked().later(20).rechecked().delivered().ended()
    assert matter.standing.offices == ("petition", "housing", "county", "city")
    assert matter.running == {("return_visit", "housing")}


def test_only_one_who_heads_an_office_signs_for_it() -> None:
    assert a_case().heard().may("answer", head("housing"))
    assert not a_case().heard().may("answer", head("labour"))

"""Acts, actors, refusals and words: the small parts that every procedure stands on."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import pytest

from huiyin.law.act import Scene
from huiyin.law.actors import PETITIONER, SYSTEM, Actor, Kind, Role
from huiyin.law.fields import ask, asked_of
from huiyin.law.petition.procedure import BY_VERB
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Channel
from huiyin.law.refusals import Incomplete, Refused, TooEarly, TooLate
from huiyin.law.words import Phrase, say
from tests.law.petition.scenes import CALENDAR, OFFICES, PACK, Matter, clerk


def test_the_legal_day_is_the_date_in_china() -> None:
    evening = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
    scene = Scene(by=PETITIONER, on=evening, pack=PACK, calendar=CALENDAR, offices=OFFICES)
    assert scene.today == date(2026, 3, 3)


def test_a_day_before_the_republic_is_a_slip_of_the_pen() -> None:
    refusal = Matter().refuses(
        "submit", clerk("river"), office="river", channel=Channel.VISIT, received_on=date(202, 3, 2)
    )
    assert (type(refusal), refusal.field) == (TooEarly, "received_on")


def test_a_standing_takes_no_change_of_what_it_does_not_have() -> None:
    with pytest.raises(TypeError, match="Standing has no nothing, nowhere"):
        Standing().but(nothing=1, nowhere=2, stage="x")
    with pytest.raises(TypeError, match="Handling has no stage"):
        Standing().handle(stage="x")


def test_a_phrase_is_said_with_its_gaps_filled_and_phrases_within_it() -> None:
    inner = say("day {n}", n=3)
    assert str(say("due on {day}", day=inner)) == "due on day 3"
    assert str(say("100 {percent")) == "100 {percent"
    assert say("a {b}", b=1) == Phrase("a {b}", (("b", 1),))


def test_a_refusal_says_why_under_which_article_and_in_which_field() -> None:
    refusal = TooLate(say("over since {day}", day=1), article="A34", field="days")
    assert (str(refusal), refusal.article, refusal.field) == ("over since 1", "A34", "days")


def test_a_refusal_can_be_carried_to_another_process() -> None:
    refusal = Incomplete(say("empty"), article="A32", field="facts")
    again = pickle.loads(pickle.dumps(refusal))
    assert type(again) is Incomplete
    assert (again.phrase, again.article, again.field) == (refusal.phrase, "A32", "facts")
    assert isinstance(again, Refused)


def test_a_handler_handles_for_the_own_office_only() -> None:
    by = Actor(kind=Kind.STAFF, staff=1, office="housing", roles=frozenset({Role.UNIT_CLERK}))
    assert by.handles_for("housing")
    assert not by.handles_for("labour")
    assert not by.heads("housing")


def test_who_leads_or_watches_an_office_does_not_handle_in_its_name() -> None:
    leader = Actor(kind=Kind.STAFF, staff=1, office="county", roles=frozenset({Role.LEADER}))
    assert leader.heads("county")
    assert not leader.handles_for("county")


def test_who_has_no_office_handles_for_none() -> None:
    for nobody in (PETITIONER, SYSTEM):
        assert not nobody.handles_for("")
        assert not nobody.heads("")


def test_a_field_with_a_default_is_not_required() -> None:
    fields = {field.name: asked_of(field) for field in BY_VERB["submit"].fields()}
    assert not fields["name"].required
    assert fields["text"].required
    assert fields["text"].sealed
    assert fields["text"].help == say("Facts and reasons, in your own words.")
    assert fields["office"].help is None
    assert not asked_of(ask("Note", required=False)).required


@pytest.mark.parametrize("field", ["name", "phone", "email", "address", "representatives"])
def test_what_says_who_the_person_is_is_sealed_and_masked(field: str) -> None:
    metadata = next(asked_of(one) for one in BY_VERB["submit"].fields() if one.name == field)
    assert metadata.sealed
    assert metadata.identity


def test_a_text_may_be_as_long_as_its_field() -> None:
    longest = asked_of(next(one for one in BY_VERB["submit"].fields() if one.name == "subject")).limit
    assert Matter().did("submit", PETITIONER, subject="s" * longest).standing.registrar == "petition"
    refusal = Matter().refuses("submit", PETITIONER, subject="s" * (longest + 1))
    assert (type(refusal), refusal.field) == (Incomplete, "subject")

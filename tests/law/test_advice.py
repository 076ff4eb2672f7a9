"""Advice: who may give it, to whom, by when it is answered, and what an answer must say (A40)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

import pytest

from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.advice.procedure import ORDER
from huiyin.law.advice.standing import Adoption, Standing, Subject
from huiyin.law.duties import duties
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent, OutOfTurn, Refused
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from tests.law.petition.scenes import CALENDAR, MONDAY, OFFICES, a_petition, clerk, head

WORDS: dict[str, dict[str, Any]] = {
    "advise": {"subject": Subject.WORK, "target": "housing", "category": "030900", "facts": "f", "basis": "b"}
    | {"advice": "a", "days": 20},
    "respond": {"adoption": Adoption.PARTLY, "measures": "m", "reasons": "r"},
}


@dataclass(frozen=True)
class Advice:
    """An advice on a day."""

    standing: Standing = field(default_factory=Standing)
    day: date = MONDAY
    pack: Pack = field(default_factory=lambda: Pack.load("national_2022"))
    related: dict[str, Any] = field(default_factory=dict)

    def did(self, verb: str, by: Actor, **changes: Any) -> Advice:
        act: Act[Standing] = ORDER.by_verb[verb](**(WORDS[verb] | changes))
        at = datetime(self.day.year, self.day.month, self.day.day, 10, tzinfo=SHANGHAI)
        scene = Scene(by=by, on=at, pack=self.pack, calendar=CALENDAR, offices=OFFICES, related=self.related)
        ORDER.check(act, self.standing, scene)
        return replace(self, standing=ORDER.apply(act, self.standing, scene))

    def due(self) -> dict[str, date]:
        return {duty.clock: duty.due for duty in duties(self.standing, self.pack, CALENDAR)}


def refused(advice: Advice, verb: str, by: Actor, **changes: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        advice.did(verb, by, **changes)
    return caught.value


GIVEN = Advice().did("advise", clerk("petition"))


def test_the_letter_sets_the_day_of_the_answer() -> None:
    assert GIVEN.standing.is_open
    assert GIVEN.due() == {"advice_answer": date(2026, 3, 23)}  # the 22nd is a Sunday


def test_the_rules_of_2005_give_thirty_days_whatever_the_letter_says() -> None:
    old = Advice(pack=Pack.load("national_2005")).did("advise", clerk("petition"), days=0)
    assert old.due() == {"advice_answer": date(2026, 4, 1)}


@pytest.mark.parametrize(("decided_on", "is_late"), [(date(2026, 3, 9), False), (date(2026, 3, 3), True)])
def test_in_beijing_reasons_are_owed_within_three_working_days_of_not_taking_it(
    decided_on: date, is_late: bool
) -> None:
    """北京52: of what is taken up nothing more is owed."""
    given = Advice(pack=Pack.load("beijing_2006")).did("advise", clerk("petition"))
    assert set(given.due()) == {"advice_answer"}
    answered = replace(given, day=date(2026, 3, 12))
    wholly = answered.did("respond", clerk("housing"), adoption=Adoption.WHOLLY)
    assert [one.name for one in wholly.standing.clocks] == ["advice_answer"]
    partly = answered.did("respond", clerk("housing"), adoption=Adoption.NOT, decided_on=decided_on)
    (duty,) = [one for one in duties(partly.standing, partly.pack, CALENDAR) if one.clock == "advice_reasons"]
    assert duty.was_late(partly.day) is is_late


def test_only_a_petition_office_or_its_supervisor_advises() -> None:
    assert isinstance(refused(Advice(), "advise", clerk("labour")), NotCompetent)
    watching = Actor(kind=Kind.STAFF, staff=5, office="petition", roles=frozenset({Role.SUPERVISOR}))
    assert Advice().did("advise", watching).standing.adviser == "petition"


@pytest.mark.parametrize(
    ("target", "why"),
    [("nowhere", "exists today"), ("old_housing", "exists today"), ("petition", "itself"), ("city", "level or below")],
)
def test_an_office_that_cannot_be_advised_is_refused(target: str, why: str) -> None:
    refusal = refused(Advice(), "advise", clerk("petition"), target=target)
    assert isinstance(refusal, Misdirected)
    assert why in str(refusal.phrase)
    assert refusal.field == "target"


@pytest.mark.parametrize("days", [0, -1, 181])
def test_the_days_must_be_real_ones(days: int) -> None:
    assert refused(Advice(), "advise", clerk("petition"), days=days).field == "days"


def test_the_organ_advised_answers_once() -> None:
    answered = GIVEN.did("respond", head("housing"))
    assert answered.standing.adoption is Adoption.PARTLY
    assert not answered.standing.is_open
    assert [clock.fate for clock in answered.standing.clocks] == [Fate.MET]
    assert isinstance(refused(answered, "respond", head("housing")), OutOfTurn)


def test_nobody_else_answers_for_it() -> None:
    assert isinstance(refused(GIVEN, "respond", clerk("labour")), NotCompetent)
    leader = Actor(kind=Kind.STAFF, staff=9, office="housing", roles=frozenset({Role.LEADER}))
    assert not GIVEN.did("respond", leader).standing.is_open


@pytest.mark.parametrize(
    ("adoption", "missing"),
    [
        (Adoption.WHOLLY, "measures"),
        (Adoption.PARTLY, "measures"),
        (Adoption.PARTLY, "reasons"),
        (Adoption.NOT, "reasons"),
    ],
)
def test_an_answer_says_what_is_done_and_why_not_the_rest(adoption: Adoption, missing: str) -> None:
    refusal = refused(GIVEN, "respond", head("housing"), adoption=adoption, **{missing: " "})
    assert isinstance(refusal, Incomplete)
    assert refusal.field == missing


def test_full_adoption_needs_no_reasons_and_refusal_no_measures() -> None:
    assert not GIVEN.did("respond", head("housing"), adoption=Adoption.WHOLLY, reasons="").standing.is_open
    assert not GIVEN.did("respond", head("housing"), adoption=Adoption.NOT, measures="").standing.is_open


def test_an_office_gone_since_is_named_by_its_code_only() -> None:
    scene = Scene(
        by=clerk("petition"), on=datetime(2026, 3, 2, 10, tzinfo=SHANGHAI), pack=GIVEN.pack, calendar=CALENDAR,
        offices=OFFICES,
    )  # fmt: skip
    lost = ORDER.by_verb["advise"](**(WORDS["advise"] | {"target": "nowhere"}))
    assert ORDER.apply(lost, Standing(), scene).region == ""


def test_steps_preview_and_table_are_of_this_order() -> None:
    scene = Scene(
        by=head("housing"), on=datetime(2026, 3, 2, 10, tzinfo=SHANGHAI), pack=GIVEN.pack, calendar=CALENDAR,
        offices=OFFICES,
    )  # fmt: skip
    (only,) = ORDER.possible(GIVEN.standing, scene)
    assert only.refusal is None
    follows = ORDER.preview(ORDER.by_verb["respond"](**WORDS["respond"]), GIVEN.standing, scene)
    assert [clock.name for clock in follows.stops] == ["advice_answer"]
    assert "respond" in ORDER.table()


def test_the_matters_it_arose_from_must_be_open_to_who_advises() -> None:
    """One that is not there, one that may not be read, and a report all get the same answer (R-07)."""
    sealed = a_petition().registered(purpose=Purpose.REPORT).standing
    open_one = a_petition().registered().standing
    known = {"20260306-AAAAAAAA": open_one, "20260306-BBBBBBBB": sealed}
    advice = Advice(related=known)
    given = advice.did("advise", clerk("petition"), matters=("20260306-AAAAAAAA",))
    assert [(link.number, link.why) for link in given.standing.links] == [("20260306-AAAAAAAA", "arose_from")]
    for number in ("20260306-BBBBBBBB", "20260306-CCCCCCCC"):
        no = refused(advice, "advise", clerk("petition"), matters=(number,))
        assert (type(no), no.field, number in str(no)) == (Misdirected, "matters", True)


@pytest.mark.parametrize(("days", "due"), [(1, date(2026, 3, 3)), (180, date(2026, 8, 31))])
def test_an_answer_can_be_wanted_on_the_next_day_or_in_half_a_year(days: int, due: date) -> None:
    assert Advice().did("advise", clerk("petition"), days=days).due() == {"advice_answer": due}


@pytest.mark.parametrize(("office", "may"), [("housing", True), ("labour", False)])
def test_the_leader_in_charge_of_the_office_advised_answers(office: str, may: bool) -> None:
    leader = Actor(kind=Kind.STAFF, staff=900, office=office, roles=frozenset({Role.LEADER}))
    if may:
        assert GIVEN.did("respond", leader).standing.answered_on == MONDAY
    else:
        assert isinstance(refused(GIVEN, "respond", leader), NotCompetent)


def test_others_of_the_office_advised_do_not_answer() -> None:
    inspector = Actor(kind=Kind.STAFF, staff=901, office="housing", roles=frozenset({Role.SUPERVISOR}))
    assert isinstance(refused(GIVEN, "respond", inspector), NotCompetent)


def test_advice_on_accountability_goes_to_the_organ_that_manages_also_above() -> None:
    """A40(3): by who manages the person concerned, not by where the petition office stands."""
    above = Advice().did("advise", clerk("petition"), target="city", subject=Subject.ACCOUNT)
    assert above.standing.holder == "city"
    for subject, target in ((Subject.WORK, "city"), (Subject.ACCOUNT, "next_county")):
        assert isinstance(refused(Advice(), "advise", clerk("petition"), target=target, subject=subject), Misdirected)

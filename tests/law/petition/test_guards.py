"""The rules of law.md 4 that a petition must keep now, each by its number."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from huiyin.law.actors import PETITIONER, SYSTEM, Actor
from huiyin.law.petition import procedure
from huiyin.law.petition.standing import Channel, Purpose, Stage
from huiyin.law.petition.steps.deliver import Service
from huiyin.law.refusals import Misdirected, NotCompetent, Refused, TooLate
from tests.law.petition.reports import ALL, Report, a_report, custodian
from tests.law.petition.scenes import (
    OFFICES,
    PACK,
    Matter,
    a_case,
    a_petition,
    an_answered_case,
    clerk,
    head,
    merged,
    supervisor,
)

EVERYBODY = [PETITIONER, SYSTEM, *(make(code) for code in OFFICES for make in (clerk, head, supervisor))]


def _name(by: Actor) -> str:
    return f"{by.kind}-{by.office}-{'-'.join(by.roles)}"


def test_1_the_day_of_receipt_never_counts() -> None:
    friday = date(2026, 3, 6)
    assert a_petition("petition", friday).duty("K1").due == date(2026, 3, 23)
    assert a_petition("housing", friday).duty("K2").due == date(2026, 3, 23)
    handed = a_petition("petition", friday).registered().forwarded()
    assert (handed.duty("K3").due, handed.duty("K4").due) == (date(2026, 3, 23), date(2026, 3, 13))


def test_1_working_days_follow_the_holiday_table() -> None:
    handed = a_petition("petition", date(2025, 9, 29)).registered().forwarded()
    assert handed.duty("K4").due == date(2025, 10, 13)


def test_2_the_sixty_days_start_at_acceptance_of_a_claim_and_nowhere_else() -> None:
    told = a_petition("housing").registered().did("notify", clerk("housing"))
    for matter in (told, a_report().sent().taken_up(), a_case(purpose=Purpose.SUGGESTION)):
        assert "K5" not in {name for name, _ in matter.running}
    assert ("K5", "housing") in a_case().running


def test_2_one_extension_of_thirty_days_at_most_by_the_head_in_time() -> None:
    assert a_case().did("extend", head("housing"), days=30).standing.extended_by == 30
    with pytest.raises(Refused):
        a_case().did("extend", head("housing"), days=31)
    assert isinstance(a_case().refuses("extend", clerk("housing")), NotCompetent)
    assert isinstance(a_case().later(90).refuses("extend", head("housing")), TooLate)


def test_3_windows_start_at_receipt_not_at_issue() -> None:
    issued = a_case().heard().answered()
    served = issued.later(20).delivered(served_on=issued.day + timedelta(days=12))
    assert served.clock("K7").since == issued.day + timedelta(days=12)
    reviewed = served.review_asked().reviewed()
    assert reviewed.later(8).delivered().clock("K9").since == reviewed.day + timedelta(days=8)


def test_4_only_the_recheck_is_longer_by_days_of_hearing() -> None:
    assert {name for name, period in PACK.periods.items() if period.excludes_hearings} == {"K10"}
    assert not any("hearing_days" in {field.name for field in step.fields()} for step in procedure.STEPS)


def test_5_a_sixth_representative_is_refused_a_sixth_signatory_is_not() -> None:
    assert a_petition(representatives=tuple("abcde"), people=6).standing.people == 6
    with pytest.raises(Refused):
        a_petition(representatives=tuple("abcdef"), people=6)


def _ways_to(target: str) -> list[Report]:
    """Reports on ``target``, at every stage at which something can be passed on."""
    registered = a_report(office="city_petition", accused=(target,))
    sent = registered.sent("city_discipline")
    return [registered, sent, registered.did("assign", custodian("city_petition"), target="city_discipline")]


@pytest.mark.parametrize("target", ["housing", "county", "river"])
@pytest.mark.parametrize("verb", ["forward", "assign"])
def test_6_a_report_never_reaches_the_office_it_is_about(verb: str, target: str) -> None:
    for matter in _ways_to(target):
        assert isinstance(matter.refuses(verb, custodian(matter.holder), target=target), Misdirected)
        below = [code for code in ALL if target in ALL.above(code)]
        for code in below:
            assert isinstance(matter.refuses(verb, custodian(matter.holder), target=code), Misdirected)


def test_6_nor_the_office_under_another_name() -> None:
    renamed = a_petition("city_petition").registered(accused=("old_housing",))
    assert isinstance(renamed.refuses("forward", clerk("city_petition"), target="housing"), Misdirected)
    later = a_petition("city_petition").registered(accused=("labour",)).where(merged("labour", "hill"))
    assert isinstance(later.refuses("forward", clerk("city_petition"), target="hill"), Misdirected)


@pytest.mark.parametrize("verb", sorted(procedure.BY_VERB))
def test_6_the_office_complained_of_takes_no_step(verb: str) -> None:
    matter = a_petition("housing").registered(accused=("housing",))
    for by in (clerk("housing"), head("housing"), supervisor("housing")):
        with pytest.raises(Refused):
            procedure.check_ready(procedure.BY_VERB[verb], matter.standing, matter.scene(by))


@pytest.mark.parametrize("verb", sorted(procedure.BY_VERB))
def test_6_staff_complained_of_take_no_step(verb: str) -> None:
    by = clerk("petition")
    matter = a_petition().registered(accused_staff=(by.staff,))
    with pytest.raises(Refused):
        procedure.check_ready(procedure.BY_VERB[verb], matter.standing, matter.scene(by))


def test_7_a_duplicate_joins_and_no_deadline_changes() -> None:
    before = a_case()
    after = before.later(9).did("take_repeat", SYSTEM)
    assert after.standing.clocks == before.standing.clocks


@pytest.mark.parametrize("missing", ["request", "facts", "opinion", "basis"])
def test_8_an_incomplete_answer_cannot_be_signed(missing: str) -> None:
    assert a_case().heard().refuses("answer", head("housing"), **{missing: ""}).article == "A32"


def test_8_nor_one_over_the_head_of_the_person() -> None:
    assert a_case().refuses("answer", head("housing")).article == "A31"


@pytest.mark.parametrize("by", [one for one in EVERYBODY if one is not PETITIONER], ids=_name)
def test_9_nobody_but_the_person_rates(by: Actor) -> None:
    assert isinstance(an_answered_case().refuses("rate", by), NotCompetent)


def test_9_an_expired_window_records_nothing() -> None:
    assert an_answered_case().later(60).ended().standing.rated_on is None


@pytest.mark.parametrize("by", [one for one in EVERYBODY if one.office != "petition"], ids=_name)
def test_10_a_return_needs_the_senders_consent(by: Actor) -> None:
    objected = a_petition().registered().forwarded().objected()
    assert isinstance(objected.refuses("settle_objection", by), NotCompetent)


def test_10_a_late_return_is_logged_as_late() -> None:
    assert a_petition().registered().forwarded().later(30).objected().duty("K4").was_used_late


def test_11_the_end_of_the_procedure_is_not_the_end_of_what_is_owed() -> None:
    answered = a_petition().registered().assigned().accepted().heard().supported().delivered()
    helped = answered.did("help", clerk("housing"), days=90)
    ended = helped.did("urge", clerk("petition")).later(60).ended()
    assert ended.running == {(name, "housing") for name in ("K11", "URGE", "ENFORCE", "HELP", "VISIT")}


@pytest.mark.parametrize("way", ["decline", "no_longer", "refer", "accept"])
def test_13_an_anonymous_petition_goes_every_way(way: str) -> None:
    anonymous = a_petition("housing", name="").registered()
    told = anonymous.did(way, clerk("housing"))
    if way == "accept":
        told = told.heard().answered()
    served = told.delivered(service=Service.PUBLIC_NOTICE).later(90)
    assert served.ended().standing.stage is Stage.ENDED


def test_13_what_is_said_aloud_is_written_down_in_full() -> None:
    spoken = Matter().did("submit", clerk("river"), office="river", channel=Channel.VISIT, name="")
    assert spoken.standing.stage is Stage.RECEIVED

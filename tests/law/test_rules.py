"""The fifteen rules of law.md 4, each by its number, as behaviour of the law.

What lives in rooms has more tests there: 6 in tests/access (two worlds), 12 in tests/figures, 15 in tests/charter
(R-01).
"""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from huiyin.law import running
from huiyin.law.actors import PETITIONER, SYSTEM, Actor
from huiyin.law.calendar import YearUnknown
from huiyin.law.fields import asked_of
from huiyin.law.petition import procedure, standing, tracks
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Branch, Channel, Outcome, Purpose
from huiyin.law.refusals import AlreadyDone, Misdirected, NotCompetent, OutOfTurn, Refused, TooLate
from huiyin.law.service import Service
from huiyin.law.statute import Pack, packs
from tests.law.petition.reports import ALL, Report, a_complaint, a_report, custodian
from tests.law.petition.scenes import (
    CALENDAR,
    OFFICES,
    Matter,
    a_case,
    a_petition,
    an_answered_case,
    an_ended_case,
    clerk,
    head,
    merged,
    supervisor,
)

#: the fields by which a step says which office is to have the matter, or hear of it
TARGETS = ("target", "targets")
_ON_LABOUR: dict[str, Any] = {"accused": ("labour",)}
#: each step that names an office, where it is open, and labour is complained of
NAMING: dict[str, tuple[Matter, Actor, dict[str, Any]]] = {
    "forward": (a_petition().registered(**_ON_LABOUR), clerk("petition"), {}),
    "assign": (a_petition().registered(**_ON_LABOUR), clerk("petition"), {}),
    "raise_dispute": (a_petition().registered(**_ON_LABOUR), clerk("petition"), {}),
    "decide_jurisdiction": (
        a_petition("housing").registered(**_ON_LABOUR).did("raise_dispute", clerk("housing"), target="river"),
        head("county"),
        {},
    ),
    "enlist": (a_case(**_ON_LABOUR), clerk("housing"), {}),
    "report_up": (a_petition().registered(is_urgent=True, **_ON_LABOUR), clerk("petition"), {}),
    "inform": (a_report(**_ON_LABOUR).sent().taken_up(), custodian("discipline"), {}),
}
FROZEN: list[Any] = [
    kind
    for module in (standing, tracks, running)
    for kind in vars(module).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind)
]
EVERYBODY = [PETITIONER, SYSTEM, *(make(code) for code in OFFICES for make in (clerk, head, supervisor))]


def test_rule_01_the_day_of_receipt_never_counts() -> None:
    friday = date(2026, 3, 6)
    assert a_petition("petition", friday).duty("pass_on").due == date(2026, 3, 23)
    assert a_petition("housing", friday).duty("notice").due == date(2026, 3, 23)
    handed = a_petition("petition", friday).registered().forwarded()
    assert (handed.duty("notice_forwarded").due, handed.duty("objection").due) == (date(2026, 3, 23), date(2026, 3, 13))


def test_rule_01_working_days_follow_the_holiday_table() -> None:
    handed = a_petition("petition", date(2025, 9, 29)).registered().forwarded()
    assert handed.duty("objection").due == date(2025, 10, 13)


def test_rule_01_a_year_without_a_holiday_table_is_an_error_or_read_both_ways_and_marked() -> None:
    with pytest.raises(YearUnknown):
        CALENDAR.is_working_day(date(2031, 3, 3))
    duty = a_petition("petition", date(2031, 9, 17)).duty("pass_on")
    assert not duty.certain


def test_rule_02_the_sixty_days_start_at_acceptance_of_a_claim_and_nowhere_else() -> None:
    told = a_petition("housing").registered().did("notify", clerk("housing"))
    for matter in (told, a_report().sent().taken_up(), a_case(purpose=Purpose.SUGGESTION)):
        assert "answer" not in {name for name, _ in matter.running}
    assert ("answer", "housing") in a_case().running


def test_rule_02_and_only_by_the_petition_procedure() -> None:
    handed = a_petition().registered().forwarded("housing")
    duty = handed.did("accept", clerk("housing"), branch=Branch.DUTY)
    assert {name for name, _ in duty.running} == {"legal_duty"}
    for branch in set(Branch) - {Branch.DUTY, Branch.PETITION}:
        assert handed.refuses("accept", clerk("housing"), branch=branch).article == "A31"


def test_rule_02_one_extension_of_thirty_days_at_most_by_the_head_in_time() -> None:
    assert a_case().did("extend", head("housing"), days=30).standing.handling.extended_by == 30
    with pytest.raises(Refused):
        a_case().did("extend", head("housing"), days=31)
    assert isinstance(a_case().refuses("extend", clerk("housing")), NotCompetent)
    assert isinstance(a_case().later(90).refuses("extend", head("housing")), TooLate)
    assert isinstance(a_case().did("extend", head("housing")).refuses("extend", head("housing")), AlreadyDone)
    assert procedure.BY_VERB["extend"].letter is not None


def test_rule_03_windows_start_at_receipt_not_at_issue() -> None:
    issued = a_case().heard().answered()
    served = issued.later(20).delivered(served_on=issued.day + timedelta(days=12))
    assert served.clock("ask_review").since == issued.day + timedelta(days=12)
    reviewed = served.review_asked().reviewed()
    assert reviewed.later(8).delivered().clock("ask_recheck").since == reviewed.day + timedelta(days=8)


def test_rule_03_of_a_public_notice_when_its_days_are_over_and_of_each_signer_when_it_reached_them() -> None:
    issued = a_case().did("sign", PETITIONER).heard().answered()
    first = issued.later(3).delivered()
    noticed = first.later(9).delivered(party=1, service=Service.PUBLIC_NOTICE)
    since = {one.bearer: one.since for one in noticed.standing.clocks if one.name == "ask_review"}
    assert since == {"petitioner": first.day, "party-1": noticed.day + timedelta(days=30)}


@pytest.mark.parametrize("name", packs())
def test_rule_04_only_the_recheck_is_longer_by_days_of_hearing_unless_a_local_pack_says_so(name: str) -> None:
    pack = Pack.load(name)
    longer = {clock for clock, period in pack.periods.items() if period.excludes_hearings}
    own = {clock for clock in longer if pack.periods[clock].origin == name and pack.region}
    assert longer - own == {"recheck"} - own


def test_rule_04_a_hearing_leaves_every_other_day_as_it_was() -> None:
    claim = a_case()
    called = claim.did("call_hearing", clerk("housing"), set_for=claim.later(9).day)
    assert called.duty("answer").due == claim.duty("answer").due
    reviewed = an_answered_case().review_asked()
    called = reviewed.did("call_hearing", clerk("county"), set_for=reviewed.later(9).day)
    assert called.duty("review").due == reviewed.duty("review").due
    asked = reviewed.reviewed().delivered().recheck_asked()
    called = asked.did("call_hearing", clerk("city"), set_for=asked.later(9).day)
    assert called.clock("recheck").excluded == 9
    assert (
        asked.later(60).did("call_hearing", clerk("city"), set_for=asked.later(69).day).clock("recheck").excluded == 0
    )


def test_rule_05_a_sixth_representative_is_refused_a_sixth_signatory_is_not() -> None:
    assert a_petition(representatives=tuple("abcde"), people=6).standing.people == 6
    with pytest.raises(Refused):
        a_petition(representatives=tuple("abcdef"), people=6)


def test_rule_05_any_number_may_sign() -> None:
    matter = a_petition(representatives=tuple("abcde"), people=5)
    for _ in range(6):
        matter = matter.did("sign", PETITIONER)
    assert (len(matter.standing.parties), matter.standing.people) == (6, 7)


def _ways_to(target: str) -> list[Report]:
    """Reports on ``target``, at every stage at which something can be passed on."""
    registered = a_report(office="city_petition", accused=(target,))
    sent = registered.sent("city_discipline")
    return [registered, sent, registered.did("assign", custodian("city_petition"), target="city_discipline")]


@pytest.mark.parametrize("target", ["housing", "county", "river"])
@pytest.mark.parametrize("verb", ["forward", "assign"])
def test_rule_06_a_report_never_reaches_the_office_it_is_about(verb: str, target: str) -> None:
    for matter in _ways_to(target):
        assert isinstance(matter.refuses(verb, custodian(matter.holder), target=target), Misdirected)
        below = [code for code in ALL if target in ALL.above(code)]
        for code in below:
            assert isinstance(matter.refuses(verb, custodian(matter.holder), target=code), Misdirected)


def test_rule_06_nor_the_office_under_another_name() -> None:
    renamed = a_petition("city_petition").registered(accused=("old_housing",))
    assert isinstance(renamed.refuses("forward", clerk("city_petition"), target="housing"), Misdirected)
    later = a_petition("city_petition").registered(accused=("labour",)).where(merged("labour", "hill"))
    assert isinstance(later.refuses("forward", clerk("city_petition"), target="hill"), Misdirected)


def _open_to(matter: Matter, by: Actor) -> set[str]:
    """Every step that somebody may take now."""
    return {verb for verb in procedure.BY_VERB if matter.may(verb, by)}


def test_rule_06_the_office_complained_of_takes_no_step() -> None:
    matter = a_petition("housing").registered(accused=("housing",))
    for by in (clerk("housing"), head("housing"), supervisor("housing")):
        assert _open_to(matter, by) == set()
    assert _open_to(matter, clerk("county"))


def test_rule_06_staff_complained_of_take_no_step() -> None:
    by = clerk("petition")
    matter = a_petition().registered(accused_staff=(by.staff,))
    assert _open_to(matter, by) == set()
    assert _open_to(matter, head("petition"))


def test_rule_06_who_keeps_out_takes_no_step() -> None:
    recused = a_case().did("recuse", head("housing"), staff=clerk("housing").staff)
    assert isinstance(recused.refuses("hear", clerk("housing")), NotCompetent)
    assert recused.did("hear", head("housing")).standing.handling.heard_on


@pytest.mark.parametrize("target", ["river", "village"])
def test_rule_06_nor_those_under_the_office_that_a_report_is_on(target: str) -> None:
    report = a_report(accused=("river",))
    assert isinstance(report.refuses("forward", custodian("petition"), target=target), Misdirected)
    for make in (clerk, head, custodian):
        with pytest.raises(Refused):
            report.sent().did("add_material", make(target))


def test_rule_06_every_step_that_hands_it_to_an_office_is_among_them() -> None:
    naming = {
        verb
        for verb, step in procedure.BY_VERB.items()
        for one in step.fields()
        if asked_of(one).choices == "offices" and one.name in TARGETS
    }
    assert naming == set(NAMING)


@pytest.mark.parametrize("verb", NAMING)
def test_rule_06_no_step_names_the_office_complained_of_as_one_that_is_to_have_it(verb: str) -> None:
    matter, by, words = NAMING[verb]
    labour = {"targets": ("labour",)} if verb == "report_up" else {"target": "labour"}
    assert isinstance(matter.refuses(verb, by, **words | labour), Misdirected)


def test_rule_07_a_duplicate_joins_its_clocks_are_over_and_no_deadline_of_the_first_changes() -> None:
    before = a_case()
    repeat = replace(a_petition().registered(), related={"2026-1": before.standing})
    joined = repeat.did("join", clerk("petition"))
    assert (joined.standing.stage, joined.running) == (Stage.JOINED, set())
    assert procedure.BY_VERB["join"].letter is not None
    assert procedure.BY_VERB["join"].is_told
    after = before.later(9).did("take_repeat", SYSTEM)
    assert after.standing.clocks == before.standing.clocks


@pytest.mark.parametrize("missing", ["request", "facts", "opinion", "basis"])
def test_rule_08_an_incomplete_answer_cannot_be_signed(missing: str) -> None:
    assert a_case().heard().refuses("answer", head("housing"), **{missing: ""}).article == "A32"


def test_rule_08_nor_one_over_the_head_of_the_person() -> None:
    assert a_case().refuses("answer", head("housing")).article == "A31"


def test_rule_09_nobody_but_the_person_rates() -> None:
    answered = an_answered_case()
    assert [one for one in EVERYBODY if answered.may("rate", one)] == [PETITIONER]
    assert isinstance(answered.refuses("rate", clerk("housing")), NotCompetent)


def test_rule_09_an_expired_window_records_nothing() -> None:
    assert an_answered_case().later(60).ended().standing.handling.rated_on is None


def test_rule_10_a_return_needs_the_senders_consent() -> None:
    objected = a_petition().registered().forwarded().objected()
    may = [one for one in EVERYBODY if objected.may("settle_objection", one)]
    assert may == [clerk("petition"), head("petition")]


def test_rule_10_a_late_return_is_logged_as_late() -> None:
    assert a_petition().registered().forwarded().later(30).objected().duty("objection").was_used_late


def test_rule_11_the_end_of_the_procedure_is_not_the_end_of_what_is_owed() -> None:
    answered = a_petition().registered().assigned().accepted().heard().supported(90).delivered()
    owing = answered.did("urge", clerk("petition")).did("help", clerk("housing"))
    ended = owing.later(60).ended()
    assert {name for name, _ in ended.running} == {"completion_report", "urging", "carry_out", "help", "return_visit"}
    carried_out = ended.did("carry_out", clerk("housing"), is_complete=True)
    helped = carried_out.did("conclude_help", clerk("housing"), is_given=True)
    visited = helped.did("visit_back", clerk("housing"), next_in_days=30)
    assert {name for name, _ in visited.running} == {"completion_report", "urging", "return_visit"}


def test_rule_11_a_complaint_of_retaliation_is_a_matter_of_its_own() -> None:
    assert a_complaint().standing.is_sealed
    assert {name for name, _ in a_complaint().running} == {"report_notice", "report_pass_on"}


def test_rule_12_a_batch_is_at_least_one_person_so_that_batches_are_never_more_than_people() -> None:
    for people in (0, -1):
        assert a_refused(people=people).field == "people"
    assert a_refused(people=1, representatives=("a", "b")).field == "people"
    assert a_petition(people=1).did("sign", PETITIONER).standing.people == 2


def a_refused(**entries: Any) -> Refused:
    return Matter().refuses("submit", PETITIONER, **entries)


@pytest.mark.parametrize("way", ["decline", "no_longer", "refer", "accept"])
def test_rule_13_an_anonymous_petition_goes_every_way(way: str) -> None:
    anonymous = a_petition("housing", name="").registered()
    told = anonymous.did(way, clerk("housing"))
    if way == "accept":
        told = told.heard().answered()
    served = told.delivered(service=Service.PUBLIC_NOTICE).later(90)
    assert served.ended().standing.stage is Stage.ENDED


def test_rule_13_what_is_said_aloud_is_written_down_in_full() -> None:
    spoken = Matter().did("submit", clerk("river"), office="river", channel=Channel.VISIT, name="")
    assert spoken.standing.stage is Stage.RECEIVED


def test_rule_13_what_was_said_is_read_back_before_it_is_accepted() -> None:
    spoken = Matter().did("submit", clerk("river"), office="river", channel=Channel.PHONE, name="", is_oral=True)
    registered = spoken.registered()
    assert registered.refuses("accept", clerk("river")).article == "A19"
    assert registered.did("read_back", clerk("river")).accepted().standing.stage is Stage.ACCEPTED


NEVER_SIMPLE = {
    "assigned from above": lambda: a_petition().registered().assigned(),
    "several people": lambda: a_petition("housing", people=2).registered(),
    "signed by another": lambda: a_petition("housing").did("sign", PETITIONER).registered(),
    "brought before": lambda: a_petition("housing").registered().did("take_repeat", SYSTEM),
    "brought again": lambda: an_ended_case().did("refile", PETITIONER).did("reopen", clerk("petition")),
    "major or urgent": lambda: a_petition("housing").registered(is_urgent=True),
    "moved out of it": lambda: (
        a_petition("housing").registered().did("simplify", clerk("housing")).did("make_ordinary", clerk("housing"))
    ),
}


@pytest.mark.parametrize("why", NEVER_SIMPLE)
def test_rule_14_some_matters_are_never_simple(why: str) -> None:
    matter = NEVER_SIMPLE[why]()
    assert isinstance(matter.refuses("simplify", clerk(matter.holder)), OutOfTurn)


def test_rule_14_a_report_is_never_simple() -> None:
    with pytest.raises(Refused):
        a_report().did("simplify", custodian("petition"))


def test_rule_14_nobody_is_refused_in_it_and_moving_out_keeps_every_day() -> None:
    simple = a_petition("housing").registered().did("simplify", clerk("housing")).accepted().heard()
    assert ("simple_answer", "housing") in simple.running
    assert isinstance(simple.refuses("answer", head("housing"), outcome=Outcome.REFUSE), OutOfTurn)
    ordinary = simple.later(3).did("make_ordinary", clerk("housing"))
    assert ordinary.clock("answer") == simple.clock("answer")
    assert ordinary.standing.received_on == simple.standing.received_on
    assert ordinary.answered(outcome=Outcome.REFUSE).standing.handling.outcome is Outcome.REFUSE


#: no field of the law may hold what controls or grades a person
NEVER = (
    "risk",
    "score",
    "rank",
    "level_skip",
    "stability",
    "blacklist",
    "watch",
    "key_person",
    "danger",
    "threat",
    "grade",
)


def test_rule_15_no_field_grades_or_controls_a_person() -> None:
    names = [
        f"{kind.__name__}.{field.name}" for kind in (*procedure.STEPS, *FROZEN) for field in dataclasses.fields(kind)
    ]
    assert len(names) > 400
    assert [name for name in names for word in NEVER if word in name] == []

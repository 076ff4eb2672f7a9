"""Reports of wrongdoing (A30, A23(4), R-08): who keeps out, where they can go, which clocks run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huiyin.law.actors import PETITIONER, Actor, Kind, Role
from huiyin.law.offices import Offices
from huiyin.law.petition import procedure, reports
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from tests.law.petition.reports import ALL, Report, a_complaint, a_report, custodian
from tests.law.petition.scenes import a_petition, clerk, head, supervisor


def without(*codes: str) -> Offices:
    """The offices without some of them."""
    return Offices(one for one in ALL.values() if one.code not in codes)


def test_from_its_registration_on_custodians_alone_act_on_it() -> None:
    matter = a_report()
    assert matter.standing.is_sealed
    for by in (clerk("petition"), head("petition"), clerk("county"), custodian("city_discipline")):
        assert isinstance(matter.refuses("forward", by, target="discipline"), NotCompetent)
    assert matter.sent().holder == "discipline"


def test_the_whole_way_of_a_report() -> None:
    matter = a_report()
    assert matter.running == {("pass_on", "petition")}
    sent = matter.later(2).sent()
    assert sent.clock("pass_on").fate is Fate.MET
    assert sent.running == {("report_notice", "discipline"), ("report_pass_on", "discipline")}
    taken = sent.later(3).taken_up()
    assert (taken.clock("report_notice").fate, taken.clock("report_pass_on").fate) == (Fate.MET, Fate.MET)
    assert taken.running == set()
    concluded = taken.later(20).concluded()
    assert (concluded.standing.stage, concluded.standing.handling.outcome) == (Stage.ANSWERED, None)
    assert concluded.running == {("report_result", "discipline")}
    told = concluded.later(4).fed_back()
    assert told.clock("report_result").fate is Fate.MET
    assert told.running == set()
    assert told.did("end", custodian("discipline")).standing.stage is Stage.ENDED


def test_who_reported_without_a_name_is_not_told_by_a_day() -> None:
    matter = a_report(brought={"name": ""}).sent()
    assert matter.running == {("report_pass_on", "discipline")}
    assert matter.taken_up().concluded().running == set()


@pytest.mark.parametrize("verb", ["decline", "refer"])
def test_saying_no_tells_the_person_too(verb: str) -> None:
    matter = a_report().sent().did(verb, custodian("discipline"))
    assert (matter.clock("report_notice").fate, matter.clock("report_pass_on").fate) == (Fate.MET, Fate.MET)


def test_passed_on_to_another_discipline_body_the_clocks_begin_there() -> None:
    matter = a_report().sent().later(2).sent("city_discipline")
    assert matter.running == {("report_notice", "city_discipline"), ("report_pass_on", "city_discipline")}
    first = [one for one in matter.standing.clocks if one.bearer == "discipline"]
    assert {one.name: one.fate for one in first} == {"report_notice": Fate.MOOT, "report_pass_on": Fate.MET}


def test_the_organ_that_is_competent_can_have_it_and_owes_none_of_their_clocks() -> None:
    matter = a_report().sent("housing")
    assert (matter.holder, matter.running) == ("housing", set())
    assert matter.taken_up().concluded().standing.stage is Stage.ANSWERED


def test_it_can_be_assigned_with_a_report_wanted() -> None:
    matter = a_report().did("assign", custodian("petition"), target="discipline")
    assert ("completion_report", "discipline") in matter.running
    done = matter.taken_up().concluded().fed_back()
    assert done.may("report_back", custodian("discipline"))
    assert not done.may("report_back", custodian("petition"))


@pytest.mark.parametrize("target", ["labour", "river", "next_county", "nowhere", "old_housing", "petition", "county"])
def test_it_goes_to_nobody_else(target: str) -> None:
    assert isinstance(a_report().refuses("forward", custodian("petition"), target=target), Misdirected)


def test_a_body_that_is_merged_into_whoever_is_complained_of_gets_nothing() -> None:
    heir = Offices(replace(one, successor="discipline") if one.code == "labour" else one for one in ALL.values())
    matter = a_report(accused=("labour",))
    assert isinstance(matter.where(heir).refuses("forward", custodian("petition"), target="discipline"), Misdirected)


@pytest.mark.parametrize(("accused", "target"), [("housing", "housing"), ("city_discipline", "discipline")])
def test_neither_whoever_is_complained_of_nor_who_stands_under_them_gets_it(accused: str, target: str) -> None:
    refusal = a_report(accused=(accused,)).refuses("forward", custodian("petition"), target=target)
    assert isinstance(refusal, Misdirected)
    assert "stands under" in str(refusal)


def test_an_office_headed_by_whoever_is_complained_of_gets_nothing() -> None:
    matter = a_report(accused_staff=(7,))
    scene = replace(matter.scene(custodian("petition")), headed_by_accused=frozenset({"discipline"}))
    act = procedure.BY_VERB["forward"](target="discipline", reasons="r")  # type: ignore[call-arg]
    with pytest.raises(Misdirected):
        procedure.check(act, matter.standing, scene)
    other = procedure.BY_VERB["forward"](target="city_discipline", reasons="r")  # type: ignore[call-arg]
    procedure.check(other, matter.standing, scene)


def test_where_the_county_is_complained_of_nobody_in_the_county_has_it() -> None:
    matter = a_report(accused=("county",))
    assert matter.holder == "city_discipline"
    assert matter.running == {("report_notice", "city_discipline"), ("report_pass_on", "city_discipline")}
    assert matter.clock("pass_on").fate is Fate.MOOT
    for by in (custodian("petition"), clerk("petition"), custodian("discipline"), custodian("county")):
        assert not any(one.refusal is None for one in procedure.possible(matter.standing, matter.scene(by)))
    taken = matter.taken_up()
    assert isinstance(taken.refuses("inform", custodian("city_discipline"), target="organisation"), Misdirected)
    assert taken.did("inform", custodian("city_discipline"), target="city_organisation").holder == "city_discipline"


def test_a_bureau_heads_no_place() -> None:
    assert not reports.is_theirs(ALL, "discipline", ("housing",))
    assert reports.is_theirs(ALL, "village", ("river",))
    assert reports.is_theirs(ALL, "discipline", ("city",))
    assert not reports.is_theirs(ALL, "discipline", ("gone_for_good",))
    assert not reports.is_theirs(ALL, "gone_for_good", ("housing",))
    assert {"county", "city", "province", "petition"} <= ALL.over("petition")
    assert "old_housing" in ALL.over("housing")


def test_an_office_that_no_custodian_of_reports_has_passes_it_on_by_registering() -> None:
    matter = a_report(office="river")
    assert (matter.holder, matter.standing.stage) == ("discipline", Stage.REGISTERED)
    assert matter.clock("notice").fate is Fate.MOOT
    lonely = a_report(office="river", offices=without("discipline", "city_discipline"))
    assert lonely.holder == "petition"
    assert lonely.running == {("pass_on", "petition")}


def test_where_nobody_is_left_it_stays_and_is_shut() -> None:
    alone = without("discipline", "city_discipline", "city_petition")
    matter = a_report(accused=("petition",), offices=alone)
    assert matter.holder == "petition"
    assert isinstance(matter.refuses("forward", custodian("petition"), target="housing"), NotCompetent)


def test_brought_to_a_discipline_body_it_is_sealed_before_anybody_registers_it() -> None:
    came = Report(offices=ALL).did("submit", PETITIONER, office="discipline")
    assert came.standing.is_sealed
    assert isinstance(came.refuses("register", head("county")), NotCompetent)
    matter = came.did("register", custodian("discipline"), purpose=Purpose.REPORT)
    assert matter.running == {("report_notice", "discipline"), ("report_pass_on", "discipline")}
    other = came.did("register", custodian("discipline"), purpose=Purpose.CLAIM)
    assert not other.standing.is_sealed


def test_who_says_that_it_is_a_report_is_read_by_custodians_alone_from_the_first_moment() -> None:
    came = Report(offices=ALL).did("submit", PETITIONER, office="petition", is_report=True)
    assert came.standing.is_sealed
    assert isinstance(came.refuses("register", clerk("petition"), purpose=Purpose.REPORT), NotCompetent)
    assert a_report(brought={"is_report": True}).holder == "petition"
    assert isinstance(Report(offices=ALL).refuses("submit", PETITIONER, office="river", is_report=True), Misdirected)


def test_a_custodian_takes_down_reports_and_nothing_else() -> None:
    came = Report(offices=ALL).did("submit", custodian("petition"), office="petition")
    assert isinstance(came.refuses("register", custodian("petition")), NotCompetent)
    assert came.did("register", custodian("petition"), purpose=Purpose.REPORT).standing.is_sealed


def test_whoever_urged_before_it_was_a_report_does_not_know_of_it_any_more() -> None:
    came = Report(offices=ALL).did("submit", PETITIONER, office="petition").did("urge", supervisor("county"))
    matter = came.did("register", clerk("petition"), purpose=Purpose.REPORT)
    assert matter.standing.offices == ("petition",)
    assert matter.standing.urgings == ()
    assert matter.clock("urging").fate is Fate.MOOT


@pytest.mark.parametrize("verb", ["urge", "answer", "object", "hear", "extend", "no_longer", "settle_objection"])
def test_what_would_show_it_to_others_or_is_decided_elsewhere_is_closed(verb: str) -> None:
    matter = a_report().sent()
    for by in (supervisor("county"), custodian("discipline"), head("county")):
        assert isinstance(matter.refuses(verb, by), (NotCompetent, OutOfTurn))
    offered = {one.step.verb for one in procedure.possible(matter.standing, matter.scene(custodian("discipline")))}
    assert verb not in offered


def test_there_is_no_review_of_a_report() -> None:
    matter = a_report().sent().taken_up().concluded().fed_back()
    assert isinstance(matter.refuses("request_review", PETITIONER), OutOfTurn)


def test_the_steps_of_reports_are_of_reports_alone() -> None:
    claim = a_petition().registered()
    assert isinstance(claim.refuses("inform", clerk("petition")), OutOfTurn)
    assert "inform" not in {one.step.verb for one in procedure.possible(claim.standing, claim.scene(clerk("petition")))}


def test_a_claim_that_turns_out_to_be_a_report_goes_back_to_who_passed_it_on() -> None:
    handed = replace(a_petition(), offices=ALL).registered().forwarded("labour")
    matter = handed.later(3).did("correct", clerk("labour"), purpose=Purpose.REPORT)
    assert (matter.holder, matter.standing.stage) == ("petition", Stage.REGISTERED)
    assert matter.running == {("pass_on", "petition")}
    assert matter.clock("pass_on").since == handed.standing.received_on
    assert matter.standing.offices == ("petition", "labour")


def test_what_was_accepted_as_something_else_does_not_become_a_report() -> None:
    matter = a_petition().registered(purpose=Purpose.SUGGESTION).forwarded("housing").accepted()
    refusal = matter.refuses("correct", clerk("housing"), purpose=Purpose.REPORT)
    assert refusal.field == "purpose"


def test_nobody_is_taken_away_from_those_complained_of_in_a_report() -> None:
    matter = a_report(accused=("labour",), accused_staff=(7,))
    entries = {"purpose": Purpose.REPORT, "accused": ("labour",), "accused_staff": (7,)}
    for change in ({"accused": ()}, {"accused_staff": ()}):
        assert matter.refuses("correct", custodian("petition"), **(entries | change)).field == "accused"
    more = matter.did("correct", custodian("petition"), **(entries | {"accused": ("labour", "river")}))
    assert more.standing.accused == ("labour", "river")


def test_a_report_is_unsealed_only_where_a_slip_is_put_right_before_anybody_else_had_it() -> None:
    assert not a_report().did("correct", custodian("petition")).standing.is_sealed
    assert a_report().sent().refuses("correct", custodian("petition")).field == "purpose"
    assert a_complaint().refuses("correct", custodian("discipline"), accused=("housing",)).field == "purpose"


def test_a_body_that_turns_out_to_be_complained_of_loses_it_and_the_one_above_begins_anew() -> None:
    matter = a_report().sent().taken_up()
    entries = {"purpose": Purpose.REPORT, "accused": ("discipline",)}
    moved = matter.did("correct", custodian("petition"), **entries)
    assert (moved.holder, moved.standing.stage) == ("petition", Stage.REGISTERED)
    assert moved.standing.handling.accepted_on is None
    assert isinstance(moved.refuses("forward", custodian("petition"), target="discipline"), Misdirected)
    both = {"purpose": Purpose.REPORT, "accused": ("county",)}
    assert matter.did("correct", custodian("discipline"), **both).holder == "city_discipline"


def test_an_open_matter_and_a_report_never_join() -> None:
    report, claim = a_report(), replace(a_petition(), offices=ALL).registered()
    joining = replace(report, related={"2026-1": claim.forwarded("labour").standing})
    assert joining.refuses("join", custodian("petition")).field == "into"
    other = replace(claim, related={"2026-1": report.standing})
    assert other.refuses("join", clerk("petition")).field == "into"
    same = replace(report, related={"2026-1": a_report().sent().standing})
    assert same.did("join", custodian("petition")).standing.is_sealed
    shut = replace(a_report(accused=("city_discipline",)), related={"2026-1": a_report().sent().standing})
    assert isinstance(shut.refuses("join", custodian("petition")), Misdirected)


def test_a_person_complained_of_is_shut_out_of_a_report_wherever_they_work() -> None:
    by = Actor(kind=Kind.STAFF, staff=7, office="petition", roles=frozenset({Role.CUSTODIAN}))
    assert isinstance(a_report(accused_staff=(7,)).refuses("forward", by, target="discipline"), NotCompetent)


def test_a_discipline_body_of_another_county_is_out_of_reach() -> None:
    elsewhere = replace(ALL["discipline"], code="their_discipline", region="990124")
    matter = a_report(offices=Offices([*ALL.values(), elsewhere]))
    assert "outside your region" in str(matter.refuses("forward", custodian("petition"), target="their_discipline"))


def test_the_custodian_who_passed_it_on_tells_the_person_where_it_is() -> None:
    sent = a_report().sent()
    assert sent.did("tell_where", custodian("petition")).standing.handling.told_where_on == sent.day
    assert isinstance(sent.refuses("tell_where", clerk("petition")), NotCompetent)


def test_somebody_who_reads_along_is_named_by_the_person_alone() -> None:
    refusal = a_report().refuses("appoint_agent", custodian("petition"))
    assert "only the person themselves" in str(refusal)
    assert a_report().may("appoint_agent", PETITIONER)

"""What lists, clocks and access ask of a standing of any kind: the answers that fit most, and a petition's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

import pytest

from huiyin.law import what_changes
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Actor, Kind
from huiyin.law.advice.standing import Stage as AdviceStage
from huiyin.law.advice.standing import Standing as Advice
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import due, explain
from huiyin.law.duties import duties
from huiyin.law.kinds import KINDS
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Dispute, Party, RecusalAsked
from huiyin.law.petition.values import Channel, Part, Purpose
from huiyin.law.readers import Reach
from huiyin.law.rules import Unit
from huiyin.law.running import Fate, bearer_of, is_persons
from huiyin.law.standing import Link
from huiyin.law.standing import Standing as Any_
from huiyin.law.statute import Pack
from tests.law.petition.scenes import PETITIONER, Matter

DAY = date(2026, 3, 6)
PACK = Pack.load("national_2022")
CALENDAR = Calendar.load()


def test_a_kind_that_says_nothing_has_the_plain_answers() -> None:
    plain = Any_(stage=AdviceStage.NEW, holder="H", offices=("A",), region="99")
    assert (plain.is_new, plain.is_urgent, plain.came_by, plain.asks_for) == (False, False, "", "")
    assert (plain.accused, plain.accused_staff, plain.kept_out, plain.circle) == ((), (), (), ())
    assert (plain.asked, plain.links, plain.claims, plain.party_count) == ((), (), (), 0)
    assert (plain.reach, plain.is_sealed, plain.own_parties(2)) == (Reach.REGION, False, {2})
    readers = plain.readers("A-1")
    assert (readers.offices, readers.region, readers.dossier) == (("A", "H"), "99", "A-1")


def test_whether_it_is_open_each_kind_says_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Any_, "kind", "none", raising=False)
    with pytest.raises(NotImplementedError, match="none"):
        assert Any_(stage=AdviceStage.NEW).is_open


def test_a_petition_says_how_it_came_and_what_it_asks_for() -> None:
    petition = Standing(channel=Channel.WEB, purpose=Purpose.CLAIM, stage=Stage.HANDED)
    assert (petition.came_by, petition.asks_for, petition.is_new) == ("web", "claim", True)
    assert (Standing().came_by, Standing().asks_for, Standing().is_new) == ("", "", False)
    assert Standing(stage=Stage.REGISTERED, purpose=Purpose.REPORT).is_new


def test_a_petition_names_who_keeps_out_who_decides_and_what_it_joined() -> None:
    dispute = Dispute(holder="a", other="b", decider="c", raised_on=DAY)
    asked = RecusalAsked(asked_on=DAY, decider="d")
    petition = Standing(accused_staff=(7,), recused=(8, 7), dispute=dispute, recusal=asked, stage=Stage.DISPUTED)
    assert (petition.kept_out, petition.asked) == ((7, 8), ("c", "d"))
    decided = petition.but(stage=Stage.HANDED, recusal=replace(asked, decided_on=DAY), joined_into="P-2")
    assert (decided.asked, decided.links) == ((), (Link(number="P-2", why="joined"),))
    assert Standing().links == ()


def test_an_agent_reads_as_the_party_they_act_for() -> None:
    signer = Party(number=1, part=Part.SIGNER, joined_on=DAY)
    agent = Party(number=2, part=Part.AGENT, joined_on=DAY, acts_for=1)
    petition = Standing(parties=(signer, agent))
    assert petition.party_count == 2
    assert (petition.own_parties(1), petition.own_parties(2), petition.own_parties(0)) == ({1, 2}, {1, 2}, {0})


def test_an_advice_is_new_until_it_is_answered() -> None:
    assert Advice(stage=AdviceStage.GIVEN).is_new
    assert not Advice(stage=AdviceStage.ANSWERED).is_new


def test_every_kind_has_a_beginning_and_says_who_may_look_it_up() -> None:
    scene = Matter().scene(PETITIONER)
    for kind in KINDS.values():
        assert kind.new.stage == "new"
        assert kind.parties.may_enter(kind.new, 0, scene)
    assert KINDS["advice"].public(KINDS["advice"].new) is None


def test_a_clock_is_borne_by_a_party_or_an_office() -> None:
    assert (bearer_of(0), bearer_of(2)) == ("petitioner", "party-2")
    assert [is_persons(one) for one in ("petitioner", "party-2", "H-ZJ")] == [True, True, False]


def test_who_holds_a_post_answers_for_its_clocks() -> None:
    actor = Actor(kind=Kind.STAFF, staff=1, posts=frozenset({3}))
    assert (actor.answers_for(3), actor.answers_for(4)) == (True, False)


def test_one_clock_stops_runs_again_or_moves_at_its_place() -> None:
    one = Standing().start("answer", bearer="H", since=DAY, days=10)
    stopped = one.stop_at(0, on=DAY, at=datetime(2026, 3, 6, 2, tzinfo=UTC))
    assert (stopped.clocks[0].fate, stopped.clocks[0].until) == (Fate.MET, DAY)
    assert stopped.clocks[0].until_at == datetime(2026, 3, 6, 10, tzinfo=SHANGHAI)
    assert stopped.rerun_at(0) == one
    moved = one.move_at(0, days=20, first_due=DAY).move_at(0, days=30, first_due=DAY + timedelta(days=1))
    assert (moved.clocks[0].days, moved.clocks[0].first_due) == (30, DAY)


def test_a_clock_in_minutes_is_late_after_its_moment() -> None:
    minutes = replace(PACK.period("urgent_report"), unit=Unit.MINUTE, length=90)
    pack = replace(PACK, periods=MappingProxyType({**PACK.periods, "urgent_report": minutes}))
    at = datetime(2026, 3, 6, 9, tzinfo=SHANGHAI)
    standing = Standing().start("urgent_report", bearer="H", since=DAY, at=at)
    [duty] = duties(standing, pack, CALENDAR)
    assert duty.due_at == at + timedelta(minutes=90)
    assert not duty.was_late(DAY, now=at + timedelta(minutes=90))
    assert duty.was_late(DAY, now=at + timedelta(minutes=91))
    assert "Length in minutes: 90." in str(explain(minutes, DAY, CALENDAR).words[0])
    assert due(minutes, DAY, CALENDAR).last == DAY


def test_what_would_change_a_clock_of_any_kind() -> None:
    period = PACK.period("advice_answer")
    standing = Advice().start("advice_answer", bearer="H", since=DAY, days=20)
    end = due(period, DAY, CALENDAR, length=20)
    said = [str(one.text) for one in what_changes.what_changes(standing.clocks[0], standing, PACK, end)]
    assert any("runs on as late" in one for one in said)
    stopped = standing.stop("advice_answer", on=DAY).clocks[0]
    assert len(what_changes.what_changes(stopped, standing, PACK, end)) == 1
    window = PACK.period("ask_review")
    asked = Advice().start("ask_review", bearer="petitioner", since=DAY).clocks[0]
    told = [str(one.text) for one in what_changes.what_changes(asked, standing, PACK, due(window, DAY, CALENDAR))]
    assert not any("runs on as late" in one for one in told)

"""What the journal does for any kind of dossier: links, claims, minutes, posts, circles, and what is public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from huiyin.journal import ledger, lists, read
from huiyin.journal.links import Linked, claimed_by, linked
from huiyin.journal.models import Claim, Dossier, Link
from huiyin.journal.record import Recorded, begin, record
from huiyin.journal.replay import Difference, rebuild
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Misdirected, Taken
from huiyin.people.access import Person, actor_of
from tests.county import County
from tests.dossiers import a_petition
from tests.journal.callout import MINUTES, Call, Come, known

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=SHANGHAI)


@pytest.fixture(autouse=True)
def callouts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with known(monkeypatch):
        yield


@pytest.fixture
def caller(county: County) -> Person:
    return county.person("H-XF", Role.PETITION_CLERK)


def called(by: Person, **fields: Any) -> Recorded:
    act = Call(**{"what": "到场服务", "target": "H-ZJ"} | fields)
    return begin("callout", act, by=actor_of(by), on=NOON)


def others(person: Person, number: str) -> list[tuple[str, str, bool]]:
    return [(one.number, one.kind, one.is_named_here) for one in linked(person, read.dossier(person, number))]


def test_a_link_is_listed_from_both_ends(county: County, caller: Person) -> None:
    petition = a_petition().registered().forwarded()
    call = called(caller, matters=(petition.number,))
    assert others(caller, call.number) == [(petition.number, "petition", True)]
    assert others(caller, petition.number) == [(call.number, "callout", False)]
    assert [row["source"] for row in ledger.links()] == [call.number]


def test_a_dossier_that_one_may_not_read_cannot_be_named_and_answers_like_an_unknown_number(county: County) -> None:
    """The health bureau never had the matter; so to it there is none (R-07)."""
    petition, stranger = a_petition().registered().forwarded(), county.person("H-RS", Role.UNIT_CLERK)
    said = []
    for number in (petition.number, "20260310-ZZZZZZZZ"):
        with pytest.raises(Misdirected) as refused:
            called(stranger, matters=(number,))
        said.append(str(refused.value).replace(number, "…"))
    assert said[0] == said[1]


def test_a_matter_that_turns_out_to_be_a_report_leaves_the_lists_of_links(county: County, caller: Person) -> None:
    petition = a_petition()
    call = called(caller, matters=(petition.number,))
    assert others(caller, call.number)
    petition.registered(purpose=Purpose.REPORT)
    assert others(caller, call.number) == []
    assert list(ledger.links()) == []


def test_only_one_has_a_claim_until_it_is_given_up(county: County, caller: Person) -> None:
    first = called(caller, slot="hall 1, 2026-03-10 am")
    with pytest.raises(Taken) as taken:
        called(caller, slot="hall 1, 2026-03-10 am")
    assert taken.value.article == "A33"
    assert Dossier.objects.filter(kind="callout").count() == 1
    assert claimed_by(caller, "hall 1, 2026-03-10 am") == first.number
    record(first.number, Come(), by=actor_of(county.person("H-ZJ", Role.UNIT_CLERK)), on=NOON + timedelta(minutes=5))
    second = called(caller, slot="hall 1, 2026-03-10 am")
    assert claimed_by(caller, "hall 1, 2026-03-10 am") == second.number


def test_who_has_a_claim_is_named_to_those_alone_who_may_read_it(county: County, caller: Person) -> None:
    called(caller, slot="hall 2", is_for_parties=True)
    assert claimed_by(county.person("H-RS", Role.UNIT_CLERK), "hall 2") == ""


@pytest.mark.parametrize(("minutes", "is_late"), [(MINUTES, False), (MINUTES + 1, True)])
def test_a_clock_in_minutes_is_late_by_the_minute(county: County, caller: Person, minutes: int, is_late: bool) -> None:
    call = called(caller)
    unit = county.person("H-ZJ", Role.UNIT_CLERK)
    record(call.number, Come(), by=actor_of(unit), on=NOON + timedelta(minutes=minutes))
    duty = read.dossier(unit, call.number).duties[0]
    assert duty.due_at == NOON + timedelta(minutes=MINUTES)
    assert duty.was_late(NOON.date()) is is_late
    late = ledger.duties().filter(ledger.late(NOON.date()))
    assert [row["number"] for row in late] == [call.number] * is_late


def test_a_clock_in_minutes_that_runs_past_midnight_ends_on_the_next_day(county: County, caller: Person) -> None:
    late_evening = NOON.replace(hour=23, minute=30)
    call = begin("callout", Call(what="到场", target="H-ZJ"), by=actor_of(caller), on=late_evening)
    duty = read.dossier(caller, call.number).duties[0]
    assert (duty.due, duty.due_at) == (NOON.date() + timedelta(days=1), late_evening + timedelta(minutes=MINUTES))
    assert duty.is_overdue(NOON.date(), late_evening + timedelta(minutes=MINUTES + 1))
    assert not duty.is_overdue(NOON.date(), late_evening + timedelta(minutes=MINUTES))


def test_what_a_post_owes_is_on_the_list_of_who_holds_it_and_of_nobody_else(county: County, caller: Person) -> None:
    head = county.person("H-ZJ", Role.UNIT_HEAD)
    call = called(caller, target="H-GOV", post=next(iter(head.posts)))
    mine = lists.today(head, on=NOON.date()).asked
    assert [row.number for row in mine if row.number == call.number] == []  # not readable to another office
    own = called(caller, post=next(iter(head.posts)))
    assert [(row.number, row.next_clock) for row in lists.today(head, on=NOON.date()).asked] == [(own.number, "come")]
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    assert [row.number for row in lists.today(clerk, on=NOON.date()).asked] == []


def test_a_closed_circle_is_read_by_those_it_names_and_found_by_nobody_else(county: County, caller: Person) -> None:
    reader = county.person("H-RS", Role.UNIT_CLERK)
    call = called(caller, what="内部核查", circle=(reader.staff,))
    assert read.dossier(reader, call.number).number == call.number
    assert [row.number for row in lists.search(reader, "内部核查", lists.Filter(whose="all"), on=NOON.date()).rows]
    for other in (caller, county.person("H-ZJ", Role.UNIT_HEAD), county.person("H-GOV", Role.SUPERVISOR)):
        with pytest.raises(read.NotFound):
            read.dossier(other, call.number)
        assert not lists.search(other, "内部核查", lists.Filter(whose="all"), on=NOON.date()).rows


def test_what_is_for_the_parties_is_not_read_by_the_offices_above(county: County, caller: Person) -> None:
    call = called(caller, target="H-ZJ", is_for_parties=True)
    assert read.dossier(county.person("H-ZJ", Role.UNIT_CLERK), call.number)
    leader = county.person("H-GOV", Role.LEADER)
    assert read.dossier(leader, called(caller).number)
    with pytest.raises(read.NotFound):
        read.dossier(leader, call.number)


def test_what_the_kind_makes_public_is_read_by_everybody_and_nothing_else(county: County, caller: Person) -> None:
    call = called(caller)
    assert read.published(call.number) is None
    record(call.number, Come(), by=actor_of(caller), on=NOON)
    assert read.published(call.number) == {"office": "H-ZJ"}
    assert read.published("20260310-ZZZZZZZZ") is None
    assert read.published(a_petition().number) is None


def test_a_kind_that_nobody_brings_has_no_query_code(county: County, caller: Person) -> None:
    call = called(caller)
    assert call.code == ""
    assert bytes(Dossier.objects.get(number=call.number).code) == b""


def test_links_and_claims_that_the_acts_do_not_say_are_found_and_put_right(county: County, caller: Person) -> None:
    call = called(caller, slot="hall 3")
    row = Dossier.objects.get(number=call.number)
    Link.objects.create(dossier=row, number="20260101-AAAAAAAA", why="planted")
    Claim.objects.filter(dossier=row).delete()
    found = {one.what for one in rebuild(check=True) if isinstance(one, Difference)}
    assert found == {"link planted 20260101-AAAAAAAA", "claim hall 3"}
    list(rebuild(check=False))
    assert [one for one in rebuild(check=True) if isinstance(one, Difference)] == []


def test_the_other_end_says_its_kind_and_stage(county: County, caller: Person) -> None:
    petition = a_petition().registered()
    call = called(caller, matters=(petition.number,))
    assert linked(caller, read.dossier(caller, petition.number)) == (
        Linked(number=call.number, kind="callout", stage="called", why="called_about", is_named_here=False),
    )

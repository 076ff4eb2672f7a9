"""Several who petition: each has a number and a code of their own, and sees nothing of who the others are (R-13)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
import time_machine

from huiyin.journal.lists import Filter, search
from huiyin.journal.read import MASK, NotFound, dossier, matter, open_identity, petitioner_with
from huiyin.journal.replay import rebuild
from huiyin.journal.seals.verify import Problem, verify
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import PETITIONER, Actor, Kind, Role
from huiyin.law.petition.steps.afterwards.help import Help
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent, Relation
from huiyin.law.petition.steps.parties.end_agency import EndAgency
from huiyin.law.petition.steps.parties.leave import Leave
from huiyin.law.petition.steps.parties.reconsider import Reconsider
from huiyin.people.access import Petitioner
from tests.county import County, add_person
from tests.dossiers import Petition, a_petition, clerk_of

pytestmark = pytest.mark.django_db

FIRST, SECOND = "联名甲某", "联名乙某"


def as_party(number: int) -> Actor:
    return Actor(kind=Kind.PETITIONER, party=number)


def two_signers() -> tuple[Petition, list[tuple[int, str]]]:
    """A petition that two more have signed, with their numbers and codes."""
    one = a_petition().signed(FIRST, phone="13900000001", email="one@example.cn")
    two = one.signed(SECOND, phone="13900000002")
    return two, [*one.recorded.codes, *two.recorded.codes]


def an_agent(**changes: Any) -> AppointAgent:
    said: dict[str, Any] = {"relation": Relation.LAWYER, "name": "代理丙某", "scope": "全部程序", "mandate": "委托书"}
    return AppointAgent(**(said | changes))


def all_words(petition: Petition, party: int) -> str:
    return repr([view.act for view in petition.seen_by(party).acts])


def test_each_has_a_number_and_a_code_of_their_own(county: County) -> None:
    petition, codes = two_signers()
    assert [number for number, _ in codes] == [1, 2]
    for number, code in codes:
        assert petitioner_with(f"{petition.number}.{number}", code) == Petitioner(petition.number, number)
        assert petitioner_with(petition.number, code) is None
        assert petitioner_with(f"{petition.number}.{3 - number}", code) is None
    assert petitioner_with(f"{petition.number}.7", codes[0][1]) is None
    assert petitioner_with(f" {petition.number.lower()} 。 2 ", codes[1][1]) == Petitioner(petition.number, 2)
    assert Petitioner(petition.number, 2).number == f"{petition.number}.2"


def test_a_code_is_told_once_and_kept_nowhere(county: County) -> None:
    petition, codes = two_signers()
    assert petition.later(1).registered().recorded.codes == ()
    assert len({code for _, code in codes}) == 2


def test_nobody_who_petitions_sees_who_another_is(county: County) -> None:
    petition, _ = two_signers()
    for party, own in ((0, "何秋实"), (1, FIRST), (2, SECOND)):
        words = all_words(petition, party)
        assert own in words
        for other in {"何秋实", FIRST, SECOND, "13900000001", "13900000002", "13800000000"} - {own}:
            is_own = (party, other) in {(0, "13800000000"), (1, "13900000001"), (2, "13900000002")}
            assert (other in words) is is_own


def test_what_one_adds_the_others_do_not_read(county: County) -> None:
    petition, _ = two_signers()
    added = petition.did(AddMaterial(text="只有我家的病历"), as_party(1))
    assert "只有我家的病历" in all_words(added, 1)
    for party in (0, 2):
        assert "只有我家的病历" not in all_words(added, party)
        (view,) = added.seen_by(party).of("add_material")
        assert view.is_others
        assert view.by_party == 1
    assert not added.seen_by(1).of("add_material")[0].is_others


def test_the_matter_itself_is_everybodys(county: County) -> None:
    petition, _ = two_signers()
    answered = petition.registered().forwarded().accepted().heard().answered()
    for party in (0, 1, 2):
        view = answered.seen_by(party)
        assert view.first.text  # type: ignore[attr-defined]
        assert view.of("answer")[0].act.opinion == "十日内修好"  # type: ignore[attr-defined]
        assert not view.of("answer")[0].is_others


def test_each_sees_only_their_own_window(county: County) -> None:
    petition, _ = two_signers()
    served = petition.registered().forwarded().accepted().heard().answered().delivered().later(3).delivered(party=1)
    seen = {party: [d.bearer for d in served.seen_by(party).duties if d.clock == "ask_review"] for party in (0, 1, 2)}
    assert seen == {0: ["petitioner"], 1: ["party-1"], 2: []}
    assert served.seen_by(2).of("deliver")[0].act.proof == ""  # type: ignore[attr-defined]


def test_an_agent_sees_what_is_of_whom_they_act_for_and_nothing_else(county: County) -> None:
    petition, _ = two_signers()
    named = petition.did(an_agent(party=1), clerk_of("H-XF"))
    ((number, code),) = named.recorded.codes
    assert petitioner_with(f"{named.number}.{number}", code) == Petitioner(named.number, 3)
    words = all_words(named, 3)
    assert FIRST in words
    assert SECOND not in words
    assert "何秋实" not in words
    assert "代理丙某" in all_words(named, 1)
    assert "代理丙某" not in all_words(named, 2)


def test_once_a_mandate_has_ended_the_code_opens_nothing(county: County) -> None:
    petition, _ = two_signers()
    ended = petition.did(an_agent(), PETITIONER).did(EndAgency(agent=3), PETITIONER)
    with pytest.raises(NotFound):
        ended.seen_by(3)


def test_who_left_looks_it_up_while_they_can_think_again(county: County) -> None:
    petition, _ = two_signers()
    left = petition.did(Leave(), as_party(1))
    with time_machine.travel(datetime(2026, 3, 8, 12, tzinfo=SHANGHAI), tick=False):
        assert left.seen_by(1).standing.parties[0].left_on == date(2026, 3, 6)
    with time_machine.travel(datetime(2026, 3, 12, 12, tzinfo=SHANGHAI), tick=False), pytest.raises(NotFound):
        left.seen_by(1)
    back = left.did(Reconsider(), as_party(1))
    assert back.seen_by(1).standing.parties[0].left_on is None


def test_nobody_of_that_number_enters(county: County) -> None:
    petition, _ = two_signers()
    with pytest.raises(NotFound):
        petition.seen_by(9)


def test_signers_are_shown_to_the_handling_team_alone(county: County) -> None:
    petition, _ = two_signers()
    number, above = petition.number, add_person("C-GOV", Role.PETITION_CLERK)
    for person in (county.clerk, above):
        assert dossier(person, number).of("sign")[0].act.name == MASK  # type: ignore[attr-defined]
        open_identity(person, number, purpose="contact", reason="需要核对联名人的身份信息")
        assert dossier(person, number).first.name == "何秋实"  # type: ignore[attr-defined]
    assert dossier(county.clerk, number).of("sign")[0].act.name == FIRST  # type: ignore[attr-defined]
    assert dossier(above, number).of("sign")[0].act.name == MASK  # type: ignore[attr-defined]


def test_the_party_of_an_act_is_sealed_and_read_again(county: County) -> None:
    petition, _ = two_signers()
    petition.did(Leave(), as_party(2))
    assert [found for found in verify() if isinstance(found, Problem)] == []
    assert list(rebuild(check=True)) == []
    assert [one.left_on for one in matter(Petitioner(petition.number)).standing.parties][1] is not None


def test_help_for_one_is_read_by_that_one_alone(county: County) -> None:
    petition, _ = two_signers()
    accepted = petition.registered().forwarded().accepted()
    helped = accepted.did(Help(party=1, body="回县民政局", what="因病申请临时救助", days=30), clerk_of("H-ZJ"))
    assert "因病申请临时救助" in all_words(helped, 1)
    for party in (0, 2):
        assert "因病申请临时救助" not in all_words(helped, party)
        assert "回县民政局" not in all_words(helped, party)


def test_staff_find_the_matter_by_a_signers_number(county: County) -> None:
    petition, _ = two_signers()
    found = search(county.clerk, f"{petition.number}.2", Filter(), on=petition.day).rows
    assert [row.number for row in found] == [petition.number]

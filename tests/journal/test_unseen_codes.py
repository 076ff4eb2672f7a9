"""A query code that a clerk has seen opens nothing once the matter is a sealed report (R-07, R-08)."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from huiyin.journal.read import NotFound, dossier, hand_code, matter, petitioner_with
from huiyin.journal.readers.unseen_codes import NoCodeToHand
from huiyin.journal.record import Recorded, begin, record
from huiyin.law.actors import Actor, Role
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.law.petition.values import Channel, Purpose
from huiyin.law.refusals import Incomplete
from huiyin.people.access import Petitioner
from tests.county import County
from tests.dossiers import a_petition, a_submission, at, clerk_of
from tests.reports import a_report, custodian_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 6)
REPORT = Register(purpose=Purpose.REPORT, category="160000", region="990123101")
REASON = "当面交给本人，装在信封里"


def taken_down(by: Actor, entries: Register = REPORT, **more: object) -> Recorded:
    """Typed at the counter and registered in one go, as the intake does."""
    said = a_submission(DAY, channel=Channel.LETTER)
    return begin("petition", said, entries, by=by, on=at(DAY), **more)  # type: ignore[arg-type]


def test_a_clerk_who_types_a_report_gets_no_code_for_it(county: County) -> None:
    once = uuid4()
    written = taken_down(clerk_of("H-XF"), once=once)
    assert written.code == ""
    assert taken_down(clerk_of("H-XF"), once=once).code == ""
    assert petitioner_with(written.number, "") is None
    assert petitioner_with(written.number, "0000-0000-0000-0000") is None


def test_a_clerk_who_types_any_other_matter_hands_the_code_over_as_ever(county: County) -> None:
    claim = Register(purpose=Purpose.CLAIM, category="030900", region="990123101")
    written = taken_down(clerk_of("H-XF"), claim)
    assert petitioner_with(written.number, written.code) == Petitioner(written.number)


def test_the_code_of_a_letter_dies_when_it_turns_out_to_be_a_report(county: County) -> None:
    written = begin("petition", a_submission(DAY, channel=Channel.LETTER), by=clerk_of("H-XF"), on=at(DAY))
    assert petitioner_with(written.number, written.code)
    record(written.number, REPORT, by=clerk_of("H-XF"), on=at(DAY))
    assert petitioner_with(written.number, written.code) is None


def test_the_code_of_who_came_by_the_web_stays(county: County) -> None:
    petition = a_petition(DAY)
    petition.registered(purpose=Purpose.REPORT)
    assert petitioner_with(petition.number, petition.recorded.code)
    assert dossier(county.person("H-XF", Role.CUSTODIAN), petition.number).without_code == ()


def test_a_signer_added_by_a_clerk_cannot_be_the_clerk_in_disguise(county: County) -> None:
    petition = a_petition(DAY)
    signer = Sign(name="某人", consent="在信上签名")
    signed = record(petition.number, signer, by=clerk_of("H-XF"), on=at(DAY))
    (party, code), *_ = signed.codes
    assert petitioner_with(f"{petition.number}.{party}", code)
    record(petition.number, REPORT, by=clerk_of("H-XF"), on=at(DAY))
    assert petitioner_with(f"{petition.number}.{party}", code) is None
    assert dossier(county.person("H-XF", Role.CUSTODIAN), petition.number).without_code == (party,)
    new = hand_code(county.person("H-XF", Role.CUSTODIAN), petition.number, party=party, reason=REASON)
    assert petitioner_with(f"{petition.number}.{party}", new) == Petitioner(petition.number, party)


def test_a_custodian_hands_over_a_new_one_once_and_the_person_sees_it(county: County) -> None:
    number = taken_down(clerk_of("H-XF")).number
    keeper = county.person("H-XF", Role.CUSTODIAN)
    assert dossier(keeper, number).without_code == (0,)
    code = hand_code(keeper, number, party=0, reason=REASON)
    assert petitioner_with(number, code) == Petitioner(number)
    assert {(one.purpose, one.reason) for one in matter(Petitioner(number)).openings} >= {("code", REASON)}
    with pytest.raises(NoCodeToHand):
        hand_code(keeper, number, party=0, reason=REASON)


def test_a_custodian_who_takes_a_report_down_hands_the_code_over_at_once(county: County) -> None:
    written = taken_down(custodian_of("H-XF"))
    assert petitioner_with(written.number, written.code)


def test_how_it_is_handed_over_is_said(county: County) -> None:
    number = taken_down(clerk_of("H-XF")).number
    with pytest.raises(Incomplete):
        hand_code(county.person("H-XF", Role.CUSTODIAN), number, party=0, reason="给")


@pytest.mark.parametrize(
    ("office", "role"), [("H-XF", Role.PETITION_CLERK), ("H-GOV", Role.CUSTODIAN), ("H-GOV", Role.SUPERVISOR)]
)
def test_nobody_else_hands_one_over(county: County, office: str, role: Role) -> None:
    number = taken_down(clerk_of("H-XF")).number
    with pytest.raises(NotFound):
        hand_code(county.person(office, role), number, party=0, reason=REASON)


def test_nobody_takes_over_the_matter_of_who_has_a_code(county: County) -> None:
    number = a_report(DAY, is_report=True).number
    with pytest.raises(NoCodeToHand):
        hand_code(county.person("H-XF", Role.CUSTODIAN), number, party=0, reason=REASON)
    open_one = a_petition(DAY).registered().number
    with pytest.raises(NotFound):
        hand_code(county.person("H-XF", Role.CUSTODIAN), open_one, party=0, reason=REASON)
    with pytest.raises(NoCodeToHand):
        hand_code(county.clerk, open_one, party=0, reason=REASON)

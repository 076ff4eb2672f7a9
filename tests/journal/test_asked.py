"""What is asked of an office in a matter that another has is on its list of the day: to assist, to decide."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.journal.lists import today
from huiyin.law.actors import PETITIONER, Role
from huiyin.law.petition.steps.handling.contribute import Contribute
from huiyin.law.petition.steps.handling.enlist import Enlist
from huiyin.law.petition.steps.keeping_out.ask_recusal import AskRecusal
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from tests.county import County
from tests.dossiers import a_petition, clerk_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)


def asked(county: County, office: str, role: Role) -> list[tuple[str, str]]:
    """Number and clock of each matter in which something is asked of the office."""
    return [(row.number, row.next_clock) for row in today(county.person(office, role), on=DAY).asked]


def test_an_office_asked_to_assist_sees_it_until_it_has_answered(county: County) -> None:
    petition = a_petition().registered().forwarded().accepted()
    lent = petition.did(Enlist(target="H-RS", days=10, points="请提出意见"), clerk_of("H-ZJ"))
    assert asked(county, "H-RS", Role.UNIT_CLERK) == [(petition.number, "assist")]
    assert asked(county, "H-ZJ", Role.UNIT_CLERK) == []
    lent.did(Contribute(opinion="没有欠薪", basis="劳动法"), clerk_of("H-RS"))
    assert asked(county, "H-RS", Role.UNIT_CLERK) == []


def test_who_decides_a_dispute_or_a_request_to_keep_out_sees_it(county: County) -> None:
    first = a_petition().registered().forwarded()
    first.did(RaiseDispute(target="H-RS", reasons="属其职责"), clerk_of("H-ZJ"))
    second = a_petition().registered().forwarded().accepted()
    second.did(AskRecusal(whom="局长", is_head=True, reasons="亲属"), PETITIONER)
    found = asked(county, "H-GOV", Role.UNIT_HEAD)
    assert {number for number, _ in found} == {first.number, second.number}

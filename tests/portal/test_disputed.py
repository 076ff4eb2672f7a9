"""A dispute on competence as the person reads it: where it stands, since when an office has it, what was decided."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.law.petition.steps.passing_on.decide_jurisdiction import DecideJurisdiction
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from huiyin.portal.petition.side import held_since
from tests.county import County
from tests.dossiers import a_petition, clerk_of, head_of
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("target", "since"), [("H-RS", date(2026, 3, 11)), ("H-ZJ", date(2026, 3, 8))])
def test_it_is_told_who_decides_and_since_when_the_office_has_it(county: County, target: str, since: date) -> None:
    brought = a_petition()
    raised = brought.registered().later(2).forwarded().did(
        RaiseDispute(target="H-RS", reasons="属人社部门职责"), clerk_of("H-ZJ")
    )  # fmt: skip
    visitor = Visitor()
    visitor.enters(brought.number, brought.recorded.code)
    assert "Two offices hold each other competent." in visitor.text
    assert "属人社部门职责" not in visitor.text
    named = DecideJurisdiction(target=target, reasons="以劳动报酬为主")
    decided = raised.later(3).did(named, head_of("H-GOV"))
    visitor.get("/matter/")
    assert "以劳动报酬为主" in visitor.text
    assert held_since(decided.view) == since

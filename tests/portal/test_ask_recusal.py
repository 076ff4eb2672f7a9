"""The person asks in the portal that somebody keep out, and is told what was decided."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from huiyin.law.petition.steps.keeping_out.decide_recusal import DecideRecusal
from tests.county import County
from tests.dossiers import a_petition, clerk_of, head_of
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def test_a_request_is_made_and_the_decision_is_read(county: County) -> None:
    brought = a_petition(TODAY - timedelta(days=5))
    petition = brought.registered().forwarded().accepted()
    visitor = Visitor()
    visitor.enters(brought.number, brought.recorded.code)
    visitor.get("/matter/do/ask_recusal/")
    assert "Who should keep out" in visitor.text
    visitor.post(
        "/matter/do/ask_recusal/", whom="城建股张某", reasons="与施工单位负责人是夫妻", seen=visitor.hidden("seen")
    )
    assert "Your request has arrived." in visitor.text
    staff = clerk_of("H-ZJ").staff
    granted = DecideRecusal(is_granted=True, staff=staff, reasons="经核实属实")
    petition.later(5).did(granted, head_of("H-ZJ"))
    visitor.get("/matter/")
    assert "decided on the request that somebody keep out" in visitor.text
    assert "经核实属实" in visitor.text
    assert "Who keeps out" not in visitor.text  # the number of a member of staff tells the person nothing
    visitor.get("/matter/do/ask_recusal/")
    assert "Who should keep out" in visitor.text  # somebody else may be meant next time

"""A petition from the first question to the receipt."""

from __future__ import annotations

import pytest

from huiyin.journal.read import matter
from huiyin.people.access import Petitioner
from tests.county import County
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db


def test_a_petition_goes_from_the_first_question_to_the_receipt_and_can_be_followed(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    visitor.sends()
    assert visitor.path == "/submit/receipt/"
    number, code = visitor.keys()
    view = matter(Petitioner(number))
    assert view.first.subject == "东街路灯不亮"
    assert view.first.category == "030900"
    assert view.acts[0].seal[:16] in visitor.text
    other = Visitor()
    assert "What happened to my matter" in other.enters(number, code)
    assert "东街三盏路灯坏了两个月" in other.text

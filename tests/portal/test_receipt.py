"""The receipt: once, to whom it belongs."""

from __future__ import annotations

import pytest
from django.utils import timezone

from huiyin.journal.models import Dossier
from huiyin.journal.read import matter
from huiyin.people.access import Petitioner
from tests.county import County
from tests.dossiers import a_petition
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(county: County) -> Visitor:
    visitor = Visitor()
    visitor.fills_in()
    visitor.sends()
    return visitor


def test_it_names_number_code_clocks_and_seal(visitor: Visitor) -> None:
    number, _code = visitor.keys()
    assert matter(Petitioner(number)).acts[0].seal[:16] in visitor.text
    assert "Register the petition" in visitor.text
    assert "Forward, assign or report the petition" in visitor.text
    assert visitor.text.count('class="clock-days"') == 2
    assert 'class="qr"' in visitor.text


def test_it_can_be_seen_again_in_the_same_visit_and_by_nobody_else(visitor: Visitor) -> None:
    number, code = visitor.keys()
    assert visitor.get("/submit/receipt/")
    assert visitor.keys() == (number, code)
    other = Visitor()
    other.enters(number, code)
    other.get("/submit/receipt/")
    assert other.path == "/matter/"
    assert code not in other.text
    visitor.post("/matter/leave/")
    visitor.get("/submit/receipt/")
    assert code not in visitor.text


def test_whoever_looks_up_another_matter_after_sending_sees_the_receipt_of_neither(visitor: Visitor) -> None:
    code = visitor.keys()[1]
    other = a_petition(timezone.localdate())
    visitor.enters(other.number, other.recorded.code)
    visitor.get("/submit/receipt/")
    assert visitor.path == "/matter/"
    assert code not in visitor.text


def test_the_code_is_nowhere_but_on_the_receipt(visitor: Visitor) -> None:
    number, code = visitor.keys()
    assert code not in visitor.get("/matter/")
    assert code not in visitor.get("/matter/paper/1/")
    row = Dossier.objects.get(number=number)
    assert code.encode() not in bytes(row.code)
    session = dict(visitor.client.session.items())
    assert code not in str(session)


def test_addresses_hold_neither_code_nor_name(visitor: Visitor) -> None:
    number, code = visitor.keys()
    assert visitor.said.redirect_chain == [("/submit/receipt/", 302)]
    assert code not in visitor.path
    assert number not in visitor.path

"""Linked dossiers on the petitioner's page: those of which their kind makes something public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from huiyin.journal.record import begin, record
from huiyin.law.act import SHANGHAI
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.people.access import actor_of
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of
from tests.examples.advice import given
from tests.journal.callout import Call, Come, known
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=SHANGHAI)


@pytest.fixture(autouse=True)
def callouts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with known(monkeypatch):
        yield


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition()


def page_of(petition: Petition) -> str:
    visitor = Visitor("en")
    visitor.enters(petition.number, petition.recorded.code)
    assert visitor.path == "/matter/"
    return visitor.text


def test_a_linked_dossier_is_shown_once_it_is_public(county: County, petition: Petition) -> None:
    call = Call(what="到场服务", target="H-ZJ", matters=(petition.registered().number,))
    number = begin("callout", call, by=actor_of(county.clerk), on=NOON).number
    assert number not in page_of(petition)
    assert "Linked dossiers" not in page_of(petition)
    record(number, Come(), by=actor_of(county.clerk), on=NOON + timedelta(minutes=5))
    page = page_of(petition)
    assert f'<dt>Call about it</dt><dd>call <span class="digits">{number}</span>' in page
    assert "到场服务" not in page


def test_what_offices_write_to_each_other_is_not_shown(petition: Petition) -> None:
    advice = given(matters=(petition.registered().number,))
    assert advice.number not in page_of(petition)


def test_the_matter_of_another_person_is_not_shown(petition: Petition) -> None:
    other = a_petition()
    other.registered()
    petition.registered().did(Join(into=other.number, reasons="同一路段的路灯"), clerk_of("H-XF"))
    for one in (petition, other):
        assert "Linked dossiers" not in page_of(one)

"""After an upgrade that reads the acts otherwise, the readings are made anew before anything is served."""

from __future__ import annotations

import pytest

from huiyin.journal.models import Dossier, Shape
from huiyin.journal.replay import Difference, rebuild
from huiyin.journal.shape import make_current
from tests.county import County
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db


def silent(done: int) -> None:
    """Nobody looks on."""


def test_readings_of_an_older_shape_are_made_anew(county: County) -> None:
    petition = a_petition().registered().forwarded()
    make_current(silent)
    row = Dossier.objects.get(number=petition.number)
    before = row.standing
    row.standing = {"stage": "received", "clocks": []}
    row.duties.update(clock="K3")
    row.save()
    Shape.objects.update(digest="of the version before")
    assert make_current(silent) > 0
    assert Dossier.objects.get(number=petition.number).standing == before
    assert [one for one in rebuild(check=True) if isinstance(one, Difference)] == []


def test_readings_of_this_shape_are_left_alone(county: County) -> None:
    petition = a_petition()
    make_current(silent)
    Dossier.objects.filter(number=petition.number).update(next_clock="planted")
    assert make_current(silent) == 0
    assert Dossier.objects.get(number=petition.number).next_clock == "planted"

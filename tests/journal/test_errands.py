"""What an act sets in motion commits with it, vanishes with it, and survives a worker that dies."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from huiyin.journal import errands, record
from huiyin.law.refusals import OutOfTurn
from tests.county import County
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
heard: list[tuple[str, int]] = []


def note(number: str, place: int) -> None:
    """A handler for these tests."""
    heard.append((number, place))


@pytest.fixture(autouse=True)
def handlers(settings: Any) -> None:
    heard.clear()
    settings.HUIYIN_HANDLERS = {"petition.register": (f"{__name__}.note",)}


def test_an_act_leaves_one_errand_for_each_handler(county: County) -> None:
    petition = a_petition().registered()
    (job,) = ProcrastinateJob.objects.filter(task_name="huiyin.hear")
    assert job.args == {"handler": f"{__name__}.note", "number": petition.number, "place": 2}
    errands.hear(**job.args)
    assert heard == [(petition.number, 2)]


def test_a_refused_act_leaves_none(county: County) -> None:
    with pytest.raises(OutOfTurn):
        a_petition().accepted()
    assert not ProcrastinateJob.objects.filter(task_name="huiyin.hear").exists()


def test_an_errand_vanishes_with_the_transaction_of_its_act(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    petition = a_petition()

    def fail_late(*_: Any) -> None:
        errands.defer_errands(*_)
        raise RuntimeError("the power went")

    monkeypatch.setattr(record, "defer_errands", fail_late)
    with pytest.raises(RuntimeError), transaction.atomic():
        petition.registered()
    assert petition.view.places == 1
    assert not ProcrastinateJob.objects.filter(task_name="huiyin.hear").exists()

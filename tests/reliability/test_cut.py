"""Q-05, small: the database connection is cut between two acts and in the middle of one.

Nothing missing is acknowledged; the next call works in the same process; a call without an answer can be repeated with
its `once`.

Seen failing: with CONN_HEALTH_CHECKS off the request after a cut failed; without the check of `once` in
journal/record.py a petition whose commit was not answered could not be sent again; the queue raised its own errors.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock
from uuid import UUID, uuid4

import pytest
from django.db import OperationalError, close_old_connections, connection

from huiyin.config.postgres import Cluster
from huiyin.journal import record
from huiyin.journal.errands import defer_errands
from huiyin.journal.models import Act, Dossier
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from tests.county import County
from tests.dossiers import a_petition, a_submission, at

pytestmark = pytest.mark.django_db(transaction=True)
DAY = date(2026, 3, 6)
MORE = AddMaterial(text="补充")


def bring(once: UUID) -> record.Recorded:
    return record.begin("petition", a_submission(DAY), by=PETITIONER, on=at(DAY), once=once)


def cut() -> None:
    """End the server process of this connection, as a restart or a network failure would."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    with Cluster(Path(os.environ["HUIYIN_DATA"])).connect() as other:
        # Waits up to 5 seconds until the process has ended.
        assert other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid]).fetchone() == (True,)


def cut_in_the_middle(*_: Any) -> None:
    cut()


def cut_before_queueing(*given: Any) -> None:
    cut()
    defer_errands(*given)


def test_a_cut_between_two_requests_causes_no_error(county: County) -> None:
    petition = a_petition()
    cut()
    # Django does this at the start of each request.
    close_old_connections()
    assert record.record(petition.number, MORE, by=PETITIONER, on=at(DAY)).place == 2


def test_a_cut_between_two_acts_fails_one_call_only(county: County) -> None:
    petition = a_petition()
    cut()
    with pytest.raises(OperationalError):
        record.record(petition.number, MORE, by=PETITIONER, on=at(DAY))
    assert record.record(petition.number, MORE, by=PETITIONER, on=at(DAY)).place == 2


def test_a_cut_in_the_middle_of_an_act_rolls_it_back(county: County) -> None:
    petition, once = a_petition(), uuid4()
    with mock.patch.object(record, "defer_errands", cut_in_the_middle):
        with pytest.raises(OperationalError):
            bring(once)
        with pytest.raises(OperationalError):
            record.record(petition.number, MORE, by=PETITIONER, on=at(DAY))
    assert not Dossier.objects.filter(once=once).exists()
    assert Act.objects.filter(dossier__number=petition.number).count() == 1
    assert bring(once).place == 1
    assert Dossier.objects.filter(once=once).count() == 1


def test_a_cut_while_an_errand_is_queued_raises_a_database_error(county: County, settings: Any) -> None:
    settings.HUIYIN_HANDLERS = {"petition.add_material": ("nowhere.nothing",)}
    petition = a_petition()
    # Pages answer 503 to Django's database errors, not to those of the queue.
    with mock.patch.object(record, "defer_errands", cut_before_queueing), pytest.raises(OperationalError):
        record.record(petition.number, MORE, by=PETITIONER, on=at(DAY))
    assert record.record(petition.number, MORE, by=PETITIONER, on=at(DAY)).place == 2


def test_a_commit_whose_answer_was_lost_can_be_repeated_with_its_once(county: County) -> None:
    once, commit = uuid4(), connection.commit

    def commit_without_answer() -> None:
        commit()
        cut()
        raise OperationalError("server closed the connection unexpectedly")

    with mock.patch.object(connection, "commit", commit_without_answer), pytest.raises(OperationalError):
        bring(once)
    assert Dossier.objects.filter(once=once).count() == 1
    receipt = bring(once)
    assert receipt == bring(once)
    row = Dossier.objects.get(once=once)
    assert (receipt.number, receipt.seal) == (row.number, bytes(row.head).hex())

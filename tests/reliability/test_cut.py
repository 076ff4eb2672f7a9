"""Q-05, small: the connection is cut between two acts and in the middle of one.

Nothing is acknowledged that is not there; the next call works in the same process; what ended without an answer is
settled by its `once`.

Seen red: with CONN_HEALTH_CHECKS off the request after a cut failed; without the look for `once` in journal/record.py
a petition whose commit had lost its answer could not be sent again; the failures of the queue came out as its own kind.
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

from huiyin.config.postgres import Place
from huiyin.journal import record
from huiyin.journal.errands import set_in_motion
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
    """End the server's side of this very connection, as a restart or a broken line would."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    with Place(Path(os.environ["HUIYIN_DATA"])).connect() as other:
        # Waits until it has ended.
        assert other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid]).fetchone() == (True,)


def cut_in_the_middle(*_: Any) -> None:
    cut()


def cut_before_the_errands(*given: Any) -> None:
    cut()
    set_in_motion(*given)


def test_a_cut_between_two_requests_is_noticed_by_nobody(county: County) -> None:
    petition = a_petition()
    cut()
    # What Django does as a request begins.
    close_old_connections()
    assert record.record(petition.number, MORE, by=PETITIONER, on=at(DAY)).place == 2


def test_a_cut_between_two_acts_of_one_process_costs_one_call_and_no_restart(county: County) -> None:
    petition = a_petition()
    cut()
    with pytest.raises(OperationalError):
        record.record(petition.number, MORE, by=PETITIONER, on=at(DAY))
    assert record.record(petition.number, MORE, by=PETITIONER, on=at(DAY)).place == 2


def test_a_cut_in_the_middle_of_an_act_leaves_nothing_of_it(county: County) -> None:
    petition, once = a_petition(), uuid4()
    with mock.patch.object(record, "set_in_motion", cut_in_the_middle):
        with pytest.raises(OperationalError):
            bring(once)
        with pytest.raises(OperationalError):
            record.record(petition.number, MORE, by=PETITIONER, on=at(DAY))
    assert not Dossier.objects.filter(once=once).exists()
    assert Act.objects.filter(dossier__number=petition.number).count() == 1
    assert bring(once).place == 1
    assert Dossier.objects.filter(once=once).count() == 1


def test_a_cut_while_an_errand_is_left_is_told_as_the_database_s_own(county: County, settings: Any) -> None:
    settings.HUIYIN_HANDLERS = {"petition.add_material": ("nowhere.nothing",)}
    petition = a_petition()
    # Pages answer 503 to Django's own kinds of failure, not to those of the queue.
    with mock.patch.object(record, "set_in_motion", cut_before_the_errands), pytest.raises(OperationalError):
        record.record(petition.number, MORE, by=PETITIONER, on=at(DAY))
    assert record.record(petition.number, MORE, by=PETITIONER, on=at(DAY)).place == 2


def test_a_commit_whose_answer_was_lost_is_settled_by_its_once(county: County) -> None:
    once, commit = uuid4(), connection.commit

    def commit_and_hear_nothing() -> None:
        commit()
        cut()
        raise OperationalError("server closed the connection unexpectedly")

    with mock.patch.object(connection, "commit", commit_and_hear_nothing), pytest.raises(OperationalError):
        bring(once)
    assert Dossier.objects.filter(once=once).count() == 1
    receipt = bring(once)
    assert receipt == bring(once)
    row = Dossier.objects.get(once=once)
    assert (receipt.number, receipt.seal) == (row.number, bytes(row.head).hex())

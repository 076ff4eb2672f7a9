"""Acts changed by a database superuser: `verify` reports the first bad act of each dossier."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
from django.conf import settings
from django.db import connection

from huiyin.config.postgres import Cluster
from huiyin.journal.replay import Difference, rebuild
from huiyin.journal.seals.verify import Problem, verify
from huiyin.law.act import SHANGHAI
from huiyin.sample.county import build
from huiyin.sample.fill import fill

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 3, 6, 10, tzinfo=SHANGHAI)
COPY_OF_THE_FIRST = """
INSERT INTO journal_act
    (dossier_id, place, verb, article, body, said_on, recorded_at, by_kind, by_office, pack, seal)
SELECT dossier_id, %(p)s, verb, article, body, said_on, recorded_at, by_kind, by_office, pack, seal
FROM journal_act WHERE dossier_id = %(d)s AND place = 1
"""
WAYS = {
    "edited": ["UPDATE journal_act SET by_office = by_office || 'X' WHERE dossier_id = %(d)s AND place = %(p)s"],
    "deleted": ["DELETE FROM journal_act WHERE dossier_id = %(d)s AND place = %(p)s"],
    "inserted": [
        "UPDATE journal_act SET place = place + 500 WHERE dossier_id = %(d)s AND place >= %(p)s",
        COPY_OF_THE_FIRST,
        "UPDATE journal_act SET place = place - 499 WHERE dossier_id = %(d)s AND place >= 500",
    ],
    "reordered": [
        "UPDATE journal_act SET place = 900 WHERE dossier_id = %(d)s AND place = %(p)s",
        "UPDATE journal_act SET place = %(p)s WHERE dossier_id = %(d)s AND place = %(p)s + 1",
        "UPDATE journal_act SET place = %(p)s + 1 WHERE dossier_id = %(d)s AND place = 900",
    ],
}


def test_every_kind_of_tampering_is_found_at_its_act() -> None:
    build()
    fill(petitions=30, seed=7, days=730, now=NOW, each=str)
    assert [found for found in verify() if isinstance(found, Problem)] == []
    assert [found for found in rebuild(check=True) if isinstance(found, Difference)] == []
    expected = {}
    draw = random.Random(7)
    name = connection.settings_dict["NAME"]
    with Cluster(settings.DATA).connect(name) as superuser, superuser.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (True,)
        # In the role "replica" PostgreSQL does not fire the triggers that protect acts.
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("SELECT id, number, places FROM journal_dossier WHERE places > 4 ORDER BY number")
        victims = draw.sample(cursor.fetchall(), len(WAYS) * 2)
        for (dossier, number, places), way in zip(victims, [*WAYS, *WAYS], strict=True):
            expected[number] = draw.randint(2, places - 2)
            for statement in WAYS[way]:
                cursor.execute(statement, {"d": dossier, "p": expected[number]})
    assert {found.number: found.place for found in verify() if isinstance(found, Problem)} == expected

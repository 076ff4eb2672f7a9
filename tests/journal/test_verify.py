"""Tampering by the owner of the tables, guards off, is found and the first bad act named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from huiyin.journal.models import Act, Dossier
from huiyin.journal.seals.checkpoints import checkpoint_file, take_checkpoint
from huiyin.journal.seals.verify import Problem, verify
from tests.county import County
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_checkpoints(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def petition(county: County) -> Petition:
    a_petition()
    walked = a_petition().registered().later(2).forwarded().later(3).accepted().later(10).heard()
    a_petition()
    take_checkpoint()
    return walked


@pytest.fixture
def tamper(petition: Petition) -> Callable[..., None]:
    """Run statements on the acts with the database's guard taken off, as their owner or a superuser can."""

    def run(*statements: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE journal_act DISABLE TRIGGER USER")
            for statement in statements:
                cursor.execute(statement, {"d": Dossier.objects.get(number=petition.number).pk})
            cursor.execute("ALTER TABLE journal_act ENABLE TRIGGER USER")

    return run


def problems() -> list[Problem]:
    return [found for found in verify() if isinstance(found, Problem)]


def first_of(number: str) -> int | None:
    return next((problem.place for problem in problems() if problem.number == number), None)


def test_a_whole_journal_has_no_problem(petition: Petition) -> None:
    assert problems() == []


EDITS = {
    "verb": "'refer'",
    "article": "'A99'",
    "body": """body || '{"target": "T-LH"}'""",
    "said_on": "said_on - interval '1 day'",
    "recorded_at": "recorded_at - interval '1 second'",
    "by_kind": "'system'",
    "by_staff_id": "NULL",
    "by_office": "'T-SP'",
    "by_party": "1",
    "pack": "'national_2005'",
    "seal": r"'\x00'",
}


def test_every_column_of_an_act_is_covered() -> None:
    own = {"id", "dossier_id", "place"}
    assert {field.attname for field in Act._meta.concrete_fields} - own == set(EDITS)


@pytest.mark.parametrize("column", EDITS)
def test_an_edited_column_is_found(column: str, petition: Petition, tamper: Callable[..., None]) -> None:
    tamper(f"UPDATE journal_act SET {column} = {EDITS[column]} WHERE dossier_id = %(d)s AND place = 3")
    assert first_of(petition.number) == 3


def test_a_deleted_act_is_found(petition: Petition, tamper: Callable[..., None]) -> None:
    tamper("DELETE FROM journal_act WHERE dossier_id = %(d)s AND place = 2")
    assert first_of(petition.number) == 2


def test_a_cut_end_is_found(petition: Petition, tamper: Callable[..., None]) -> None:
    tamper("DELETE FROM journal_act WHERE dossier_id = %(d)s AND place > 3")
    assert first_of(petition.number) == 4


def test_a_cut_end_with_the_dossier_made_to_fit_is_found_by_the_checkpoint(
    petition: Petition, tamper: Callable[..., None]
) -> None:
    tamper(
        "DELETE FROM journal_act WHERE dossier_id = %(d)s AND place > 3",
        "DELETE FROM journal_sealed WHERE dossier_id = %(d)s AND place > 3",
        "UPDATE journal_dossier SET places = 3, head = (SELECT seal FROM journal_act WHERE dossier_id = %(d)s AND"
        " place = 3) WHERE id = %(d)s",
    )
    assert [problem.number for problem in problems()] == [""]


def test_an_inserted_act_is_found(petition: Petition, tamper: Callable[..., None]) -> None:
    tamper(
        "UPDATE journal_act SET place = place + 100 WHERE dossier_id = %(d)s AND place >= 4",
        "UPDATE journal_act SET place = place - 99 WHERE dossier_id = %(d)s AND place >= 100",
        "INSERT INTO journal_act (dossier_id, place, verb, article, body, said_on, recorded_at, by_kind, by_office,"
        " pack, seal) SELECT dossier_id, 4, verb, article, body, said_on, recorded_at, by_kind, by_office, pack, seal"
        " FROM journal_act WHERE dossier_id = %(d)s AND place = 3",
    )
    assert first_of(petition.number) == 4


def test_two_swapped_acts_are_found(petition: Petition, tamper: Callable[..., None]) -> None:
    tamper(
        "UPDATE journal_act SET place = 100 WHERE dossier_id = %(d)s AND place = 2",
        "UPDATE journal_act SET place = 2 WHERE dossier_id = %(d)s AND place = 3",
        "UPDATE journal_act SET place = 3 WHERE dossier_id = %(d)s AND place = 100",
    )
    assert first_of(petition.number) == 2


def test_a_sealed_text_put_in_anothers_place_is_found(petition: Petition, tamper: Callable[..., None]) -> None:
    tamper(
        "UPDATE journal_sealed SET box = (SELECT box FROM journal_sealed WHERE dossier_id = %(d)s AND place = 1)"
        " WHERE dossier_id = %(d)s AND place = 3"
    )
    assert first_of(petition.number) == 3


def test_a_dossier_gone_as_a_whole_is_found_by_the_checkpoint(petition: Petition, tamper: Callable[..., None]) -> None:
    tables = ("words", "sealed", "duty", "opening", "act")
    tamper(
        *(f"DELETE FROM journal_{table} WHERE dossier_id = %(d)s" for table in tables),
        "DELETE FROM journal_dossier WHERE id = %(d)s",
    )
    assert [problem.number for problem in problems()] == [""]


def test_an_edited_checkpoint_is_found(petition: Petition) -> None:
    path = checkpoint_file()
    path.write_text(path.read_text().replace('"acts": 7', '"acts": 6'))
    assert [problem.number for problem in problems()] == [""]


def test_an_erased_matter_still_verifies(petition: Petition) -> None:
    Dossier.objects.filter(number=petition.number).update(key=None)
    assert problems() == []


def test_a_line_torn_by_a_power_cut_is_written_again(petition: Petition) -> None:
    path = checkpoint_file()
    whole = path.read_text()
    path.write_text(whole + whole[:40])
    assert problems() == []
    petition.later(1).answered()
    take_checkpoint()
    assert problems() == []
    assert path.read_text().startswith(whole)
    assert path.read_text().count("\n") == 2

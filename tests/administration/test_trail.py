"""The trail: append-only in the database, chained, and read by the audit administrator."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from huiyin.law.actors import Role
from huiyin.people.models import Change
from huiyin.people.trail import WHAT, first_broken, note
from tests.county import County
from tests.desk.pages import text_of

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


def settle() -> None:
    """Check foreign keys now, not at the end of the test's transaction: before that no table may be altered."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize(
    "statement",
    ["UPDATE people_change SET about = 'x'", "DELETE FROM people_change", "TRUNCATE people_change"],
)
def test_the_database_refuses_to_change_the_trail(statement: str) -> None:
    note("office.changed", "H-ZJ", by=None)
    settle()
    with (
        pytest.raises(DatabaseError, match="never changed or deleted"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize("column", ["about = 'x'", "by_id = NULL", "at = now()", "said = '{}'", "since = '2020-01-01'"])
def test_an_entry_that_was_changed_nevertheless_is_found(county: County, column: str) -> None:
    admin = county.person("H-GOV", Role.SYSTEM_ADMIN).staff
    entries = [note("office.changed", f"H-{number}", by=admin, said={"name": ["甲", "乙"]}) for number in range(3)]
    assert first_broken() is None
    settle()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_change DISABLE TRIGGER USER")
        cursor.execute(f"UPDATE people_change SET {column} WHERE id = %s", [entries[1].pk])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE people_change ENABLE TRIGGER USER")
    assert first_broken() == entries[1]


def test_a_removed_entry_is_found(county: County) -> None:
    entries = [note("office.changed", f"H-{number}", by=None) for number in range(3)]
    settle()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_change DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM people_change WHERE id = %s", [entries[1].pk])
        cursor.execute("ALTER TABLE people_change ENABLE TRIGGER USER")
    assert first_broken() == entries[2]


def test_the_audit_administrator_reads_who_changed_what_and_from_when(county: County, enter: Enter) -> None:
    admin = county.person("H-GOV", Role.SYSTEM_ADMIN)
    note(
        "office.changed",
        "H-ZJ 回县住建局",
        by=admin.staff,
        said={"name": ["旧名", "新名"], "role": [None, "unit_clerk"]},
    )
    page = text_of(enter(county.person("H-GOV", Role.AUDIT_ADMIN)).get("/administration/trail/"))
    for words in ("Changed an office", "H-ZJ 回县住建局", admin.badge, "旧名", "新名", "Clerk of the responsible unit"):
        assert words in page


def test_the_trail_is_divided_into_pages_and_narrowed_to_a_kind(county: County, enter: Enter) -> None:
    for number in range(60):
        note("office.changed", f"office-{number:02}", by=None)
    note("post.created", "a-post", by=None)
    browser = enter(county.person("H-GOV", Role.AUDIT_ADMIN))
    first = text_of(browser.get("/administration/trail/"))
    assert "office-59" in first
    assert "office-00" not in first
    after = Change.objects.get(about="office-11").pk
    assert "office-00" in text_of(browser.get(f"/administration/trail/?after={after}"))
    narrowed = text_of(browser.get("/administration/trail/?what=post.created"))
    assert "a-post" in narrowed
    assert "office-59" not in narrowed


def test_every_kind_of_change_has_words() -> None:
    assert all(str(words) for words in WHAT.values())

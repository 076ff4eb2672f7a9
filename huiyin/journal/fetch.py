"""One dossier read in two statements, the way every page of a dossier needs it.

Written out instead of built by the ORM, which takes five times as long for them (docs/performance.md). The columns are
those of the models.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from huiyin.journal.models import Dossier

_FIELDS = [field.attname for field in Dossier._meta.concrete_fields]  # noqa: SLF001 -- documented by Django
_JSON = _FIELDS.index("standing")
DOSSIER = f"SELECT {', '.join(_FIELDS)} FROM journal_dossier WHERE number = %s"  # noqa: S608 -- names of columns
ACTS = """
SELECT act.place, act.verb, act.body, act.said_on, act.recorded_at, act.by_kind, act.by_office, act.by_party, act.seal,
       staff.badge, sealed.box
FROM journal_act AS act
LEFT JOIN people_staff AS staff ON staff.id = act.by_staff_id
LEFT JOIN journal_sealed AS sealed ON sealed.dossier_id = act.dossier_id AND sealed.place = act.place
WHERE act.dossier_id = %s ORDER BY act.place
"""


class Written(NamedTuple):
    """An act as it lies in the journal. ``box``: its personal part, still sealed; None where it has none."""

    place: int
    verb: str
    body: Any
    said_on: datetime
    recorded_at: datetime
    by_kind: str
    by_office: str
    by_party: int
    seal: bytes
    badge: str
    box: bytes | None


class Compiled(NamedTuple):
    """A query that the ORM has made into SQL once, to be run many times."""

    text: str
    values: tuple[Any, ...]

    @classmethod
    def of(cls, found: QuerySet[Any, Any]) -> Compiled | None:
        """The query as it would be sent; None where it can find nothing."""
        try:
            return cls(*found.query.sql_with_params())
        except EmptyResultSet:
            return None


def rows(compiled: Compiled | None) -> Sequence[tuple[Any, ...]]:
    """What a compiled query finds."""
    return statement(compiled.text, *compiled.values) if compiled else ()


def dossier(number: str) -> Dossier | None:
    """The row of a dossier."""
    found = statement(DOSSIER, number)
    if not found:
        return None
    values = list(found[0])
    values[_JSON] = msgspec.json.decode(values[_JSON])
    return Dossier.from_db("default", _FIELDS, values)


def acts(row: Dossier) -> list[Written]:
    """The acts of a dossier, oldest first."""
    found = map(Written._make, statement(ACTS, row.pk))
    return [act._replace(body=msgspec.json.decode(act.body), badge=act.badge or "") for act in found]


def statement(text: str, *values: Any) -> Sequence[tuple[Any, ...]]:
    """All rows of a statement of this room."""
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        found: Sequence[tuple[Any, ...]] = cursor.fetchall()
    return found

"""Sessions in the database, read together with the stamps of people and offices: one query tells who asks.

The rows are those of Django's own table and store; only the reading differs (``SESSION_ENGINE``).
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

from huiyin.people import offices

READ = """
SELECT session_data, stamp, people FROM django_session LEFT JOIN people_officesstamp ON true
WHERE session_key = %s AND expire_date > %s
"""


class SessionStore(db.SessionStore):
    """A session. ``people``: the stamp of people when it was read; None for one that is new."""

    people: UUID | None = None

    def load(self) -> dict[str, Any]:
        """What the session holds; empty where it has ended."""
        with connection.cursor() as cursor:
            cursor.execute(READ, [self.session_key, timezone.now()])
            row = cursor.fetchone()
        if row is None:
            self._session_key = None
            return {}
        data, stamp, self.people = row
        offices.compared(stamp)
        return self.decode(data)

"""The trail of administration: one append-only list of what was changed, by whom, and from when.

``note`` writes an entry in the transaction of the change itself. Each entry's seal covers the seal before it, and the
database refuses to change or delete entries; :func:`first_broken` finds the first that was changed nevertheless.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.people.models import Change
from huiyin.people.person import today

#: Held while an entry is written, so that two entries never follow the same one.
_LOCK = 0x7261_696C

WHAT: Mapping[str, Promise] = {
    "place.opened": _("Set up the installation"),
    "place.published": _("Opened the public pages"),
    "place.mail": _("Changed the mail settings"),
    "holidays.taken": _("Took a notice of holidays"),
    "category.added": _("Added a category"),
    "phrase.added": _("Added a letter phrase"),
    "phrase.removed": _("Removed a letter phrase"),
    "region.added": _("Added a region"),
    "office.created": _("Created an office"),
    "office.changed": _("Changed an office"),
    "office.closed": _("Closed an office"),
    "post.created": _("Created a post"),
    "post.changed": _("Changed a post"),
    "portfolio.changed": _("Changed a portfolio"),
    "staff.created": _("Opened an account"),
    "staff.changed": _("Changed an account"),
    "staff.closed": _("Closed an account"),
    "staff.reopened": _("Reopened an account"),
    "staff.code": _("Made one half of a paper code"),
    "staff.password": _("Set a password with a paper code"),
    "appointment.proposed": _("Proposed an appointment"),
    "appointment.made": _("Appointed"),
    "appointment.refused": _("Refused a proposed appointment"),
    "appointment.ended": _("Dismissed"),
}


def note(
    what: str, about: str, *, by: int | None, said: Mapping[str, Any] | None = None, since: date | None = None
) -> Change:
    """Write an entry. ``by`` is the id of the account, None for the terminal; ``said`` is field -> [before, after].

    ``since`` is the day from which the change counts, today if it is not given.
    """
    assert what in WHAT, what
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        last = Change.objects.order_by("-pk").values_list("seal", flat=True).first() or ""
        change = Change(
            at=timezone.now(), by_id=by, what=what, about=about[:200], said=_plain(said or {}), since=since or today()
        )
        change.seal = _seal(last, change)
        change.save(force_insert=True)
    return change


def first_broken() -> Change | None:
    """The first entry whose seal does not fit its content and the entry before it; None if all fit."""
    last = ""
    for change in Change.objects.order_by("pk").iterator():
        if change.seal != _seal(last, change):
            return change
        last = change.seal
    return None


def _plain(said: Mapping[str, Any]) -> Any:
    """The values as JSON holds them, so that an entry read back has the same seal."""
    return json.loads(json.dumps(dict(said), cls=DjangoJSONEncoder))


def _seal(last: str, change: Change) -> str:
    content = [last, _moment(change.at), change.by_id, change.what, change.about, change.said, change.since.isoformat()]
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()

"""Drafts of petitions: what was typed so far, kept for one browser. A draft is not an act; nobody else reads it."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponseBase

from huiyin.journal.seals.keys import key_for
from huiyin.journal.seals.seal import digest
from huiyin.journal.seals.sealed import Tampered, lock, unlock
from huiyin.portal.models import Draft

COOKIE = "huiyin_draft"
IDLE = timedelta(days=7)
#: How long a receipt can be shown again; the visit usually ends before.
RECEIPT = timedelta(hours=1)
#: Most characters in a draft: far more than the law accepts, so that text that is too long is kept too.
ROOM = 400_000

#: What was typed, as the browser sent it: question -> field -> values.
Answers = dict[str, dict[str, list[str]]]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A draft as it was last saved. ``once`` is the form's own id; ``number`` is set once it was sent."""

    key: str
    once: UUID
    answers: Answers = field(default_factory=dict)
    number: str = ""
    version: int = 0


def of(request: HttpRequest) -> Kept | None:
    """The draft of this browser, if it has one."""
    key = request.COOKIES.get(COOKIE, "")
    if not key:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT mark, box, version FROM portal_draft WHERE mark = %s", [_mark(key)])
        found = cursor.fetchone()
    return _opened(Draft(mark=found[0], box=found[1], version=found[2]), key) if found else None


def keep(request: HttpRequest, question: str, typed: dict[str, list[str]]) -> Kept | None:
    """Save the answer to one question beside the others, in a new draft if need be; None where there is no room."""
    key = request.COOKIES.get(COOKIE, "")
    with transaction.atomic():
        row = Draft.objects.select_for_update().filter(mark=_mark(key)).first() if key else None
        before = _opened(row, key)
        if row is None or before is None or before.number:
            before = Kept(key=secrets.token_urlsafe(32), once=uuid4())
            row = Draft(mark=_mark(before.key))
        after = replace(before, answers=before.answers | {question: typed}, version=before.version + 1)
        return _saved(row, after) if _size(after.answers) <= ROOM else None


def sent(draft: Kept, number: str) -> None:
    """Forget the answers: they are in the journal now. What the receipt needs stays for a while."""
    with transaction.atomic():
        row = Draft.objects.select_for_update().filter(mark=_mark(draft.key)).first()
        if row is not None:
            _saved(row, replace(draft, answers={}, number=number))


def throw_away(request: HttpRequest) -> None:
    """Delete this browser's draft."""
    Draft.objects.filter(mark=_mark(request.COOKIES.get(COOKIE, ""))).delete()


def forget_idle(now: datetime) -> int:
    """Delete drafts that nobody touched for seven days, and what was left of those that were sent; says how many."""
    idle = Q(touched_at__lt=now - IDLE) | Q(is_sent=True, touched_at__lt=now - RECEIPT)
    return Draft.objects.filter(idle).delete()[0]


def tell(response: HttpResponseBase, draft: Kept) -> None:
    """Set the cookie by which the browser finds its draft; it ends with the browser, for shared machines."""
    response.set_cookie(COOKIE, draft.key, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax")


def _mark(key: str) -> bytes:
    return digest("draft", key.encode())


def _size(answers: Answers) -> int:
    return sum(len(value) for typed in answers.values() for values in typed.values() for value in values)


def _saved(row: Draft, draft: Kept) -> Kept:
    said = {"once": draft.once.hex, "answers": draft.answers, "number": draft.number}
    row.box = lock(key_for("draft"), json.dumps(said, ensure_ascii=False).encode(), b"draft " + bytes(row.mark))
    row.version, row.is_sent = draft.version, bool(draft.number)
    row.touched_at = Now()
    row.save()
    return draft


def _opened(row: Draft | None, key: str) -> Kept | None:
    if row is None:
        return None
    try:
        said = json.loads(unlock(key_for("draft"), bytes(row.box), b"draft " + bytes(row.mark)))
    except Tampered:
        return None
    return Kept(key=key, once=UUID(said["once"]), answers=said["answers"], number=said["number"], version=row.version)

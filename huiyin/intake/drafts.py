"""Drafts of registrations, encrypted; deleted when the matter is recorded, or after 30 days without a change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from huiyin.intake.models import Draft
from huiyin.journal.seals.keys import key_for
from huiyin.journal.seals.sealed import Tampered, lock, unlock
from huiyin.people.access import Person

KEPT_FOR = timedelta(days=30)
SHOWN = 10
OPENING_WORDS = 40


@dataclass(frozen=True, kw_only=True)
class Unfinished:
    """A draft in the list: its id, its first words, and its last change."""

    once: UUID
    begins: str
    changed_at: datetime


def keep(person: Person, once: UUID, *, typed: Mapping[str, list[str]]) -> datetime:
    """Save what was typed and replace the previous version; returns the time."""
    box = lock(key_for("draft"), json.dumps(dict(typed)).encode(), _about(person.staff, once))
    try:
        with transaction.atomic():
            row, _ = Draft.objects.update_or_create(staff_id=person.staff, once=once, defaults={"box": box})
    except IntegrityError:
        # Another clerk's draft has this id: do not change it, and do not show an error that reveals it.
        return timezone.now()
    Draft.objects.filter(changed_at__lt=timezone.now() - KEPT_FOR).delete()
    return row.changed_at


def kept(person: Person, once: UUID) -> tuple[dict[str, list[str]], datetime | None]:
    """What was typed, and when it was saved; ({}, None) if this person has no such draft."""
    row = Draft.objects.filter(staff_id=person.staff, once=once).first()
    return (_open(row), row.changed_at) if row else ({}, None)


def delete(person: Person, once: UUID) -> None:
    """Delete a draft."""
    Draft.objects.filter(staff_id=person.staff, once=once).delete()


def hand_over(leaver: int, successor: int) -> int:
    """Give the drafts of an account to another one, which must hold at least the same roles; returns how many."""
    rows = list(Draft.objects.filter(staff_id=leaver))
    for row in rows:
        box = lock(key_for("draft"), json.dumps(_open(row)).encode(), _about(successor, row.once))
        Draft.objects.filter(pk=row.pk).update(staff_id=successor, box=box)
    return len(rows)


def unfinished(person: Person) -> list[Unfinished]:
    """A person's drafts, the last changed first."""
    return [
        Unfinished(once=row.once, begins=_begins(_open(row)), changed_at=row.changed_at)
        for row in Draft.objects.filter(staff_id=person.staff)[:SHOWN]
    ]


def _begins(typed: Mapping[str, list[str]]) -> str:
    said = [value.strip() for name in ("subject", "text", "request") for value in typed.get(name, []) if value.strip()]
    return said[0][:OPENING_WORDS] if said else ""


def _open(row: Draft) -> dict[str, list[str]]:
    """The content; empty if it cannot be decrypted, for example after a change of keys."""
    try:
        said: dict[str, Any] = json.loads(unlock(key_for("draft"), bytes(row.box), _about(row.staff_id, row.once)))
    except Tampered:
        return {}
    return said


def _about(staff: int, once: UUID) -> bytes:
    return f"intake {staff} {once}".encode()

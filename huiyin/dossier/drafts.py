"""An officer's unfinished step on any dossier, kept sealed until it is recorded or a month has gone by.

What a petitioner types before a dossier exists is another thing, kept by the portal for the browser that typed it; a
clerk's unfinished registration is kept by intake.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from huiyin.dossier.models import Draft
from huiyin.journal.lists import kinds_among
from huiyin.journal.seals.keys import key_for
from huiyin.journal.seals.sealed import Tampered, lock, unlock
from huiyin.people.access import Person

KEPT_FOR = timedelta(days=30)
SHOWN = 10

#: Before the step, where the words are for a paper that somebody else signs (desk/signing).
_PAPER = "paper:"

Typed = Mapping[str, list[str]]


@dataclass(frozen=True, kw_only=True)
class Unfinished:
    """A draft as today shows it; ``subject`` is the matter's, as it was when the draft was kept.

    ``is_paper``: it is for somebody else to sign.
    """

    number: str
    kind: str
    verb: str
    is_paper: bool
    subject: str
    changed_at: datetime


def of_paper(verb: str) -> str:
    """The name under which a person's own words for a paper are kept, apart from a step that they take themselves."""
    return _PAPER + verb


def keep(person: Person, number: str, verb: str, *, typed: Typed, subject: str) -> datetime:
    """Keep what was typed, in place of what was kept before; says when."""
    said = json.dumps({"subject": subject, "typed": dict(typed)}).encode()
    box = lock(key_for("draft"), said, _about(person.staff, number, verb))
    row, _ = Draft.objects.update_or_create(staff_id=person.staff, number=number, verb=verb, defaults={"box": box})
    Draft.objects.filter(changed_at__lt=timezone.now() - KEPT_FOR).delete()
    return row.changed_at


def kept(person: Person, number: str, verb: str) -> tuple[dict[str, list[str]], datetime | None]:
    """What was typed, and when it was kept; nothing where there is no draft."""
    row = Draft.objects.filter(staff_id=person.staff, number=number, verb=verb).first()
    return (_open(row).get("typed", {}), row.changed_at) if row else ({}, None)


def forget(person: Person, number: str, verb: str) -> None:
    """The step was recorded, or its draft thrown away."""
    Draft.objects.filter(staff_id=person.staff, number=number, verb=verb).delete()


def hand_over(leaver: int, successor: int) -> int:
    """Give the drafts of an account to another one; returns how many. Those that it has itself stay as they are.

    The successor sees a draft only while they may read its dossier (R-07).
    """
    own = set(Draft.objects.filter(staff_id=successor).values_list("number", "verb"))
    moved = 0
    for row in Draft.objects.filter(staff_id=leaver):
        if (row.number, row.verb) in own:
            continue
        box = lock(key_for("draft"), json.dumps(_open(row)).encode(), _about(successor, row.number, row.verb))
        Draft.objects.filter(pk=row.pk).update(staff_id=successor, box=box)
        moved += 1
    return moved


def unfinished(person: Person) -> list[Unfinished]:
    """A person's own drafts, the last touched first; none of a matter that has been closed to them meanwhile (R-07)."""
    rows = Draft.objects.filter(staff_id=person.staff)[:SHOWN]
    kinds = kinds_among(person, (row.number for row in rows)) if rows else {}
    return [
        Unfinished(
            number=row.number,
            kind=kinds[row.number],
            verb=row.verb.removeprefix(_PAPER),
            is_paper=row.verb.startswith(_PAPER),
            subject=_open(row).get("subject", ""),
            changed_at=row.changed_at,
        )
        for row in rows
        if row.number in kinds
    ]


def _open(row: Draft) -> dict:  # type: ignore[type-arg]
    """The content; an empty one where the keys are no longer those it was sealed with."""
    try:
        said = unlock(key_for("draft"), bytes(row.box), _about(row.staff_id, row.number, row.verb))
    except Tampered:
        return {}
    return dict(json.loads(said))


def _about(staff: int, number: str, verb: str) -> bytes:
    return f"draft {staff} {number} {verb}".encode()

"""Who opened a dossier: noted once a day for each member of staff, and each time identity is shown (R-05, R-09)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models.functions import Now
from django.utils import timezone

from huiyin.journal.models import Dossier, Opening
from huiyin.law.act import SHANGHAI
from huiyin.law.refusals import Incomplete, NotCompetent
from huiyin.law.words import Phrase, say
from huiyin.people.access import Person, Right

IDENTITY_IS_OPEN_FOR = timedelta(minutes=30)
SHORTEST_REASON = 10

PURPOSES: dict[str, Phrase] = {
    "contact": say("to speak with the person"),
    "serve": say("to serve a paper"),
    "verify": say("to make sure who is asking"),
    "repeat": say("to see whether it is the same matter as another"),
    "hardship": say("to arrange help"),
    "code": say("to hand over a query code"),
}


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One opening as the petitioner sees it: day, office, badge and role of who looked, and what for."""

    on: date
    office: str
    badge: str
    roles: tuple[str, ...]
    purpose: str
    reason: str


def note(row: Dossier, person: Person) -> None:
    """Note the first opening of a day; later ones that day add nothing."""
    opening = Opening(
        dossier=row, staff_id=person.staff, office=person.office, roles=sorted(person.roles), on_day=_today()
    )
    Opening.objects.bulk_create([opening], ignore_conflicts=True)


def open_identity(row: Dossier, person: Person, *, purpose: str, reason: str) -> None:
    """Note an opening of identity; raises NotCompetent or Incomplete and then shows nothing."""
    if not person.may(Right.OPEN_IDENTITY):
        raise NotCompetent(say("Your post does not entitle you to see who the person is."), article="R-05")
    if purpose not in PURPOSES:
        raise Incomplete(say("Please choose what for."), article="R-05", field="purpose")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Incomplete(
            say("Please say in at least ten characters what you need it for."), article="R-05", field="reason"
        )
    Opening.objects.create(
        dossier=row,
        staff_id=person.staff,
        office=person.office,
        roles=sorted(person.roles),
        on_day=_today(),
        purpose=purpose,
        reason=reason.strip()[:500],
    )


def identity_is_open(row: Dossier, person: Person) -> bool:
    """Whether this person opened the identity in the last half hour."""
    recent = Opening.objects.filter(dossier=row, staff_id=person.staff, at__gt=Now() - IDENTITY_IS_OPEN_FOR)
    return person.may(Right.OPEN_IDENTITY) and recent.exclude(purpose="").exists()


def shown(row: Dossier) -> tuple[Opened, ...]:
    """All openings, the newest first."""
    rows = Opening.objects.filter(dossier=row).select_related("staff").order_by("-at")
    return tuple(
        Opened(
            on=_day(opening.at),
            office=opening.office,
            badge=opening.staff.badge,
            roles=tuple(opening.roles),
            purpose=opening.purpose,
            reason=opening.reason,
        )
        for opening in rows
    )


def _today() -> date:
    return _day(timezone.now())


def _day(at: datetime) -> date:
    return at.astimezone(SHANGHAI).date()

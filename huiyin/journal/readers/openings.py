"""Who opened a dossier: noted once a day for each member of staff, and each time identity is shown (R-05, R-09)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from huiyin.journal import fetch
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


#: One statement: it notes the opening, and says whether the identity was opened in the last half hour.
NOTE = """
WITH noted AS (
    INSERT INTO journal_opening (dossier_id, staff_id, office, roles, on_day, purpose, reason)
    VALUES (%s, %s, %s, %s::varchar[], %s, '', '') ON CONFLICT DO NOTHING
)
SELECT EXISTS (
    SELECT 1 FROM journal_opening
    WHERE dossier_id = %s AND staff_id = %s AND at > statement_timestamp() - %s::interval AND purpose <> ''
)
"""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One opening as the petitioner sees it: day, office, badge and role of who looked, and what for."""

    on: date
    office: str
    badge: str
    roles: tuple[str, ...]
    purpose: str
    reason: str


def note(row: Dossier, person: Person) -> bool:
    """Note the first opening of a day, later ones add nothing; whether the identity is open to this person now."""
    roles = sorted(person.roles)
    noted = fetch.statement(
        NOTE, row.pk, person.staff, person.office, roles, _today(), row.pk, person.staff, IDENTITY_IS_OPEN_FOR
    )
    return person.may(Right.OPEN_IDENTITY) and bool(noted[0][0])


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

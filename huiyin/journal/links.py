"""The dossiers that one names, and those that name it: of any kind, as far as the person asking may read them.

Whoever may not read the other end learns nothing of it, not even that there is one (R-07).
"""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.journal import fetch
from huiyin.journal.models import Dossier
from huiyin.journal.read import View
from huiyin.journal.readers.condition import as_filter
from huiyin.people.access import Person, readable

NAMING = """
SELECT dossier.number, link.why
FROM journal_link AS link JOIN journal_dossier AS dossier ON dossier.id = link.dossier_id
WHERE link.number = %s ORDER BY link.dossier_id
"""


@dataclass(frozen=True, kw_only=True)
class Linked:
    """The other end of a link. ``why`` is the law's word; ``is_named_here``: this dossier names it, not the reverse."""

    number: str
    kind: str
    stage: str
    why: str
    is_named_here: bool


def linked(person: Person, view: View) -> tuple[Linked, ...]:
    """The other ends of a dossier's links, those that it names first."""
    named = [(link.number, link.why, True) for link in view.standing.links]
    naming = fetch.statement(NAMING, view.number)
    ends = [*named, *((number, why, False) for number, why in naming)]
    if not ends:
        return ()
    rows = Dossier.objects.filter(as_filter(readable(person).condition), number__in=[end[0] for end in ends])
    found = {row.number: row for row in rows.only("number", "kind", "stage")}
    return tuple(
        Linked(number=number, kind=found[number].kind, stage=found[number].stage, why=why, is_named_here=is_named_here)
        for number, why, is_named_here in ends
        if number in found
    )


def claimed_by(person: Person, what: str) -> str:
    """The number of the dossier that has a claim, if the person may read it; empty otherwise."""
    has = Dossier.objects.filter(as_filter(readable(person).condition), claims__what=what)
    return has.values_list("number", flat=True).first() or ""

"""The dossiers that one names, and those that name it: of any kind, as far as the person asking may read them.

A petitioner reads those of which their kind makes something public (``Kind.public``). Whoever may not read the other
end learns nothing of it, not even that there is one (R-07).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.journal.models import Dossier, Link
from huiyin.journal.read import View, public_part
from huiyin.journal.readers.condition import as_filter
from huiyin.people.access import Person, Petitioner, readable


@dataclass(frozen=True, kw_only=True)
class Linked:
    """The other end of a link. ``why`` is the law's word; ``is_named_here``: this dossier names it, not the reverse."""

    number: str
    kind: str
    stage: str
    why: str
    is_named_here: bool


def linked(reader: Person | Petitioner, view: View) -> tuple[Linked, ...]:
    """The other ends of a dossier's links, those that it names first."""
    named = [(link.number, link.why, True) for link in view.standing.links]
    naming = Link.objects.filter(number=view.number).order_by("dossier_id").values_list("dossier__number", "why")
    ends = [*named, *((number, why, False) for number, why in naming)]
    if not ends:
        return ()
    found = {row.number: row for row in _readable_among(reader, [end[0] for end in ends])}
    return tuple(
        Linked(number=number, kind=found[number].kind, stage=found[number].stage, why=why, is_named_here=is_named_here)
        for number, why, is_named_here in ends
        if number in found
    )


def _readable_among(reader: Person | Petitioner, numbers: list[str]) -> Iterable[Dossier]:
    """The dossiers of these numbers that the reader may read."""
    rows = Dossier.objects.filter(number__in=numbers)
    if isinstance(reader, Petitioner):
        return [row for row in rows if public_part(row) is not None]
    return rows.filter(as_filter(readable(reader).condition)).only("number", "kind", "stage")


def claimed_by(person: Person, what: str) -> str:
    """The number of the dossier that has a claim, if the person may read it; empty otherwise."""
    has = Dossier.objects.filter(as_filter(readable(person).condition), claims__what=what)
    return has.values_list("number", flat=True).first() or ""

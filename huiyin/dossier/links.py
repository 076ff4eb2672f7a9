"""The dossiers that one is linked to, in words: those it names and those that name it, of any kind."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.dossier.naming import Name, Reader, stage_name
from huiyin.journal.links import Linked, linked
from huiyin.journal.read import View
from huiyin.law.kinds import KINDS
from huiyin.law.words import Phrase
from huiyin.people.access import Person


@dataclass(frozen=True, kw_only=True)
class Other:
    """The other end of a link, as a page shows it; ``stage`` is for staff alone, empty for a petitioner."""

    number: str
    kind: Phrase
    stage: Name
    why: Name


def others(reader: Reader, view: View) -> list[Other]:
    """The other ends that this reader may read."""
    return [
        Other(
            number=each.number,
            kind=KINDS[each.kind].words,
            stage=_stage(each) if isinstance(reader, Person) else "",
            why=_why(view.kind, each),
        )
        for each in linked(reader, view)
    ]


def _stage(other: Linked) -> Name:
    stages = KINDS[other.kind].order.stages
    return next((stage_name(other.kind, stage) for stage in stages if stage.value == other.stage), other.stage)


def _why(kind: str, other: Linked) -> Name:
    """In the words of the kind that names the other: the first of the two said by it, the second by the one named."""
    naming = KINDS[kind if other.is_named_here else other.kind].standing
    words = naming.link_words.get(other.why)
    if words is None:
        return other.why
    return words[0] if other.is_named_here else words[1]

"""Who has opened the matter, as its petitioner may know it: day, office, role, badge, and what for (R-09)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.design.phrases import in_script
from huiyin.dossier.naming import office_name
from huiyin.journal.read import View
from huiyin.journal.readers.openings import PURPOSES
from huiyin.law.words import Phrase
from huiyin.people.words import ROLE_WORDS


@dataclass(frozen=True, kw_only=True)
class Line:
    """One opening. ``purpose`` is set where name and contact were shown, and None where they stayed hidden."""

    on: date
    office: str
    badge: str
    roles: tuple[str, ...]
    purpose: Phrase | None
    reason: str


def openings(view: View) -> list[Line]:
    """All of them, the newest first."""
    return [
        Line(
            on=each.on,
            office=in_script(office_name(each.office)),
            badge=each.badge,
            roles=tuple(_role_words(each.roles)),
            purpose=PURPOSES.get(each.purpose),
            reason=each.reason,
        )
        for each in view.openings
    ]


def _role_words(roles: Iterable[str]) -> Iterable[str]:
    known = {role.value: words for role, words in ROLE_WORDS.items()}
    return (str(known.get(role, role)) for role in roles)

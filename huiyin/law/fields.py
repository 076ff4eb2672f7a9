"""What an act asks for: each field with its label, who may see it, and what the form and the lists make of it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

from huiyin.law.choice import Choice
from huiyin.law.words import Phrase, say


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How one field of an act is asked for, kept and shown.

    ``sealed``: personal, kept under the dossier's key beside the journal. ``identity``: says who the person is, so it
    is sealed and also masked until opened for a purpose (R-05). ``own``: said by or about one of several who petition,
    so the others do not read it; every ``identity`` is. ``team``: an identity shown to nobody but the offices that
    have or had the matter (R-13). ``inner``: the petitioner does not read it although the act is told.

    ``names_it``: its first line is the title of the dossier in lists. ``is_found_by``: search finds the dossier by it.

    ``begins_with``: what its form begins with: ``brought.request`` is that field of the first act, ``standing.region``
    that of the standing, ``nothing`` leaves a day empty (a required day begins with today), else the text itself.

    ``lines``: height of the box. ``limit``: most characters. ``choices``: the list it is picked from (offices,
    categories, regions, staff, colleagues, dossiers); ``among``: those of the field's own choices that it offers, all
    where empty.
    """

    label: Phrase
    help: Phrase | None
    sealed: bool
    identity: bool
    own: bool
    team: bool
    inner: bool
    names_it: bool
    is_found_by: bool
    begins_with: str
    lines: int
    limit: int
    choices: str
    among: tuple[Choice, ...]
    required: bool


def ask(
    label: str,
    *,
    help: str = "",
    sealed: bool = False,
    identity: bool = False,
    own: bool = False,
    team: bool = False,
    inner: bool = False,
    names_it: bool = False,
    is_found_by: bool = False,
    begins_with: str = "",
    lines: int = 1,
    limit: int = 20_000,
    choices: str = "",
    among: tuple[Choice, ...] = (),
    required: bool = True,
    default: Any = dataclasses.MISSING,
) -> Any:
    """A field of an act; see :class:`Asked`. A field with a ``default`` is never required."""
    asked = Asked(
        label=say(label),
        help=say(help) if help else None,
        sealed=sealed or identity or team,
        identity=identity or team,
        own=own or identity or team,
        team=team,
        inner=inner,
        names_it=names_it,
        is_found_by=is_found_by,
        begins_with=begins_with,
        lines=lines,
        limit=limit,
        choices=choices,
        among=among,
        required=required and default is dataclasses.MISSING,
    )
    return field(default=default, metadata={"asked": asked})


def asked_of(one: dataclasses.Field[Any]) -> Asked:
    """How a field made by :func:`ask` is asked for."""
    asked: Asked = one.metadata["asked"]
    return asked

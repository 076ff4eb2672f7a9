"""What the frame of the officers' pages says of the person at work."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from jinja2 import pass_context
from jinja2.runtime import Context

from huiyin.design.nav import Entry, entries
from huiyin.dossier.naming import office_name
from huiyin.people.access import Person, Right
from huiyin.people.landing import reads_matters
from huiyin.people.letter_phrases import letter_phrases_of
from huiyin.people.words import ROLE_WORDS


@pass_context
def at_work(context: Context) -> dict[str, Any]:
    """Office, badge and roles of the person asking; empty where nobody is at work."""
    person = getattr(context.get("request"), "person", None)
    if person is None:
        return {}
    return {
        "office": office_name(person.office),
        "badge": person.badge,
        "roles": [ROLE_WORDS[role] for role in sorted(person.roles)],
        "elsewhere": bool(person.elsewhere),
    }


@pass_context
def letter_phrases(context: Context) -> tuple[str, ...]:
    """The phrases that the office of the person asking uses in its letters, and those of all offices."""
    person = getattr(context.get("request"), "person", None)
    return letter_phrases_of(person.office) if person else ()


@pass_context
def navigation(context: Context) -> list[dict[str, Any]]:
    """The entries of all rooms that this person may use, with the present page marked."""
    request = context.get("request")
    person, found = getattr(request, "person", None), getattr(request, "resolver_match", None)
    here = found.view_name if found else ""
    return [
        {
            "url": reverse(entry.page),
            "label": entry.label,
            "key": entry.key,
            "is_current": here in (entry.page, *entry.also),
        }
        for entry in entries()
        if person and _is_for(person, entry)
    ]


def _is_for(person: Person, entry: Entry) -> bool:
    """Whether the entry leads the person to a page; one without a right is for all who read matters."""
    if entry.rights:
        return any(person.may(Right(right)) for right in entry.rights)
    return person.may(Right(entry.right)) if entry.right else reads_matters(person)

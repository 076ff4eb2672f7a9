"""The navigation of the officers' pages: each room names its entries in its app's ``nav`` (``apps.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.utils.functional import Promise


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line. ``right``: the right that a person needs to see it (people.words), empty for everybody at the desk.
    ``rights``: several, of which one is enough.

    ``key`` is the second key of its ``g`` shortcut; on the pages ``also`` it is marked as the present one too.
    """

    page: str
    label: Promise
    key: str
    right: str = ""
    rights: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def entries() -> Iterator[Entry]:
    """All entries, in the order of INSTALLED_APPS."""
    for room in apps.get_app_configs():
        yield from getattr(room, "nav", ())

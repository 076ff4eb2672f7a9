"""What was done on a dossier, act by act: when, by whom, under which article, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from huiyin.design.phrases import in_script
from huiyin.dossier.contents import Said, contents
from huiyin.dossier.naming import Name, Reader, cited, office_name, offices_by_name
from huiyin.dossier.parties import copies, parties_in
from huiyin.journal.read import ActView, View
from huiyin.law.actors import Kind
from huiyin.law.offices import Offices
from huiyin.law.words import Phrase
from huiyin.papers.attachments import Stored, files_of
from huiyin.people.access import Petitioner


@dataclass(frozen=True, kw_only=True)
class Event:
    """One act as it is shown. ``letter`` is the title of its paper, if it has one that this reader may read.

    ``copies``: the signers who have copies of it. ``way``: how the paper came about, where the room knows.
    """

    place: int
    verb: str
    on: date
    title: Phrase
    what: Phrase
    who: str
    article: Name
    said: tuple[Said, ...]
    is_open: bool
    is_told: bool
    is_petitioner: bool
    letter: Phrase | None
    files: tuple[Stored, ...] = ()
    copies: tuple[int, ...] = ()
    way: Any = None


def events(reader: Reader, view: View, *, since: int = 0, ways: dict[int, Any] | None = None) -> list[Event]:
    """The acts after the place ``since``, the newest first. ``ways`` adds to each place what a room knows of it."""
    named, found = offices_by_name(), ways or {}
    acts = [shown for shown in reversed(view.acts) if shown.place > since]
    return [_event(reader, view, shown, named, found.get(shown.place)) for shown in acts]


def _event(reader: Reader, view: View, shown: ActView, named: Offices, way: Any) -> Event:
    act, is_petitioner = shown.act, isinstance(reader, Petitioner)
    is_hidden = shown.is_others or (is_petitioner and not act.is_told)
    return Event(
        place=shown.place,
        verb=act.verb,
        on=shown.day,
        title=act.title,
        what=act.as_sentence(shown.by_office, named),
        who=_who(view, shown) if is_petitioner else _badge(shown),
        article=cited(act.article),
        # The words of the first act stand beside the timeline.
        said=() if shown.place == 1 or shown.is_others else contents(act, reader),
        is_open=act.is_shown_open,
        is_told=act.is_told,
        is_petitioner=shown.by_kind is Kind.PETITIONER,
        letter=None if is_hidden else act.letter,
        files=files_of(view, shown.place) if getattr(act, "files", ()) else (),
        copies=() if is_petitioner else copies(view, shown),
        way=way,
    )


def _badge(shown: ActView) -> str:
    return _("Badge %(badge)s") % {"badge": shown.badge} if shown.badge else ""


def _who(view: View, shown: ActView) -> str:
    """Who did it, as a petitioner reads it: staff by office and badge, others who petition never by name."""
    if shown.by_kind is Kind.SYSTEM:
        return _("The system")
    if shown.by_kind is not Kind.PETITIONER:
        office = in_script(office_name(shown.by_office))
        return _("%(office)s, badge %(badge)s") % {"office": office, "badge": shown.badge} if shown.badge else office
    if shown.by_party == view.party:
        return _("You")
    if shown.is_others or shown.by_party not in view.standing.own_parties(view.party):
        return _("Another person who petitions")
    principal = parties_in(view).principal(view.standing, view.party)
    return _("The person you act for") if principal == shown.by_party else _("Your agent")
